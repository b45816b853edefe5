package org.kontor.crm.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Knows what was noted within the last minute, so that the same reading again is no second line. */
final class Repeats {

    /** So long the same reading again is the one before. */
    static final Duration SAME = Duration.ofMinutes(1);

    /** Of more readings a minute the oldest are forgotten first: then a line too many is written, never one too few. */
    static final int KEPT = 10_000;

    private final Map<Reading, Instant> noted = new LinkedHashMap<>();

    /** Whether it is a line of its own; it is remembered then. A repetition does not lengthen the minute. */
    synchronized boolean isNew(Reading reading) {
        Reading key = reading.timeless();
        Instant before = noted.get(key);
        if (before != null && reading.at().isBefore(before.plus(SAME))) {
            return false;
        }
        noted.remove(key);
        noted.put(key, reading.at());
        forget(reading.at());
        return true;
    }

    private void forget(Instant now) {
        var oldest = noted.entrySet().iterator();
        while (oldest.hasNext()) {
            Instant at = oldest.next().getValue();
            if (noted.size() <= KEPT && now.isBefore(at.plus(SAME))) {
                return;
            }
            oldest.remove();
        }
    }
}
