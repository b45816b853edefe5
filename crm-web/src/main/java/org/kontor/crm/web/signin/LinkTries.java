package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds how often one address may bring links that open nothing: nobody guesses 256 bits, but nobody need try all day
 * either. Each server counts for itself.
 */
@ApplicationScoped
class LinkTries {

    static final int AT_MOST = 20;
    static final Duration WITHIN = Duration.ofMinutes(10);

    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Tried> byAddress = new LinkedHashMap<>();

    private record Tried(Instant since, int times) {}

    LinkTries() {
        this(Clock.systemUTC());
    }

    LinkTries(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mayTry(String address) {
        Tried tried = byAddress.get(address);
        return tried == null || isOver(tried) || tried.times() < AT_MOST;
    }

    /** The oldest is forgotten when there are too many addresses. */
    synchronized void failed(String address) {
        Tried tried = byAddress.remove(address);
        if (byAddress.size() >= ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
        byAddress.put(
                address,
                tried == null || isOver(tried)
                        ? new Tried(clock.instant(), 1)
                        : new Tried(tried.since(), tried.times() + 1));
    }

    private boolean isOver(Tried tried) {
        return !clock.instant().isBefore(tried.since().plus(WITHIN));
    }
}
