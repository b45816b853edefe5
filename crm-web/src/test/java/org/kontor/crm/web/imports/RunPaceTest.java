package org.kontor.crm.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kontor.crm.imports.ImportRun.Begun;

class RunPaceTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void whatIsLeftTakesAsLongAsThePaceSays() {
        assertThat(RunPace.of(new Begun(NOON, 0), 2000, 10_000, NOON.plusSeconds(20)))
                .isEqualTo(new RunPace(20, 100, 80));
    }

    @Test
    void rowsOfBeforeARunStoodStillAndTheTimeItDidCountForNothing() {
        assertThat(RunPace.of(new Begun(NOON, 8000), 8400, 10_000, NOON.plusSeconds(4)))
                .isEqualTo(new RunPace(84, 100, 16));
        assertThat(RunPace.of(new Begun(NOON, 8000), 8000, 10_000, NOON.plusSeconds(4)))
                .as("none yet")
                .isEqualTo(new RunPace(80, 0, 0));
    }

    @Test
    void nothingIsSaidTooEarly() {
        assertThat(RunPace.of(new Begun(NOON, 0), 100, 10_000, NOON.plusMillis(900)))
                .isEqualTo(new RunPace(1, 0, 0));
        assertThat(RunPace.of(null, 0, 0, NOON)).isEqualTo(new RunPace(0, 0, 0));
    }
}
