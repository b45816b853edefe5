package org.kontor.crm.batch.imports;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.Breakdown;

/** An import that this server works on, as its work shows. */
final class AtWork {

    /** Between two pieces of work a transaction is committed and a step may begin. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** The same when a piece went wrong: the job is about to end, or cannot. */
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(5);

    /** In place of a job where none has begun a piece of work yet. */
    static final long NO_JOB = -1;

    private long job = NO_JOB;
    private int pieces;
    private boolean troubled;
    private boolean spoiled;
    private boolean further;
    private long lastAt;

    AtWork(long now) {
        lastAt = now;
    }

    void begins(long jobInstance) {
        if (job != jobInstance) {
            troubled = false;
            spoiled = false;
        }
        job = jobInstance;
        pieces++;
    }

    void ends(@Nullable Exception trouble, long now) {
        pieces--;
        troubled |= trouble != null;
        spoiled |= trouble != null && !Breakdown.of(trouble).isPassing();
        further |= trouble == null;
        lastAt = now;
    }

    boolean isOf(long jobInstance) {
        return job == jobInstance;
    }

    /** Whether something went wrong that does not pass by itself. */
    boolean isSpoiled() {
        return spoiled;
    }

    /** Whether it came further since this was asked last. */
    boolean takeFurther() {
        boolean came = further;
        further = false;
        return came;
    }

    /** Whether nobody works on it any more, though its job has told nothing of its end. */
    boolean isGone(long now) {
        long pause = (troubled ? PAUSE_AFTER_TROUBLE : PAUSE).toNanos();
        return pieces == 0 && now - lastAt > pause;
    }
}
