package org.kontor.crm.web.signin;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short time which passwords were found right, so that a client of the REST interface does not cost
 * half a second a call. Neither passwords nor hashes are kept, only an HMAC of both with the user under a key that lives
 * and dies with the process; a changed password is another stored hash and so was never seen.
 */
final class RememberedChecks {

    static final Duration REMEMBERED = Duration.ofSeconds(60);
    static final int AT_MOST = 1_000;

    private static final String HMAC = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> forgottenAt = new LinkedHashMap<>();

    RememberedChecks(Clock clock) {
        this.clock = clock;
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        this.key = new SecretKeySpec(drawn, HMAC);
    }

    /** What stands for one successful check; reveals nothing of it. */
    String sealOf(long userId, char[] password, String storedHash) {
        ByteBuffer typed = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            // The length keeps password and hash apart: moving a letter from one to the other is another text.
            mac.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                    .putLong(userId)
                    .putInt(typed.remaining())
                    .flip());
            mac.update(typed);
            return Base64.getEncoder().encodeToString(mac.doFinal(storedHash.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }

    synchronized boolean knows(String seal) {
        Instant end = forgottenAt.get(seal);
        if (end != null && !clock.instant().isBefore(end)) {
            forgottenAt.remove(seal);
            return false;
        }
        return end != null;
    }

    /** The oldest goes when there are too many: all live equally long, so the order of entry is the order of age. */
    synchronized void remember(String seal) {
        forgottenAt.remove(seal);
        if (forgottenAt.size() >= AT_MOST) {
            forgottenAt.remove(forgottenAt.keySet().iterator().next());
        }
        forgottenAt.put(seal, clock.instant().plus(REMEMBERED));
    }
}
