package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void anIntervalCountsFromTheLook() {
        Timetable hourly = new Timetable(60, null);

        assertThat(hourly.next(Instant.parse("2026-11-29T10:20:00Z"), WARSAW))
                .isEqualTo(Instant.parse("2026-11-29T11:20:00Z"));
    }

    @Test
    void onceADayIsByTheClockOfTheOwner() {
        Timetable daily = new Timetable(null, LocalTime.of(6, 0));

        assertThat(daily.next(Instant.parse("2026-11-29T04:59:59Z"), WARSAW))
                .isEqualTo(Instant.parse("2026-11-29T05:00:00Z"));
        assertThat(daily.next(Instant.parse("2026-11-29T05:00:00Z"), WARSAW))
                .isEqualTo(Instant.parse("2026-11-30T05:00:00Z"));
        assertThat(daily.next(Instant.parse("2026-11-29T05:00:00Z"), ZoneId.of("America/New_York")))
                .isEqualTo(Instant.parse("2026-11-29T11:00:00Z"));
    }

    @Test
    void theDayIsTheOwnersDayToo() {
        Timetable daily = new Timetable(null, LocalTime.of(0, 15));

        assertThat(daily.next(Instant.parse("2026-11-29T23:30:00Z"), WARSAW))
                .isEqualTo(Instant.parse("2026-11-30T23:15:00Z"));
    }

    @Test
    void anHourThatADayLacksComesLaterAndOneThatComesTwiceComesOnce() {
        Timetable daily = new Timetable(null, LocalTime.of(2, 30));

        assertThat(daily.next(Instant.parse("2026-03-28T12:00:00Z"), WARSAW))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        Instant first = daily.next(Instant.parse("2026-10-24T12:00:00Z"), WARSAW);
        assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(daily.next(first, WARSAW)).isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void saysExactlyOneOfTheTwo() {
        assertThat(new Timetable(null, null).isSound()).isFalse();
        assertThat(new Timetable(5, LocalTime.NOON).isSound()).isFalse();
        assertThat(new Timetable(0, null).isSound()).isFalse();
        assertThat(new Timetable(Timetable.MOST_MINUTES + 1, null).isSound()).isFalse();
        assertThat(new Timetable(5, null).isSound()).isTrue();
        assertThat(new Timetable(null, LocalTime.NOON).isSound()).isTrue();
    }
}
