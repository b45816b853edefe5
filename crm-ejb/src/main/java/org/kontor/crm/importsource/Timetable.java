package org.kontor.crm.importsource;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a source is looked at: every so many minutes, or once a day.
 *
 * @param everyMinutes minutes between two looks, null where it is daily
 * @param dailyAt time of day in its owner's zone, null where it is not daily
 */
public record Timetable(
        @Nullable Integer everyMinutes, @Nullable LocalTime dailyAt) implements Serializable {

    /** A week. */
    public static final int MOST_MINUTES = 10_080;

    /** Whether it says exactly one of the two, and that within bounds. */
    boolean isSound() {
        return everyMinutes == null
                ? dailyAt != null
                : dailyAt == null && everyMinutes >= 1 && everyMinutes <= MOST_MINUTES;
    }

    /**
     * The next look. On the day a clock is put forward over the time, it comes as much later; where it is put back and the
     * time comes twice, it comes the first time only.
     */
    Instant next(Instant after, ZoneId zone) {
        if (dailyAt == null) {
            return after.plus(Duration.ofMinutes(everyMinutes == null ? MOST_MINUTES : everyMinutes));
        }
        ZonedDateTime now = after.truncatedTo(ChronoUnit.MILLIS).atZone(zone);
        Instant today = ZonedDateTime.of(now.toLocalDate(), dailyAt, zone).toInstant();
        return today.isAfter(after)
                ? today
                : ZonedDateTime.of(now.toLocalDate().plusDays(1), dailyAt, zone).toInstant();
    }
}
