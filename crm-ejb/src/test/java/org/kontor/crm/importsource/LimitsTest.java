package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.crm.imports.ImportRun.Tally;

class LimitsTest {

    private static @Nullable Trouble against(long good, long rejected, @Nullable Long before) {
        return new Limits(10, 20, 1, 1).against(new Tally(good, 0, 0, 0, 0, rejected), before);
    }

    @Test
    void asManyErrorsAsTheLimitAreFineAndOneMoreStops() {
        assertThat(against(90, 10, null)).isNull();
        assertThat(against(89, 11, null)).isEqualTo(Trouble.of("imports.source.stop.errors", 11, 100, 10));
        assertThat(against(9, 1, null)).isNull();
        assertThat(against(8, 1, null)).isNotNull();
    }

    @Test
    void aFileFarSmallerThanTheOneBeforeStops() {
        assertThat(against(80, 0, 100L)).isNull();
        assertThat(against(79, 0, 100L)).isEqualTo(Trouble.of("imports.source.stop.missing", 79, 100, 20));
        assertThat(against(1000, 0, 100L)).isNull();
    }

    @Test
    void noLimitStopsNothing() {
        assertThat(new Limits(null, null, 1, 1).against(new Tally(0, 0, 0, 0, 0, 9), 1000L))
                .isNull();
    }
}
