package org.kontor.crm.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks a record's history backwards from its rows of today. History keeps only former values; the value a change left
 * behind is the former value of the next later change of the same column, or today's.
 */
class HistoryWalk {

    /** Columns that say nothing a reader of history wants to know when a whole row comes or goes. */
    private static final Set<String> BOOKKEEPING =
            Set.of("id", "version", "created_at", "created_by", "modified_at", "modified_by", "custom");

    private final Map<Row, Map<String, String>> state = new HashMap<>();
    private final Map<Long, Visit> visits = new LinkedHashMap<>();

    record Row(String table, long id) {}

    void startFrom(Row row, Map<String, String> image) {
        state.put(row, new HashMap<>(image));
    }

    /** Rows come newest first; rows of one change set stand together even where another act ran in between. */
    Visit visit(long seq, long changeSetId) {
        return visits.computeIfAbsent(changeSetId, id -> new Visit(seq));
    }

    HistoryPage page(@Nullable Long before, int limit) {
        List<Visit> shown = visits.values().stream()
                .filter(visit -> before == null || visit.seq < before)
                .filter(visit -> !visit.changes().isEmpty())
                .limit(limit + 1L)
                .toList();
        List<HistoryEntry> entries =
                shown.stream().limit(limit).map(Visit::entry).toList();
        return new HistoryPage(entries, shown.size() > limit ? shown.get(limit - 1).seq : null);
    }

    /** What one change set did to the record. */
    class Visit {
        private final long seq;
        private final Map<Row, RowChange> rows = new HashMap<>();
        private @Nullable HistoryEntry description;

        Visit(long seq) {
            this.seq = seq;
        }

        boolean isNew() {
            return description == null;
        }

        void describe(HistoryEntry entry) {
            description = entry;
        }

        void inserted(Row row) {
            Map<String, String> after = state.getOrDefault(row, Map.of());
            RowChange change = change(row);
            after.forEach((column, value) -> change.step(column, null, value));
            change.existedBefore = false;
            state.remove(row);
        }

        void deleted(Row row, Map<String, String> former) {
            RowChange change = change(row);
            former.forEach((column, value) -> change.step(column, value, null));
            change.existedBefore = true;
            state.put(row, new HashMap<>(former));
        }

        void updated(Row row, Map<String, @Nullable String> before) {
            RowChange change = change(row);
            Map<String, String> current = state.computeIfAbsent(row, any -> new HashMap<>());
            before.forEach((column, former) -> {
                change.step(column, former, current.get(column));
                if (former == null) {
                    current.remove(column);
                } else {
                    current.put(column, former);
                }
            });
        }

        private RowChange change(Row row) {
            return rows.computeIfAbsent(row, any -> new RowChange(state.containsKey(row)));
        }

        List<FieldChange> changes() {
            List<FieldChange> changes = new ArrayList<>();
            rows.forEach((row, change) -> change.addTo(changes, row));
            changes.sort(Comparator.comparing(FieldChange::table)
                    .thenComparingLong(FieldChange::rowId)
                    .thenComparing(FieldChange::column));
            return changes;
        }

        HistoryEntry entry() {
            HistoryEntry e = Objects.requireNonNull(description);
            return new HistoryEntry(
                    e.changeSetId(),
                    e.actorId(),
                    e.actor(),
                    e.cause(),
                    e.causeRef(),
                    e.note(),
                    e.at(),
                    e.alone(),
                    changes());
        }
    }

    /** A row's net change within one change set: the oldest value before, the newest after. */
    private static class RowChange {
        private final boolean existsAfter;
        private boolean existedBefore;
        private final Map<String, @Nullable String[]> columns = new TreeMap<>();

        RowChange(boolean existsAfter) {
            this.existsAfter = existsAfter;
            existedBefore = existsAfter;
        }

        void step(String column, @Nullable String before, @Nullable String after) {
            columns.computeIfAbsent(column, any -> new String[] {null, after})[0] = before;
        }

        void addTo(List<FieldChange> changes, Row row) {
            if (!existedBefore && !existsAfter) {
                return;
            }
            FieldChange.Kind kind = existedBefore
                    ? existsAfter ? FieldChange.Kind.CHANGED : FieldChange.Kind.DELETED
                    : FieldChange.Kind.CREATED;
            columns.forEach((column, values) -> {
                if (!BOOKKEEPING.contains(column) && !Objects.equals(values[0], values[1])) {
                    changes.add(new FieldChange(row.table(), row.id(), column, kind, values[0], values[1]));
                }
            });
        }
    }
}
