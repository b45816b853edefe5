package org.kontor.crm.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.RecordRef;

/** Reads a page of one record's history in two statements, however long the history is. */
@Dependent
class HistoryQueries {

    private static final String ENTRIES = """
            select e.seq, e.alone, c.id, c.actor_id, c.actor, c.console_user, c.cause, c.cause_ref, c.note, c.at
              from crm.history_entries(?, ?, ?, ?) e join crm.change_set c on c.id = e.change_set_id
             order by e.seq desc
            """;

    private static final String STEPS =
            "select change_set_id, table_name, row_id, op, image::text from crm.history_steps(?, ?, ?)";

    @Inject
    ChangeQueries changes;

    HistoryPage page(RecordRef record, @Nullable Long before, int limit) {
        Connection connection = changes.connection();
        try {
            List<Found> found = entries(connection, record, before, limit + 1);
            List<Found> shown = found.subList(0, Math.min(limit, found.size()));
            HistoryWalk walk = new HistoryWalk(shown.stream().map(Found::entry).toList());
            if (!shown.isEmpty()) {
                walk(walk, connection, record);
            }
            return new HistoryPage(
                    walk.entries(),
                    found.size() > limit ? Long.valueOf(shown.get(limit - 1).seq()) : null);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    EditConflict conflict(RecordRef record, long version) {
        try {
            return entries(changes.connection(), record, null, 1).stream()
                    .map(Found::entry)
                    .map(last -> new EditConflict(last.actor(), last.consoleUser(), last.at(), version))
                    .findFirst()
                    .orElseGet(() -> new EditConflict("", null, Instant.now(), version));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** An entry without its changes, and where it stands. */
    private record Found(long seq, HistoryEntry entry) {}

    private static List<Found> entries(Connection connection, RecordRef record, @Nullable Long before, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setString(1, record.entity());
            statement.setLong(2, record.id());
            statement.setObject(3, before, Types.BIGINT);
            statement.setInt(4, limit);
            List<Found> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Found(rows.getLong("seq"), entry(rows)));
                }
            }
            return entries;
        }
    }

    private static HistoryEntry entry(ResultSet rows) throws SQLException {
        return new HistoryEntry(
                rows.getLong("id"),
                rows.getObject("actor_id", Long.class),
                rows.getString("actor"),
                rows.getString("console_user"),
                Cause.valueOf(rows.getString("cause")),
                rows.getObject("cause_ref", Long.class),
                rows.getString("note"),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                rows.getBoolean("alone"),
                List.of(),
                List.of());
    }

    private static void walk(HistoryWalk walk, Connection connection, RecordRef record) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STEPS)) {
            statement.setString(1, record.entity());
            statement.setLong(2, record.id());
            statement.setArray(3, connection.createArrayOf("bigint", walk.changeSets()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    step(walk, rows);
                }
            }
        }
    }

    private static void step(HistoryWalk walk, ResultSet rows) throws SQLException {
        HistoryWalk.Row row = new HistoryWalk.Row(rows.getString("table_name"), rows.getLong("row_id"));
        Map<String, @Nullable String> image = image(rows.getString("image"));
        String op = rows.getString("op");
        long changeSet = rows.getLong("change_set_id");
        if (op == null) {
            walk.startFrom(row, image);
        } else if (changeSet == 0) {
            walk.pass(row, op.equals("I"), image);
        } else {
            HistoryWalk.Visit visit = walk.visit(changeSet);
            switch (op) {
                case "I" -> visit.inserted(row);
                case "D" -> visit.deleted(row, image);
                default -> visit.updated(row, image);
            }
        }
    }

    private static Map<String, @Nullable String> image(@Nullable String json) {
        Map<String, @Nullable String> values = new HashMap<>();
        if (json != null) {
            try (JsonReader reader = Json.createReader(new StringReader(json))) {
                reader.readObject().forEach((key, value) -> values.put(key, text(value)));
            }
        }
        return values;
    }

    private static @Nullable String text(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case STRING -> ((JsonString) value).getString();
            default -> value.toString();
        };
    }
}
