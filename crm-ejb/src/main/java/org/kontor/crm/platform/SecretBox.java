package org.kontor.crm.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kontor.crm.shared.Sha256;

/**
 * Encrypts what the database keeps and must not know: AES-256 in GCM under the variable {@code kontor.secret.key}, with a
 * fresh nonce each time and bound to what it belongs to. Whoever has the database alone has no secret.
 */
@ApplicationScoped
public class SecretBox {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final String DEMO_KEY = "kontor-demo";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Resource(lookup = "kontor/secretKey")
    String key = "";

    @Resource(lookup = "kontor/demo")
    boolean demo;

    private final SecureRandom random = new SecureRandom();

    /** Whether the key is one of this house; outside of a demo the one everybody can read is none. */
    public boolean isReady() {
        return demo || !key.equals(DEMO_KEY);
    }

    /**
     * Encrypts a secret.
     *
     * @param owner what it belongs to: under another one it does not open
     */
    public byte[] seal(byte[] secret, byte[] owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException when it was sealed under another key, for another owner, or altered since
     */
    public byte[] open(byte[] sealed, byte[] owner) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, byte[] owner) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, new SecretKeySpec(Sha256.of(key), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be read: was kontor.secret.key changed?", e);
        }
    }
}
