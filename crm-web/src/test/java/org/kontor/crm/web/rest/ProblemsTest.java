package org.kontor.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.kontor.crm.web.problem.ProblemDocument;

/** What a call is told that ended early. */
class ProblemsTest {

    @Test
    void aCallThatAnotherCrossedCanBeRepeated() {
        ProblemDocument deadlock = Problems.describe(
                new IllegalStateException(new IllegalStateException(new SQLException("deadlock detected", "40P01"))));

        assertThat(deadlock.status()).isEqualTo(503);
        assertThat(deadlock.toJson("pl").getString("detail")).contains("można je powtórzyć");
        assertThat(Problems.describe(new IllegalStateException(new SQLException("broken", "22012")))
                        .status())
                .isEqualTo(500);
    }
}
