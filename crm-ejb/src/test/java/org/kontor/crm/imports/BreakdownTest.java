package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.platform.SqlFailure;
import org.kontor.crm.shared.BusinessException;

class BreakdownTest {

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY, true",
        "57P01, AWAY, true",
        "57P03, AWAY, true",
        "40P01, CROSSED, true",
        "53300, BUSY, true",
        "53100, DISK, false",
        "57014, SLOW, false",
        "23505, RULE, false",
        "22003, RULE, false",
        "42601, ELSE, false",
    })
    void statesOfTheDatabaseTellWhatPasses(String state, Breakdown breakdown, boolean passing) {
        Exception wrapped = new IllegalStateException(new SqlFailure(new SQLException("x", state)));

        assertThat(Breakdown.of(wrapped)).isEqualTo(breakdown);
        assertThat(breakdown.isPassing()).isEqualTo(passing);
    }

    @Test
    void aPoolWithoutAFreeConnectionIsBusy() {
        assertThat(Breakdown.of(new SqlFailure(new SQLTransientConnectionException("x"))))
                .isEqualTo(Breakdown.BUSY);
    }

    @Test
    void aJobThatIsBehindAnotherMayBeginAnew() {
        assertThat(Breakdown.of(new IllegalStateException(new Overtaken("x")))).isEqualTo(Breakdown.CROSSED);
    }

    @Test
    void peopleAreToldInTheirWords() {
        assertThat(Breakdown.failure(new SqlFailure(new SQLException("x", "53100")))
                        .key())
                .isEqualTo("imports.failed.DISK");
        assertThat(Breakdown.failure(new IllegalStateException("bug")).key()).isEqualTo("imports.failed");
        assertThat(Breakdown.failure(new BusinessException("imports.tooManyValues", 201)))
                .isEqualTo(new ImportRun.Failure("imports.tooManyValues", List.of("201")));
    }

    @Test
    void whatPeopleWereToldPassesAsWhatItWas() {
        for (Breakdown breakdown : Breakdown.values()) {
            ImportRun.Failure told = new ImportRun.Failure("imports.failed." + breakdown, List.of());
            assertThat(Breakdown.isPassing(told)).isEqualTo(breakdown.isPassing());
        }
        assertThat(Breakdown.isPassing((ImportRun.Failure) null)).isTrue();
        assertThat(Breakdown.isPassing(new ImportRun.Failure("imports.failed", List.of())))
                .isFalse();
    }

    @Test
    void causesInACircleEnd() {
        SQLException one = new SQLException("x", "42601");
        one.initCause(new IllegalStateException(one));

        assertThat(Breakdown.of(one)).isEqualTo(Breakdown.ELSE);
    }
}
