package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
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

    /** So many values a file may add to one selection list; more means that the wrong column was chosen. */
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

    /** Finds the values that somebody else has created since the words were staged. */
    void nameKnown(long runId) {
        for (String field : staging.countLabels(runId).keySet()) {
            name(runId, field, picklists.byLabels(list(field), staging.labels(runId, field)));
        }
    }

    /** @throws BusinessException when a list would grow too much */
    void requireFew(long runId) {
        staging.countLabels(runId).forEach((field, count) -> {
            if (count > MAX) {
                throw new BusinessException("imports.tooManyValues", field, count, MAX);
            }
        });
    }

    /** The values still missing that new and changed companies among these rows are to have: by field, the words for them. */
    Map<String, List<String>> missing(long runId, RowRange range) {
        return staging.countLabels(runId).isEmpty() ? Map.of() : staging.usedLabels(runId, range);
    }

    /** Creates the values that are still missing and that the rows are to write; those that no company would have stay words. */
    void add(ImportRun run, Act act) {
        // of most words the row that brings them writes them: only for the others all rows are looked at
        add(run.id(), act, staging.firstLabels(run.id()));
        add(run.id(), act, missing(run.id(), new RowRange(1, run.rows())));
    }

    /**
     * Creates values.
     *
     * @param labels by field, the words for them
     */
    void add(long runId, Act act, Map<String, List<String>> labels) {
        if (labels.isEmpty()) {
            return;
        }
        runs.lock(runId);
        // A change set of its own: undoing the companies must not depend on who else uses the values by then.
        Act adding = act.in(runs.labelChangeSet(runId).orElseGet(() -> {
            long changeSet = changes.open(act);
            runs.writeLabelsInto(runId, changeSet);
            return changeSet;
        }));
        labels.forEach((field, words) -> name(runId, field, picklists.findOrCreate(adding, list(field), words)));
    }

    private void name(long runId, String field, Map<String, PicklistItem> items) {
        items.forEach((label, item) -> staging.resolve(runId, field, label, item.id()));
    }

    private static Picklist list(String field) {
        return Objects.requireNonNull(LISTS.get(field));
    }
}
