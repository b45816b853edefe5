package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.OptionalLong;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Step;

/**
 * What the job of an import writes (I-07), when all rows are decided. Called by jobs only, each call inside the chunk's
 * transaction, as {@link ImportSteps}.
 */
@Stateless
@Recorded
@PermitAll
public class ImportWriting {

    @Inject
    ImportSteps steps;

    @Inject
    RunQueries runs;

    @Inject
    CourseQueries course;

    @Inject
    RangeQueries ranges;

    @Inject
    Verdicts verdicts;

    @Inject
    PlanQueries plans;

    @Inject
    StaleQueries stale;

    @Inject
    ApplyQueries writes;

    @Inject
    AnswerQueries answers;

    @Inject
    PortionWriting portions;

    @Inject
    NewValues values;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    /**
     * Opens the change set, adds the list values that the file brings and lays the writing step out.
     *
     * @param threads among how many threads
     */
    public void prepare(long runId, int threads) {
        ImportRun run = steps.run(runId);
        if (run.goal() != Goal.WRITE) {
            throw new IllegalStateException("run " + runId + " was only to be tried");
        }
        ImportTargets.user(access, run);
        course.enter(runId, Step.APPLY);
        if (run.changeSetId() == null) {
            runs.writeInto(runId, changes.open(act(run)));
        }
        values.nameKnown(runId);
        values.add(run, act(run));
        ranges.plan(runId, Step.APPLY, RowRange.share(run.rows(), threads));
    }

    /** The act that the run's writes belong to. */
    public Act act(long runId) {
        ImportRun run = steps.run(runId);
        return act(run).in(Objects.requireNonNull(run.changeSetId()));
    }

    private static Act act(ImportRun run) {
        return Act.of(run.userId(), run.actor(), Cause.IMPORT)
                .submittedBy(run.consoleUser())
                .about(run.id())
                .noted(run.fileName());
    }

    /**
     * Writes a range of rows. Those whose company was changed or came since they were decided, or is out of the user's reach
     * by now, are decided anew or left out, as the run says.
     */
    public void apply(Act act, long runId, RowRange range) {
        ranges.take(runId, Step.APPLY, range.first());
        ImportRun run = steps.run(runId);
        Rights user = ImportTargets.user(access, run);
        plans.byIndexes();
        writes.takeTurn(runId);
        if (run.plan().known() == Known.ASK) {
            answers.settle(run, user, range);
        }
        hold(run, user, range);
        write(run, user, range);
        ranges.reach(runId, Step.APPLY, range.last() + 1);
    }

    private void hold(ImportRun run, Rights user, RowRange range) {
        while (stale.lock(run, range, user) > 0) {
            decide(run, user, range);
        }
    }

    private void decide(ImportRun run, Rights user, RowRange range) {
        verdicts.decide(run, user, range);
        verdicts.settle(run, range);
    }

    /** A row that changes a contact of an earlier one does not mean, when that is written, what it meant when it was shown. */
    private void write(ImportRun run, Rights user, RowRange range) {
        RowRange rest = range;
        for (OptionalLong meets = stale.meeting(run, rest); meets.isPresent(); meets = stale.meeting(run, rest)) {
            RowRange written = new RowRange(rest.first(), meets.getAsLong() - 1);
            put(run, user, written);
            rest = new RowRange(meets.getAsLong(), range.last());
            if (stale.takeBackMet(run, written, rest) > 0) {
                decide(run, user, rest);
                hold(run, user, rest);
            }
        }
        put(run, user, rest);
    }

    /** Rows that were decided anew or answered may bring list values that nobody wrote when the run began to. */
    private void put(ImportRun run, Rights user, RowRange range) {
        MissingValues missing = values.missing(run.id(), range);
        if (missing.isAny()) {
            steps.addValues(run.id(), act(run), missing);
        }
        portions.write(run, user, range);
    }

    /** Counts again and closes the run. */
    public void complete(long runId) {
        if (steps.run(runId).plan().known() == Known.ASK) {
            answers.leaveOpen(runId);
        }
        course.tally(runId);
        course.end(runId, Status.COMPLETED);
    }
}
