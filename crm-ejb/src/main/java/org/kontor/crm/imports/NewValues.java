package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.BusinessException;

/**
 * List values that a file brings. They are created when the run begins to write and not before: a run that ends earlier
 * leaves none behind, and rows that write nothing leave none either.
 */
@Dependent
class NewValues {

    /** So many values a file may add to one list; more means that the wrong column was chosen. */
    static final int MAX = 200;

    private static final Map<String, Picklist> LISTS =
            Map.of("type", Picklist.COMPANY_TYPE, "industry", Picklist.INDUSTRY);

    @Inject
    RunQueries runs;

    @Inject
    StagingQueries staging;

    @Inject
    ChangeService changes;

    @Inject
    PicklistService picklists;

    @Inject
    OptionQueries options;

    @Inject
    CustomFieldService customFields;

    /** Remembers options of custom fields that rows bring, with the number of the first row that has them. */
    void bring(long runId, Map<NewOption, Long> brought) {
        options.add(runId, brought);
    }

    /** Finds the values that somebody else has created since the words were staged. */
    void nameKnown(long runId) {
        for (String field : staging.countLabels(runId).keySet()) {
            name(runId, field, picklists.byLabels(list(field), staging.labels(runId, field)));
        }
    }

    /** By the code of the field, the words in the file that its list lacks so far; nothing of fields that the reader may not see. */
    Map<String, List<String>> lacking(ImportRun run, Rights reader) {
        Map<String, List<String>> lacking = new TreeMap<>();
        staging.countLabels(run.id()).keySet().forEach(field -> lacking.put(field, staging.labels(run.id(), field)));
        options.pending(run.id())
                .forEach(
                        option -> lacking.computeIfAbsent(CustomField.PREFIX + option.field(), key -> new ArrayList<>())
                                .add(option.label()));
        run.columns().stream()
                .filter(column -> ImportTargets.isHidden(column, reader))
                .forEach(column -> lacking.remove(String.valueOf(column.field())));
        return lacking;
    }

    /** @throws BusinessException when a list would grow too much */
    void requireFew(long runId) {
        staging.countLabels(runId).forEach(NewValues::requireFew);
        options.count(runId).forEach((key, count) -> requireFew(CustomField.PREFIX + key, count));
    }

    private static void requireFew(String field, long count) {
        if (count > MAX) {
            throw new BusinessException("imports.tooManyValues", field, count, MAX);
        }
    }

    /** The values still missing that new and changed companies among these rows are to have. */
    MissingValues missing(long runId, RowRange range) {
        return new MissingValues(
                staging.countLabels(runId).isEmpty() ? Map.of() : staging.usedLabels(runId, range),
                options.count(runId).isEmpty() ? List.of() : options.used(runId, range));
    }

    /** Creates the values that are still missing and that the rows are to write; those that no company would have stay words. */
    void add(ImportRun run, Act act) {
        // of most words the row that brings them writes them: only for the others all rows are looked at
        add(run.id(), act, new MissingValues(staging.firstLabels(run.id()), options.first(run.id())));
        add(run.id(), act, missing(run.id(), new RowRange(1, run.rows())));
    }

    /** Creates values. */
    void add(long runId, Act act, MissingValues missing) {
        if (!missing.isAny()) {
            return;
        }
        runs.lock(runId);
        // A change set of its own: undoing the companies must not depend on who else uses the values by then.
        Act adding = act.in(runs.labelChangeSet(runId).orElseGet(() -> {
            long changeSet = changes.open(act);
            runs.writeLabelsInto(runId, changeSet);
            return changeSet;
        }));
        missing.labels()
                .forEach((field, words) -> name(runId, field, picklists.findOrCreate(adding, list(field), words)));
        missing.options().stream()
                .collect(Collectors.groupingBy(NewOption::field))
                .forEach((key, brought) -> add(runId, adding, key, brought));
    }

    private void add(long runId, Act act, String key, List<NewOption> brought) {
        Map<String, Long> ids = customFields.findOrCreateOptions(
                act,
                "company",
                key,
                brought.stream()
                        .collect(Collectors.toMap(
                                NewOption::code, NewOption::label, (one, other) -> one, LinkedHashMap::new)));
        brought.forEach(option -> options.resolve(runId, option, Objects.requireNonNull(ids.get(option.code()))));
    }

    /** Takes options of custom fields back that a change set added, but for those that companies have or somebody has changed since. */
    void takeOptionsBack(Act act, long changeSet) {
        customFields.removeOptions(act, options.unused(changeSet));
    }

    private void name(long runId, String field, Map<String, PicklistItem> items) {
        items.forEach((label, item) -> staging.resolve(runId, field, label, item.id()));
    }

    private static Picklist list(String field) {
        return Objects.requireNonNull(LISTS.get(field));
    }
}
