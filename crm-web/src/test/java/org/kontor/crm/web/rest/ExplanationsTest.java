package org.kontor.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.web.problem.ProblemDocument;

class ExplanationsTest {

    @Test
    void whoActedThroughTheConsoleIsNamedInTheLanguageOfTheCaller() {
        ProblemDocument problem = Explanations.stale(new EditConflict("Anna Kowalczyk", "admin", Instant.EPOCH, 3));

        assertThat(problem.toJson("pl").getString("detail")).contains("konsola: admin jako Anna Kowalczyk");
        assertThat(problem.toJson("en").getString("detail")).contains("console: admin as Anna Kowalczyk");
        assertThat(problem.toJson("en").getString("changedBy")).isEqualTo("console: admin as Anna Kowalczyk");
    }

    @Test
    void whoActedElsewhereIsJustNamed() {
        ProblemDocument problem = Explanations.stale(new EditConflict("Anna Kowalczyk", null, Instant.EPOCH, 3));

        assertThat(problem.toJson("en").getString("changedBy")).isEqualTo("Anna Kowalczyk");
    }
}
