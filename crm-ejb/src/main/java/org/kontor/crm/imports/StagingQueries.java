package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Json;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Fills the staging table and reads what conversion needs to know. */
@Dependent
class StagingQueries {

    private static final String COPY = """
            copy import_row (run_id, row_number, line, raw, data, name_folded, external_id, nip, emails, phones, responsible_id,
                             available_to_everyone, reasons) from stdin
            """;
    private static final int FOLDED = 400;

    /** Words of new and changed companies; a row that fills what is empty only, or changes nothing, does not write its words. */
    private static final String USED = """
            with used as materialized (
                select distinct w.field, w.folded
                  from import_verdict v
                  join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
                 cross join lateral (values ('type', r.data #>> '{labels,type}'), ('industry', r.data #>> '{labels,industry}'))
                       as w (field, folded)
                 where v.run_id = ? and r.data ?? 'labels' and w.folded is not null
                   and (v.bucket = 'CREATED' or v.bucket = 'UPDATED'
                        and v.differences @> jsonb_build_array(jsonb_build_object('field', w.field || '_id')))
                   and\s""";

    private static final String MISSING = """
            )
            select l.field, l.label from used u join import_label l on l.field = u.field and l.folded = u.folded
             where l.run_id = ? and l.item_id is null
             order by l.field, l.label
            """;

    private static final String FIRST =
            "v.row_number in (select l.first_row from import_label l where l.run_id = ? and l.item_id is null)";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Users and list values as they are now. */
    Directory directory(PicklistService picklists) {
        Directory directory = new Directory();
        new Sql("select id, login, name, email from app_user where active order by id")
                .list(
                        em,
                        row -> directory.withUser(
                                row.getLong("id"),
                                row.getString("login"),
                                row.getString("name"),
                                row.getString("email")));
        for (Picklist list : Picklist.values()) {
            directory.withList(list, picklists.items(list));
        }
        return directory;
    }

    /**
     * Copies rows into the staging table.
     *
     * @param keys what is kept of the rows' keys
     */
    void copy(long runId, List<StagedRow> rows, List<MatchKey> keys) {
        try {
            PGConnection connection = em.unwrap(Connection.class).unwrap(PGConnection.class);
            // cell by cell: the text of a whole portion is an array that the collector treats apart
            try (OutputStream lines = new PGCopyOutputStream(connection, COPY)) {
                for (StagedRow row : rows) {
                    append(lines, runId, row, keys);
                }
            }
        } catch (SQLException e) {
            throw new StagingFailed(e);
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException refused
                    ? new StagingFailed(refused)
                    : new UncheckedIOException(e);
        }
    }

    private static void append(OutputStream lines, long runId, StagedRow row, List<MatchKey> keys) throws IOException {
        new CopyLine(lines)
                .add(runId)
                .add(row.number())
                .add(row.line())
                .add(row.raw())
                .add(row.data())
                .add(row.nameFolded())
                .add(row.externalId())
                .add(row.keys().nip())
                .add(keys.contains(MatchKey.EMAIL) ? row.keys().emails() : List.of())
                .add(keys.contains(MatchKey.PHONE) ? row.keys().phones() : List.of())
                .add(row.responsibleId())
                .add(row.availableToEveryone())
                .add(row.reasons().isEmpty() ? null : Reason.write(row.reasons()))
                .end();
    }

    /**
     * Remembers words that name no list value yet, a chunk's in one statement, in an order that all threads keep to: as
     * the first row of the file writes them, whichever thread comes first.
     */
    void addLabels(long runId, List<StagingSession.Label> labels) {
        if (labels.isEmpty()) {
            return;
        }
        JsonArrayBuilder words = Json.createArrayBuilder();
        labels.forEach(label -> words.add(Json.createObjectBuilder()
                .add("field", label.field())
                .add("folded", label.folded())
                .add("label", label.words())
                .add("nr", label.row())));
        new Sql("""
                        insert into import_label as l (run_id, field, folded, label, first_row)
                        select distinct on (field, folded) ?, field, folded, label, nr
                          from jsonb_to_recordset(?::jsonb) as w (field text, folded text, label text, nr bigint)
                         order by field, folded, nr
                        on conflict (run_id, field, folded) do update
                           set label = excluded.label, first_row = excluded.first_row
                         where excluded.first_row < l.first_row
                        """, runId, words.build().toString()).update(em);
    }

    /** By field, how many words name no list value yet. */
    Map<String, Long> countLabels(long runId) {
        Map<String, Long> counts = new TreeMap<>();
        new Sql("select field, count(*) from import_label where run_id = ? and item_id is null group by field", runId)
                .list(em, row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    /** The words of one field that name no list value yet. */
    List<String> labels(long runId, String field) {
        return new Sql(
                        "select label from import_label where run_id = ? and field = ? and item_id is null order by label",
                        runId,
                        field)
                .list(em, row -> row.getString(1));
    }

    /** The same of those that new and changed companies among these rows are to have, by field. */
    Map<String, List<String>> usedLabels(long runId, RowRange range) {
        return words(new Sql(USED, runId).add("v.row_number between ? and ?", range.first(), range.last()), runId);
    }

    /** The same, of the rows that have words first. */
    Map<String, List<String>> firstLabels(long runId) {
        return words(new Sql(USED, runId).add(FIRST, runId), runId);
    }

    private Map<String, List<String>> words(Sql used, long runId) {
        Map<String, List<String>> words = new TreeMap<>();
        used.add(MISSING, runId)
                .list(
                        em,
                        row -> words.computeIfAbsent(row.getString(1), field -> new ArrayList<>())
                                .add(row.getString(2)));
        return words;
    }

    /** The value that the words now name. */
    void resolve(long runId, String field, String label, long itemId) {
        new Sql(
                        "update import_label set item_id = ? where run_id = ? and field = ? and folded = ?",
                        itemId,
                        runId,
                        field,
                        folded(label))
                .update(em);
    }

    /** Gathers statistics, so that the next step's plans fit this run. */
    void analyze() {
        new Sql("analyze import_row").update(em);
    }

    /** Words as the staging tables compare them. */
    static String folded(String label) {
        String folded = TextFold.fold(label);
        return folded.length() > FOLDED ? folded.substring(0, FOLDED) : folded;
    }
}
