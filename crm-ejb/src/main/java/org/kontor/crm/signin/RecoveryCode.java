package org.kontor.crm.signin;

import java.security.SecureRandom;
import java.util.Locale;
import org.kontor.crm.shared.Sha256;

/** What opens instead of the second factor, once: 80 random bits in four groups of four letters. The house keeps its digest. */
final class RecoveryCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    private RecoveryCode() {}

    static String fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base32.encode(bits).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** The digest, bound to its user; hyphens, blanks and case are as they are typed. */
    static byte[] digest(long userId, String code) {
        return Sha256.of(userId + ":" + code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }
}
