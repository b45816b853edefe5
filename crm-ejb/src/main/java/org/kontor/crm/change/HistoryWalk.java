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
 * Walks the rows of a page of history backwards from where they stand today. History keeps only former values; the value
 * a change left behind is the former value of the next later change of the same column, or today's.
 */
class HistoryWalk {

    /** Columns that say nothing a reader of history wants to know when a whole row comes or goes. */
    private static final Set<String> BOOKKEEPING =
            Set.of("id", "version", "created_at", "created_by", "modified_at", "modified_by", "custom");

    private final Map<Row, Map<String, String>> state = new HashMap<>();
    private final Map<Long, Visit> visits = new LinkedHashMap<>();

    /** @param page the entries to fill, newest first */
    HistoryWalk(List<HistoryEntry> page) {
        page.forEach(entry -> visits.put(entry.changeSetId(), new Visit(entry)));
    }

    record Row(String table, long id) {}

    Long[] changeSets() {
        return visits.keySet().toArray(Long[]::new);
    }

    void startFrom(Row row, Map<String, @Nullable String> image) {
        rewind(row, image);
    }

    /**
     * Goes past what change sets outside the page did to a row.
     *
     * @param came whether the row came into being there
     * @param former of each column they changed, its value before them
     */
    void pass(Row row, boolean came, Map<String, @Nullable String> former) {
        if (came) {
            state.remove(row);
        } else {
            rewind(row, former);
        }
    }

    Visit visit(long changeSetId) {
        return Objects.requireNonNull(visits.get(changeSetId));
    }

    /** The page; a change set that left everything as it was is no entry. */
    List<HistoryEntry> entries() {
        return visits.values().stream()
                .map(Visit::entry)
                .filter(entry -> !entry.changes().isEmpty())
                .toList();
    }

    private void rewind(Row row, Map<String, @Nullable String> former) {
        Map<String, String> current = state.computeIfAbsent(row, any -> new HashMap<>());
        former.forEach((column, value) -> {
            if (value == null) {
                current.remove(column);
            } else {
                current.put(column, value);
            }
        });
    }

    /** What one change set did to the record; its rows stand together even where another act ran in between. */
    class Visit {
        private final HistoryEntry description;
        private final Map<Row, RowChange> rows = new HashMap<>();

        Visit(HistoryEntry description) {
            this.description = description;
        }

        void inserted(Row row) {
            RowChange change = change(row);
            state.getOrDefault(row, Map.of()).forEach((column, value) -> change.step(column, null, value));
            change.existedBefore = false;
            state.remove(row);
        }

        void deleted(Row row, Map<String, @Nullable String> former) {
            RowChange change = change(row);
            former.forEach((column, value) -> change.step(column, value, null));
            change.existedBefore = true;
            state.remove(row);
            rewind(row, former);
        }

        void updated(Row row, Map<String, @Nullable String> before) {
            RowChange change = change(row);
            Map<String, String> current = state.getOrDefault(row, Map.of());
            before.forEach((column, former) -> change.step(column, former, current.get(column)));
            rewind(row, before);
        }

        private RowChange change(Row row) {
            return rows.computeIfAbsent(row, any -> new RowChange(state.get(row)));
        }

        HistoryEntry entry() {
            List<FieldChange> changes = new ArrayList<>();
            List<RowImage> images = new ArrayList<>();
            rows.forEach((row, change) -> change.addTo(changes, images, row));
            changes.sort(Comparator.comparing(FieldChange::table)
                    .thenComparingLong(FieldChange::rowId)
                    .thenComparing(FieldChange::column));
            images.sort(Comparator.comparing(RowImage::table).thenComparingLong(RowImage::rowId));
            HistoryEntry e = description;
            return new HistoryEntry(
                    e.changeSetId(),
                    e.actorId(),
                    e.actor(),
                    e.consoleUser(),
                    e.cause(),
                    e.causeRef(),
                    e.note(),
                    e.at(),
                    e.alone(),
                    changes,
                    images);
        }
    }

    /** A row's net change within one change set: the oldest value before, the newest after. */
    private static class RowChange {
        private final @Nullable Map<String, String> after;
        private boolean existedBefore;
        private final Map<String, @Nullable String[]> columns = new TreeMap<>();

        /** @param after the row as the change set left it, null where it was gone */
        RowChange(@Nullable Map<String, String> after) {
            this.after = after == null ? null : Map.copyOf(after);
            existedBefore = after != null;
        }

        void step(String column, @Nullable String before, @Nullable String after) {
            columns.computeIfAbsent(column, any -> new String[] {null, after})[0] = before;
        }

        void addTo(List<FieldChange> changes, List<RowImage> images, Row row) {
            if (!existedBefore && after == null) {
                return;
            }
            if (existedBefore && after != null) {
                images.add(new RowImage(row.table(), row.id(), after));
            }
            FieldChange.Kind kind = existedBefore
                    ? after != null ? FieldChange.Kind.CHANGED : FieldChange.Kind.DELETED
                    : FieldChange.Kind.CREATED;
            columns.forEach((column, values) -> {
                if (!BOOKKEEPING.contains(column) && !Objects.equals(values[0], values[1])) {
                    changes.add(new FieldChange(row.table(), row.id(), column, kind, values[0], values[1]));
                }
            });
        }
    }
}
