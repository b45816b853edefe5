package org.kontor.crm.web.imports;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
        return of(run.begun(), run.done(), run.rows(), now);
    }

    /** The pace is that since the job at work began: what came before says nothing of how long the rest will take. */
    static RunPace of(ImportRun.@Nullable Begun begun, long done, long rows, Instant now) {
        long percent = rows == 0 ? 0 : Math.min(100, 100 * done / rows);
        long seconds = begun == null ? 0 : Duration.between(begun.at(), now).toSeconds();
        long perSecond = begun == null || seconds < SOONEST_SECONDS ? 0 : Math.max(0, done - begun.done()) / seconds;
        return new RunPace(percent, perSecond, perSecond == 0 ? 0 : (rows - done) / perSecond);
    }

    /** Per cent in steps of 25, read out to those who do not see the bar. */
    public long quarter() {
        return percent / 25 * 25;
    }
}
