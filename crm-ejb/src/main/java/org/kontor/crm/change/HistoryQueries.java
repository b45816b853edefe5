package org.kontor.crm.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.RecordRef;

/** Reads one record's history together with its rows of today. */
@Dependent
class HistoryQueries {

    private static final String TODAY = "select table_name, row_id, image::text from crm.record_images(?, ?)";

    private static final String STEPS = """
            select h.seq, h.table_name, h.row_id, h.op, (crm.flat(h.before) - t.record_column)::text as before,
                   c.id, c.actor_id, c.actor, c.cause, c.cause_ref, c.note, c.at,
                   not exists (
                       select from crm.history other
                        where other.change_set_id = h.change_set_id
                          and (other.entity, other.record_id) is distinct from (h.entity, h.record_id)) as alone
              from crm.history h join crm.change_set c on c.id = h.change_set_id
              join crm.recorded_table t on t.table_name = h.table_name
             where h.entity = ? and h.record_id = ?
             order by h.seq desc
            """;

    @Inject
    ChangeQueries changes;

    HistoryPage page(RecordRef record, @Nullable Long before, int limit) {
        HistoryWalk walk = new HistoryWalk();
        Connection connection = changes.connection();
        try (PreparedStatement today = connection.prepareStatement(TODAY);
                PreparedStatement steps = connection.prepareStatement(STEPS)) {
            try (ResultSet rows = execute(today, record)) {
                while (rows.next()) {
                    walk.startFrom(row(rows), image(rows, "image"));
                }
            }
            try (ResultSet rows = execute(steps, record)) {
                while (rows.next()) {
                    step(walk, rows);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        return walk.page(before, limit);
    }

    private static ResultSet execute(PreparedStatement statement, RecordRef record) throws SQLException {
        statement.setString(1, record.entity());
        statement.setLong(2, record.id());
        return statement.executeQuery();
    }

    private static void step(HistoryWalk walk, ResultSet rows) throws SQLException {
        HistoryWalk.Visit visit = walk.visit(rows.getLong("seq"), rows.getLong("id"));
        if (visit.isNew()) {
            visit.describe(new HistoryEntry(
                    rows.getLong("id"),
                    rows.getObject("actor_id", Long.class),
                    rows.getString("actor"),
                    Cause.valueOf(rows.getString("cause")),
                    rows.getObject("cause_ref", Long.class),
                    rows.getString("note"),
                    rows.getObject("at", OffsetDateTime.class).toInstant(),
                    rows.getBoolean("alone"),
                    List.of()));
        }
        switch (rows.getString("op")) {
            case "I" -> visit.inserted(row(rows));
            case "D" -> visit.deleted(row(rows), image(rows, "before"));
            default -> visit.updated(row(rows), former(rows, "before"));
        }
    }

    private static HistoryWalk.Row row(ResultSet rows) throws SQLException {
        return new HistoryWalk.Row(rows.getString("table_name"), rows.getLong("row_id"));
    }

    /** A whole row; empty columns are left out. */
    private static Map<String, String> image(ResultSet rows, String column) throws SQLException {
        Map<String, String> image = new HashMap<>();
        former(rows, column).forEach((key, value) -> {
            if (value != null) {
                image.put(key, value);
            }
        });
        return image;
    }

    private static Map<String, @Nullable String> former(ResultSet rows, String column) throws SQLException {
        Map<String, @Nullable String> values = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(rows.getString(column)))) {
            reader.readObject().forEach((key, value) -> values.put(key, text(value)));
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
