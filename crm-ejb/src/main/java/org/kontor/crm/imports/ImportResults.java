package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.bulk.BulkService;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyChange;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.duplicate.DuplicateSettings;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.layout.Layouts;
import org.kontor.crm.listview.SavedViews;
import org.kontor.crm.picklist.PicklistSettings;
import org.kontor.crm.requisite.TemplateSettings;
import org.kontor.crm.role.RoleService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/** Door to what a run did: its rows by bucket, the rejected ones as a file, and taking it back whole (I-06, I-08). */
@Stateless
@PermitAll
public class ImportResults {

    private static final int FILE_PAGE = 1000;

    @Inject
    ImportService imports;

    @Inject
    ResultPages pages;

    @Inject
    BulkService bulk;

    @Inject
    RoleService roles;

    @Inject
    ImportUndoing undoing;

    @Inject
    ResultQueries results;

    @Inject
    NewValues values;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    CompanyService companies;

    @Inject
    ContactService contacts;

    @Inject
    PicklistSettings picklistSettings;

    @Inject
    CustomFieldSettings customFields;

    @Inject
    Layouts layouts;

    @Inject
    TemplateSettings templates;

    @Inject
    DuplicateSettings duplicates;

    @Inject
    ImportProfiles profiles;

    @Inject
    SavedViews views;

    /**
     * Rows of one bucket in the order of the file. Those of companies that one may not read (any more), or that are
     * gone, carry no name, no link and no differences.
     *
     * @param after number of the last row of the page before, 0 for the first page
     * @param limit at most 200
     */
    public List<ResultRow> rows(Rights rights, long id, Bucket bucket, long after, int limit) {
        return rows(rights, id, bucket, RowFilter.NONE, after, limit);
    }

    /** The same of some rows: by a name only those whose name is told; by a field that no column fills, or that does not exist for the reader, all. */
    public List<ResultRow> rows(Rights rights, long id, Bucket bucket, RowFilter filter, long after, int limit) {
        ImportRun run = imports.run(rights, id);
        RowFilter sound = filter.field() == null
                        || RowFilter.fields(run.columns(), rights).contains(filter.field())
                ? filter
                : new RowFilter(filter.text(), null);
        return pages.page(rights, run, new ResultQueries.Wanted(bucket, false, after, Math.min(limit, 200), sound));
    }

    /**
     * The next 1,000 rows of one bucket or of all, as {@link #rows}, for a file; of a new company every cell is a difference.
     *
     * @param bucket null for all
     * @param after number of the last row of the page before, 0 for the first page
     * @throws BusinessException before it is decided what becomes of the rows
     */
    public List<ResultRow> cells(Rights rights, long id, @Nullable Bucket bucket, long after) {
        ImportRun run = imports.run(rights, id);
        if (run.tally() == null) {
            throw new BusinessException("imports.notDecided");
        }
        return pages.page(rights, run, new ResultQueries.Wanted(bucket, true, after, FILE_PAGE, RowFilter.NONE));
    }

    /**
     * Where a company or a contact came from: by run, the line of its file that made or changed the record; of several, the first.
     *
     * @param changes of the record's history
     * @return nothing of a record that one may not read, and of a contact by a company that one may not read
     */
    public Map<Long, Long> lines(Rights rights, RecordRef record, List<CompanyChange> changes) {
        Set<Long> runs = changes.stream()
                .filter(change -> change.cause() == Cause.IMPORT)
                .map(CompanyChange::causeRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (runs.isEmpty()) {
            return Map.of();
        }
        SqlCondition companies = rights.scope(Entity.COMPANY, Operation.READ).condition("c");
        return record.entity().equals("contact")
                ? results.linesOfContact(
                        record.id(),
                        runs,
                        rights.scope(Entity.CONTACT, Operation.READ).condition("t"),
                        companies)
                : results.lines(record.id(), runs, companies);
    }

    /**
     * Words of the file that lists lack, and that become their values when the run writes rows that have them (I-03).
     *
     * @return by the code of the field; nothing of fields that the reader may not see
     */
    public Map<String, List<String>> newValues(Rights rights, long id) {
        return values.lacking(imports.run(rights, id), rights);
    }

    /** Whether companies that the run created, and that one may read, lack required fields still (I-03). */
    public boolean isAnyLacking(Rights rights, long id) {
        return results.isAnyLacking(
                imports.run(rights, id).id(),
                rights.scope(Entity.COMPANY, Operation.READ).condition("c"));
    }

    /**
     * Writes the rejected rows in the file's own format, with a column that says why, ready to be corrected and
     * imported again.
     *
     * @param heading heading of that column
     * @param words says a reason in the reader's language
     */
    public void rejected(Rights rights, long id, String heading, Function<Reason, String> words, OutputStream target) {
        ImportRun run = imports.run(rights, id);
        try (RejectedFile file = new RejectedFile(run, heading, target)) {
            results.walkRejected(id, row -> file.add(row.raw(), Reason.read(row.reasons()), words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same row by row, as cells: the header first, with the column that says why.
     *
     * @param heading heading of that column
     * @param words says a reason in the reader's language
     */
    public void rejectedRows(
            Rights rights, long id, String heading, Function<Reason, String> words, Consumer<List<String>> target) {
        ImportRun run = imports.run(rights, id);
        target.accept(RejectedFile.header(run, heading));
        results.walkRejected(
                id, row -> target.accept(RejectedFile.cells(run, row.raw(), Reason.read(row.reasons()), words)));
    }

    /**
     * Takes back any change set: that of a run or of its undo together with all else it wrote and by its rules, so that the
     * run knows of it; any other as far as the user's rights to companies, contacts and the settings reach. Of a run that one may not
     * see, and of a change set without a record that one may read, no more is told than of one that never was.
     *
     * @throws BusinessException when a run writes into it still, or it is an import's that was undone already
     */
    public UndoResult undoChangeSet(Act act, long changeSetId) {
        Rights rights = access.rightsOf(act.userId());
        Optional<UndoResult> ofRun = undoing.undoChangeSet(act, changeSetId);
        if (ofRun.isPresent()) {
            return ofRun.get();
        }
        bulk.requireEnded(act, changeSetId);
        List<UndoAccess> all = new ArrayList<>(contacts.undoAccess(rights));
        all.addAll(duplicates.undoAccess(rights));
        all.addAll(roles.undoAccess(rights));
        all.addAll(List.of(
                companies.undoAccess(rights),
                picklistSettings.undoAccess(rights),
                customFields.undoAccess(rights),
                layouts.undoAccess(rights),
                views.undoAccess(rights),
                profiles.undoAccess(rights),
                templates.undoAccess(rights)));
        UndoResult result = changes.undo(act, changeSetId, all);
        if (result.isAnything()) {
            bulk.requireEnded(changeSetId);
        }
        return result;
    }
}
