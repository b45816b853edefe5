package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.field.RecordNames;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Step;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.RowReader;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * What the job of an import does, step by step (I-07). Called by jobs only, each call inside the chunk's transaction:
 * rows, progress and the batch checkpoint are committed together or not at all. A step that is repeated after a crash
 * goes on where it was.
 */
@Stateless
@PermitAll
public class ImportSteps {

    /** Rows that are in memory at once: those of a whole portion would outlive what the collector sweeps quickly. */
    private static final int AT_ONCE = 250;

    @Inject
    RunQueries runs;

    @Inject
    CourseQueries course;

    @Inject
    DueQueries due;

    @Inject
    FileQueries files;

    @Inject
    StagingQueries staging;

    @Inject
    RangeQueries ranges;

    @Inject
    SettleQueries settlements;

    @Inject
    RepeatQueries repeats;

    @Inject
    Verdicts verdicts;

    @Inject
    PlanQueries plans;

    @Inject
    AccessService access;

    @Inject
    Converters converters;

    @Inject
    NewValues values;

    @Inject
    RecordNames recordNames;

    /** The run; for jobs, which have no rights of their own. */
    public ImportRun run(long runId) {
        return runs.find(runId).orElseThrow(() -> new NotFound(new RecordRef("import", runId)));
    }

    /**
     * Remembers which job works on the run. Of two that were started for it, the first has it.
     *
     * @return false when the run waits for no job
     */
    public boolean bind(long runId, long jobInstance) {
        boolean bound = runs.bind(runId, jobInstance);
        if (bound) {
            due.begun(runId);
        }
        return bound;
    }

    /**
     * The run that a job works on; until the transaction ends no other job lays out or closes a step of it.
     *
     * @throws IllegalStateException when another job has the run by now
     */
    public long take(long jobInstance) {
        runs.takeTurn(runOf(jobInstance));
        return runOf(jobInstance);
    }

    /** The run that a job works on. */
    public long runOf(long jobInstance) {
        return boundTo(jobInstance).orElseThrow(() -> new IllegalStateException("no run of job " + jobInstance));
    }

    /** The same, empty where the job has none yet. */
    public OptionalLong boundTo(long jobInstance) {
        return runs.ofJob(jobInstance).stream().mapToLong(ImportRun::id).findFirst();
    }

    /**
     * Lays the staging step out. Each thread reads the file from its start and passes over the rows of others, which costs little
     * in a text file and most of the work in a workbook.
     *
     * @param threads among how many threads
     */
    public void prepareStage(long runId, int threads) {
        course.enter(runId, Step.STAGE);
        ImportRun run = run(runId);
        boolean isWorkbook = run.detected().format().isWorkbook();
        ranges.plan(runId, Step.STAGE, RowRange.divide(run.rows(), isWorkbook ? 1 : threads));
    }

    /**
     * Opens the run's file behind rows that were staged before.
     *
     * @param staged how many rows were
     * @throws BusinessException when the run broke off so long ago that its file is not kept any more
     */
    public StagingSession open(long runId, long staged) {
        ImportRun run = run(runId);
        if (!files.isThere(runId)) {
            throw new BusinessException("imports.file.gone");
        }
        ImportTargets.user(access, run);
        FileFormat format = run.detected().format();
        RowReader reader = RowReader.open(files.content(runId), format);
        reader.skip(staged);
        return new StagingSession(reader, converters.maker(run.userId(), format).apply(run.columns()));
    }

    /** Stages a range of rows. */
    public void stage(long runId, StagingSession file, RowRange range) {
        ranges.take(runId, Step.STAGE, range.first());
        ImportRun run = run(runId);
        Rights rights = ImportTargets.user(access, run);
        List<StagingSession.Label> labels = new ArrayList<>();
        Map<NewOption, Long> options = new LinkedHashMap<>();
        for (long left = range.size(); left > 0; ) {
            List<StagedRow> rows =
                    file.next(Math.min(left, AT_ONCE), (entity, words) -> recordNames.meant(rights, entity, words));
            if (rows.isEmpty()) {
                throw new IllegalStateException("the file of run " + runId + " ends before row " + range.last());
            }
            staging.copy(runId, rows, run.plan().keys());
            labels.addAll(file.newLabels(rows));
            file.newOptions(rows).forEach(options::putIfAbsent);
            left -= rows.size();
        }
        staging.addLabels(runId, labels);
        values.bring(runId, options);
        ranges.reach(runId, Step.STAGE, range.last() + 1);
    }

    /**
     * Finds repeats and lays the deciding step out.
     *
     * @param threads among how many threads
     */
    public void prepareDecide(long runId, int threads) {
        staging.analyze();
        course.enter(runId, Step.DECIDE);
        values.nameKnown(runId);
        values.requireFew(runId);
        ImportRun run = run(runId);
        repeats.find(runId, run.plan().of(run.columns()), run.plan().onceOf(run.columns()));
        ranges.plan(runId, Step.DECIDE, RowRange.share(run.rows(), threads));
    }

    /** The ranges laid out for a step. */
    public List<RowRange> planned(long runId, Step step) {
        return ranges.planned(runId, step);
    }

    /** Decides what becomes of a range of rows. */
    public void decide(long runId, RowRange range) {
        ranges.take(runId, Step.DECIDE, range.first());
        ImportRun run = run(runId);
        plans.byIndexes();
        verdicts.decide(run, ImportTargets.user(access, run), range);
        ranges.reach(runId, Step.DECIDE, range.last() + 1);
    }

    /**
     * Settles rows that mean the same company, and counts.
     *
     * @return whether the run is at its end, because it was only to be tried (I-05) or waits for answers (I-04)
     */
    public boolean settle(long runId) {
        // Statistics first: planned for an empty table, the next statement is quadratic.
        settlements.analyze();
        verdicts.settle(run(runId));
        course.tally(runId);
        course.decided(runId);
        ImportRun run = run(runId);
        boolean asks = Objects.requireNonNull(run.tally()).asked() > 0;
        if (asks) {
            course.onlyTry(runId);
        }
        boolean tried = asks || run.goal() == Goal.TRY;
        if (tried) {
            course.end(runId, Status.TRIED);
        }
        return tried;
    }

    /** Whether every row has its verdict already, because the run was tried before. */
    public boolean isDecided(long runId) {
        return course.isDecided(runId);
    }

    /** Whether a person has asked the run to stand still. */
    public boolean isHalted(long runId) {
        return run(runId).halt() != null;
    }

    /** Adds list values that rows need since they were decided anew or answered, in a change of its own ({@link NewValues}). */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void addValues(long runId, Act act, MissingValues missing) {
        values.add(runId, act, missing);
    }

    /** Remembers, whatever becomes of the surrounding transaction, why the run cannot go on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void blame(long runId, long jobInstance, Exception cause) {
        course.blame(runId, jobInstance, Breakdown.failure(cause));
    }
}
