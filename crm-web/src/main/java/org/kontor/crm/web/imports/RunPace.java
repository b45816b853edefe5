package org.kontor.crm.web.imports;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.kontor.crm.imports.ImportRun;

/**
 * How far and how fast the present step of a run is.
 *
 * @param percent whole per cent of its rows
 * @param perSecond rows a second so far, 0 before that can be told
 * @param left seconds that the step will take on at that pace
 */
public record RunPace(long percent, long perSecond, long left) implements Serializable {

    private static final int SOONEST_SECONDS = 2;

    static RunPace of(ImportRun run, Instant now) {
        long percent = run.rows() == 0 ? 0 : Math.min(100, 100 * run.done() / run.rows());
        long seconds =
                run.stepAt() == null ? 0 : Duration.between(run.stepAt(), now).toSeconds();
        long perSecond = seconds < SOONEST_SECONDS ? 0 : run.done() / seconds;
        return new RunPace(percent, perSecond, perSecond == 0 ? 0 : (run.rows() - run.done()) / perSecond);
    }

    /** Per cent in steps of 25, read out to those who do not see the bar. */
    public long quarter() {
        return percent / 25 * 25;
    }
}
