package org.kontor.crm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int FREE = 3;

    @Test
    void locksTwiceAsLongEachTimeButNeverForEver() {
        Instant now = NOON;
        Tally tally = new Tally(0, null, null);
        List<Long> seconds = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            tally = tally.failed(now, FREE);
            seconds.add(tally.waiting(now).toSeconds());
            now = now.plus(tally.waiting(now));
        }

        assertThat(seconds).containsExactly(0L, 0L, 15L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L, 900L);
        assertThat(tally.waiting(now)).isZero();
    }

    @Test
    void saysHowLongIsLeft() {
        Tally tally = new Tally(FREE, NOON, NOON.plusSeconds(15));

        assertThat(tally.waiting(NOON.plusSeconds(5))).isEqualTo(Duration.ofSeconds(10));
        assertThat(tally.waiting(NOON.plusSeconds(15))).isZero();
        assertThat(tally.waiting(NOON.plusSeconds(99))).isZero();
    }

    @Test
    void forgetsWhatIsLongAgo() {
        Tally tally = new Tally(9, NOON, null);

        assertThat(tally.failed(NOON.plus(Tally.REMEMBERED), FREE).failures()).isEqualTo(10);
        assertThat(tally.failed(NOON.plus(Tally.REMEMBERED).plusMillis(1), FREE))
                .isEqualTo(new Tally(1, NOON.plus(Tally.REMEMBERED).plusMillis(1), null));
    }
}
