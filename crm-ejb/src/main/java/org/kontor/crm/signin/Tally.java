package org.kontor.crm.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed tries that are counted together.
 *
 * @param failures how many
 * @param failedAt when the last one was, null without one
 * @param lockedUntil before when no further one is let through, null when the next one is
 */
record Tally(
        int failures, @Nullable Instant failedAt, @Nullable Instant lockedUntil) {

    /** Tries are forgotten when so long none has failed. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    /** Longest lock-out: nobody is kept out for ever by somebody else's tries. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 10;

    /** How long the next try has to wait; zero when it need not. */
    Duration waiting(Instant now) {
        return lockedUntil == null || !lockedUntil.isAfter(now) ? Duration.ZERO : Duration.between(now, lockedUntil);
    }

    /**
     * The same after one more failed try: from the last free one on each locks twice as long as the one before.
     *
     * @param free so many failures lock nothing yet, but the last of them
     */
    Tally failed(Instant now, int free) {
        boolean forgotten = failedAt == null || failedAt.plus(REMEMBERED).isBefore(now);
        int count = forgotten ? 1 : failures + 1;
        return new Tally(count, now, count < free ? null : now.plus(delay(count - free)));
    }

    private static Duration delay(int doublings) {
        Duration delay = SHORTEST.multipliedBy(1L << Math.min(doublings, DOUBLINGS));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
