package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.crm.imports.ImportRun.Tally;

class LimitsTest {

    private static final Limits LIMITS = new Limits(10, 20, 1, 1);

    private static @Nullable Trouble errors(long good, long forbidden, long rejected) {
        return LIMITS.against(new Tally(good, 0, 0, 0, forbidden, rejected), 0, 0);
    }

    private static @Nullable Trouble missing(long known, long missing) {
        return LIMITS.against(new Tally(100, 0, 0, 0, 0, 0), known, missing);
    }

    @Test
    void asManyErrorsAsTheLimitAreFineAndOneMoreStops() {
        assertThat(errors(90, 0, 10)).isNull();
        assertThat(errors(89, 0, 11)).isEqualTo(Trouble.of("imports.source.stop.errors", 11, 100, 10));
        assertThat(errors(9, 0, 1)).isNull();
        assertThat(errors(8, 0, 1)).isNotNull();
    }

    @Test
    void rowsThatRightsForbidAreErrorsToo() {
        assertThat(errors(90, 10, 0)).isNull();
        assertThat(errors(89, 11, 0)).isEqualTo(Trouble.of("imports.source.stop.errors", 11, 100, 10));
        assertThat(errors(89, 5, 6)).isEqualTo(Trouble.of("imports.source.stop.errors", 11, 100, 10));
    }

    @Test
    void asManyMissingCompaniesAsTheLimitAreFineAndOneMoreStops() {
        assertThat(missing(100, 20)).isNull();
        assertThat(missing(100, 21)).isEqualTo(Trouble.of("imports.source.stop.missing", 21, 100, 20));
        assertThat(missing(0, 0)).isNull();
    }

    @Test
    void noLimitStopsNothing() {
        assertThat(new Limits(null, null, 1, 1).against(new Tally(0, 0, 0, 0, 9, 9), 1000, 1000))
                .isNull();
    }
}
