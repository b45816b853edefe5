package org.kontor.crm.organisation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.kontor.crm.shared.Sha256;

/** The secret of a link: 256 random bits in base64url. The house keeps its digest only. */
final class LinkSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private LinkSecret() {}

    static String fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether a text could be a secret at all; nothing else is looked up. */
    static boolean looksLikeOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    static byte[] digest(String secret) {
        return Sha256.of(secret);
    }
}
