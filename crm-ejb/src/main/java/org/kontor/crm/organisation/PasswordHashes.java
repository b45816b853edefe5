package org.kontor.crm.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** PBKDF2 with the parameters of this house; one check costs about half a second of a core. */
@ApplicationScoped
public class PasswordHashes {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 64;

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    String hashOfNobody = "";

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", String.valueOf(ROUNDS),
                "Pbkdf2PasswordHash.SaltSizeBytes", String.valueOf(SALT_BYTES),
                "Pbkdf2PasswordHash.KeySizeBytes", String.valueOf(KEY_BYTES)));
        hashOfNobody = ALGORITHM + ":" + ROUNDS + ":" + random(SALT_BYTES) + ":" + random(KEY_BYTES);
    }

    /** Whether the password is the one behind the hash. */
    public boolean verify(char[] password, String hash) {
        return pbkdf2.verify(password, hash);
    }

    /** A hash of no password: checking against it costs the same as against a real one. */
    public String hashOfNobody() {
        return hashOfNobody;
    }

    /** The hash to keep for a password, with a salt of its own. */
    public String hash(char[] password) {
        return pbkdf2.generate(password);
    }

    private static String random(int bytes) {
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return Base64.getEncoder().encodeToString(drawn);
    }
}
