package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.field.RecordNames;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Step;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.RowReader;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * What the job of an import does, step by step (I-07). Called by jobs only, each call inside the chunk's transaction:
 * rows, progress and the batch checkpoint are committed together or not at all. A step that is repeated after a crash
 * goes on where it was.
 */
@Stateless
@Recorded
@PermitAll
public class ImportSteps {

    @Inject
    RunQueries runs;

    @Inject
    FileQueries files;

    @Inject
    StagingQueries staging;

    @Inject
    RangeQueries ranges;

    @Inject
    DecideQueries decisions;

    @Inject
    ApplyQueries writes;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    PicklistService picklists;

    @Inject
    NewValues values;

    @Inject
    CompanyService companies;

    @Inject
    CustomFieldService customFields;

    @Inject
    RecordNames recordNames;

    /** The run; for jobs, which have no rights of their own. */
    public ImportRun run(long runId) {
        return runs.find(runId).orElseThrow(() -> new NotFound(new RecordRef("import", runId)));
    }

    /** Remembers which job works on the run. */
    public void bind(long runId, long jobInstance) {
        runs.bind(runId, jobInstance);
    }

    /** The run that a job works on. */
    public long runOf(long jobInstance) {
        return runs.ofJob(jobInstance)
                .orElseThrow(() -> new IllegalStateException("no run of job " + jobInstance))
                .id();
    }

    /** Lays the staging step out. */
    public void prepareStage(long runId) {
        runs.enter(runId, Step.STAGE);
        ranges.plan(runId, Step.STAGE, RowRange.divide(run(runId).rows(), 1));
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
        List<@Nullable ImportField> fields = ImportFields.of(run.columns());
        List<CustomField> custom = customFields.all("company");
        return new StagingSession(
                reader,
                new RowConverter(
                        fields,
                        staging.directory(picklists).withCustom(custom),
                        form -> companies.check(form, custom),
                        run.userId(),
                        format.delimiter()));
    }

    /** Stages a range of rows. */
    public void stage(long runId, StagingSession file, RowRange range) {
        Rights rights = ImportTargets.user(access, run(runId));
        List<StagedRow> rows = file.next(range.size(), (entity, words) -> recordNames.meant(rights, entity, words));
        if (rows.size() != range.size()) {
            throw new IllegalStateException("the file of run " + runId + " ends before row " + range.last());
        }
        staging.copy(runId, rows);
        staging.addLabels(runId, file.newLabels(rows));
        ranges.reach(runId, Step.STAGE, range.last() + 1);
    }

    /**
     * Finds repeats and lays the deciding step out.
     *
     * @param threads among how many threads
     */
    public void prepareDecide(long runId, int threads) {
        staging.analyze();
        runs.enter(runId, Step.DECIDE);
        values.nameKnown(runId);
        values.requireFew(runId);
        decisions.repeats(runId);
        ranges.plan(runId, Step.DECIDE, RowRange.divide(run(runId).rows(), threads));
    }

    /** The ranges laid out for a step. */
    public List<RowRange> planned(long runId, Step step) {
        return ranges.planned(runId, step);
    }

    /** Decides what becomes of a range of rows. */
    public void decide(long runId, RowRange range) {
        ImportRun run = run(runId);
        decisions.decide(runId, ImportTargets.user(access, run), naming(run), range.first(), range.last());
        ranges.reach(runId, Step.DECIDE, range.last() + 1);
    }

    /**
     * Settles rows that mean the same company, counts, opens the change set, adds the list values that the file brings
     * and lays the writing step out.
     *
     * @param threads among how many threads
     */
    public void prepareApply(long runId, int threads) {
        // Statistics first: planned for an empty table, the next statement is quadratic.
        decisions.analyze();
        decisions.sameCompany(runId);
        runs.tally(runId);
        runs.enter(runId, Step.APPLY);
        ImportRun run = run(runId);
        if (run.changeSetId() == null) {
            runs.writeInto(runId, changes.open(act(run)));
        }
        values.nameKnown(runId);
        values.add(runId, act(run));
        ranges.plan(runId, Step.APPLY, RowRange.divide(run.rows(), threads));
    }

    /** The act that the run's writes belong to. */
    public Act act(long runId) {
        ImportRun run = run(runId);
        return act(run).in(Objects.requireNonNull(run.changeSetId()));
    }

    private static Act act(ImportRun run) {
        return Act.of(run.userId(), run.actor(), Cause.IMPORT)
                .submittedBy(run.consoleUser())
                .about(run.id())
                .noted(run.fileName());
    }

    /** Writes a range of rows; those whose company was changed or came since they were decided are decided anew. */
    public void apply(Act act, long runId, RowRange range) {
        Rights rights = ImportTargets.user(access, run(runId));
        SqlCondition readable = rights.scope(Entity.COMPANY, Operation.READ).condition("c");
        writes.takeTurn(runId);
        while (writes.lock(runId, range.first(), range.last(), readable) > 0) {
            decisions.decide(runId, rights, naming(run(runId)), range.first(), range.last());
        }
        writes.write(runId, range.first(), range.last());
        ranges.reach(runId, Step.APPLY, range.last() + 1);
    }

    /** Custom fields that the run fills and that hold several records. */
    private List<CustomField> naming(ImportRun run) {
        List<CustomField> custom = customFields.all("company");
        return ImportFields.of(run.columns()).stream()
                .filter(Objects::nonNull)
                .flatMap(filled -> custom.stream().filter(field -> field.path().equals(filled.key())))
                .filter(field -> field.multiple() && field.target() != null)
                .toList();
    }

    /** Counts again and closes the run. */
    public void complete(long runId) {
        runs.tally(runId);
        runs.end(runId, Status.COMPLETED);
    }

    /** Remembers, whatever becomes of the surrounding transaction, why the run cannot go on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void blame(long runId, Exception cause) {
        runs.blame(
                runId,
                cause instanceof BusinessException refusal
                        ? new ImportRun.Failure(
                                refusal.key(),
                                refusal.parameters().stream()
                                        .map(String::valueOf)
                                        .toList())
                        : new ImportRun.Failure("imports.failed", List.of()));
    }
}
