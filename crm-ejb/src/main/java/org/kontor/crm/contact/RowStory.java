package org.kontor.crm.contact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.FieldChange;
import org.kontor.crm.change.HistoryEntry;

/**
 * One row before and after a change set, as history keeps it.
 *
 * @param columns the columns that changed
 */
record RowStory(
        String table,
        FieldChange.Kind kind,
        List<String> columns,
        Map<String, String> before,
        Map<String, String> after) {

    /** The rows an entry speaks of. */
    static List<RowStory> of(HistoryEntry entry) {
        return entry.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> change.table() + " " + change.rowId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(changes -> row(entry, changes))
                .toList();
    }

    /** A value of the row, before or after: for what a row never changes. */
    @Nullable
    String ever(String column) {
        return after.getOrDefault(column, before.get(column));
    }

    /** History keeps only what changed; what a value means with comes from the row's image of then. */
    private static RowStory row(HistoryEntry entry, List<FieldChange> changes) {
        FieldChange first = changes.get(0);
        Map<String, String> after = new HashMap<>(entry.image(first.table(), first.rowId()));
        Map<String, String> before = new HashMap<>(after);
        changes.forEach(change -> {
            put(before, change.column(), change.before());
            put(after, change.column(), change.after());
        });
        List<String> columns = changes.stream().map(FieldChange::column).toList();
        return new RowStory(first.table(), first.kind(), columns, before, after);
    }

    private static void put(Map<String, String> row, String column, @Nullable String value) {
        if (value == null) {
            row.remove(column);
        } else {
            row.put(column, value);
        }
    }
}
