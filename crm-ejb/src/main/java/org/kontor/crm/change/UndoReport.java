package org.kontor.crm.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.RecordRef;

/** Reads what an undo left in its temporary tables. */
final class UndoReport {

    private static final String COUNTS = """
            select count(*) filter (where bucket = 'RESTORED') as restored, count(*) filter (where bucket = 'KEPT') as kept,
                   count(*) filter (where bucket = 'IMPOSSIBLE') as impossible
              from undo_bucket where readable
            """;

    private static final String KEPT = """
            with listed as (
                select entity, record_id from undo_bucket
                 where bucket = 'KEPT' and readable order by entity, record_id limit ?)
            select l.entity, l.record_id, l.table_name, l.row_id, l.key, c.id, c.actor, c.console_user, c.at
              from listed join undo_later l using (entity, record_id)
              join crm.history h on h.record_id = l.record_id and h.entity = l.entity and h.seq = l.seq
              join crm.change_set c on c.id = h.change_set_id
             where not l.settled
             order by l.entity, l.record_id, l.table_name, l.row_id, l.key
            """;

    private static final String IMPOSSIBLE = """
            select entity, record_id, blocked, constraint_name
              from undo_bucket where bucket = 'IMPOSSIBLE' and readable order by entity, record_id limit ?
            """;

    private UndoReport() {}

    /**
     * The result, with the first records of each bucket.
     *
     * @param listed how many of them
     */
    static UndoResult read(Connection connection, OptionalLong changeSet, int listed) throws SQLException {
        List<UndoResult.Kept> kept = kept(connection, listed);
        List<UndoResult.Impossible> impossible = impossible(connection, listed);
        try (PreparedStatement statement = connection.prepareStatement(COUNTS);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            @Nullable Long written = changeSet.isPresent() ? changeSet.getAsLong() : null;
            return new UndoResult(
                    written,
                    rows.getLong("restored"),
                    rows.getLong("kept"),
                    rows.getLong("impossible"),
                    kept,
                    impossible);
        }
    }

    private static List<UndoResult.Kept> kept(Connection connection, int listed) throws SQLException {
        Map<RecordRef, List<UndoResult.Later>> records = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(KEPT)) {
            statement.setInt(1, listed);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    RecordRef record = new RecordRef(rows.getString("entity"), rows.getLong("record_id"));
                    records.computeIfAbsent(record, any -> new ArrayList<>())
                            .add(new UndoResult.Later(
                                    rows.getString("table_name"),
                                    rows.getLong("row_id"),
                                    rows.getString("key"),
                                    rows.getLong("id"),
                                    rows.getString("actor"),
                                    rows.getString("console_user"),
                                    rows.getObject("at", OffsetDateTime.class).toInstant()));
                }
            }
        }
        return records.entrySet().stream()
                .map(entry -> new UndoResult.Kept(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<UndoResult.Impossible> impossible(Connection connection, int listed) throws SQLException {
        List<UndoResult.Impossible> records = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(IMPOSSIBLE)) {
            statement.setInt(1, listed);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String blocked = rows.getString("blocked");
                    records.add(new UndoResult.Impossible(
                            new RecordRef(rows.getString("entity"), rows.getLong("record_id")),
                            blocked == null ? UndoResult.Reason.NOT_ALLOWED : UndoResult.Reason.valueOf(blocked),
                            rows.getString("constraint_name")));
                }
            }
        }
        return records;
    }
}
