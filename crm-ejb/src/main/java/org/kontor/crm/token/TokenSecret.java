package org.kontor.crm.token;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.kontor.crm.shared.Sha256;

/**
 * The secret of a token: a word that scanners of leaked secrets can look for, and 256 random bits in base64url. The house
 * keeps its digest only; with so many bits a slow hash would add nothing.
 */
final class TokenSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "kontor_";
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private TokenSecret() {}

    static String fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether a text could be a secret at all; nothing else is looked up. */
    static boolean looksLikeOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    static byte[] digest(String secret) {
        return Sha256.of(secret);
    }
}
