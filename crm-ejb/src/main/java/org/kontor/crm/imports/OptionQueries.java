package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Json;

/** Options that a run's file brings to lists of custom fields (I-03). */
@Dependent
class OptionQueries {

    /** Options that new and changed companies have; a row that leaves the field as it is does not write them. */
    private static final String USED = """
            with used as materialized (
                select distinct f.field, given.code
                  from import_verdict v
                  join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
                 cross join (select distinct field from import_option where run_id = ? and option_id is null) f
                 cross join lateral (select (r.data -> case v.bucket when 'CREATED' then 'customNew' else 'custom' end) -> f.field) as c (value)
                 cross join lateral jsonb_array_elements_text(
                       case jsonb_typeof(c.value) when 'array' then c.value else jsonb_build_array(c.value) end) as given (code)
                 where v.run_id = ? and c.value is not null
                   and (v.bucket = 'CREATED' or v.bucket = 'UPDATED'
                        and v.differences @> jsonb_build_array(jsonb_build_object('field', 'custom.' || f.field)))
                   and\s""";

    private static final String MISSING = """
            )
            select o.field, o.code, o.label from used u join import_option o on o.field = u.field and o.code = u.code
             where o.run_id = ? and o.option_id is null
             order by o.field, o.first_row, o.code
            """;

    private static final String FIRST =
            "v.row_number in (select o.first_row from import_option o where o.run_id = ? and o.option_id is null)";

    /** What a change set added and nobody has renamed or taken out of use since, as long as no company has it. */
    private static final String UNUSED = """
            with added as (
                select o.id, f.key, o.code
                  from own_history h
                  join custom_field_option o on o.id = h.row_id
                  join custom_field f on f.id = o.field_id
                 where h.change_set_id = ? and h.table_name = 'custom_field_option' and h.op = 'I'
                   and not exists (
                       select from own_history l
                        where l.entity = 'custom_field' and l.record_id = f.id and l.table_name = 'custom_field_option'
                          and l.row_id = o.id and l.op = 'U' and l.before ??| array['label_pl', 'label_en', 'retired'])),
            used as materialized (
                select distinct k.key, given.code
                  from (select distinct key from added) k
                  join company c on c.custom ?? k.key
                 cross join lateral jsonb_array_elements_text(
                       case jsonb_typeof(c.custom -> k.key)
                            when 'array' then c.custom -> k.key else jsonb_build_array(c.custom -> k.key) end) as given (code))
            select a.id from added a
             where not exists (select from used u where u.key = a.key and u.code = a.code)
             order by a.id
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Remembers options, a portion's in one statement, in an order that all threads keep to: as the first row of the file
     * writes them, whichever thread comes first.
     *
     * @param options with the number of the first row that has them
     */
    void add(long runId, Map<NewOption, Long> options) {
        if (options.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        options.forEach((option, row) -> rows.add(Json.createObjectBuilder()
                .add("field", option.field())
                .add("code", option.code())
                .add("label", option.label())
                .add("nr", row)));
        new Sql("""
                        insert into import_option as o (run_id, field, code, label, first_row)
                        select distinct on (field, code) ?, field, code, label, nr
                          from jsonb_to_recordset(?::jsonb) as w (field text, code text, label text, nr bigint)
                         order by field, code, nr
                        on conflict (run_id, field, code) do update
                           set label = excluded.label, first_row = excluded.first_row
                         where excluded.first_row < o.first_row
                        """, runId, rows.build().toString()).update(em);
    }

    /** By the key of the field, how many options are not there yet. */
    Map<String, Long> count(long runId) {
        Map<String, Long> counts = new TreeMap<>();
        new Sql(
                        "select field, count(*) from import_option where run_id = ? and option_id is null group by field",
                        runId)
                .list(em, row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    /** All options of the run's file, those that are there by now too, by fields and as the file has them. */
    List<NewOption> all(long runId) {
        return new Sql(
                        "select field, code, label from import_option where run_id = ? order by field, first_row, code",
                        runId)
                .list(em, OptionQueries::option);
    }

    /** Those that are not there yet. */
    List<NewOption> pending(long runId) {
        return new Sql(
                        "select field, code, label from import_option where run_id = ? and option_id is null"
                                + " order by field, first_row, code",
                        runId)
                .list(em, OptionQueries::option);
    }

    /** Those that are not there yet and that rows of this range write. */
    List<NewOption> used(long runId, RowRange range) {
        return missing(
                new Sql(USED, runId, runId).add("v.row_number between ? and ?", range.first(), range.last()), runId);
    }

    /** The same, of the rows that have an option first. */
    List<NewOption> first(long runId) {
        return missing(new Sql(USED, runId, runId).add(FIRST, runId), runId);
    }

    private List<NewOption> missing(Sql used, long runId) {
        return used.add(MISSING, runId).list(em, OptionQueries::option);
    }

    /** The option is there by now. */
    void resolve(long runId, NewOption option, long id) {
        new Sql(
                        "update import_option set option_id = ? where run_id = ? and field = ? and code = ?",
                        id,
                        runId,
                        option.field(),
                        option.code())
                .update(em);
    }

    /** Ids of the options that a change set added and that may go again. */
    List<Long> unused(long changeSet) {
        return new Sql(UNUSED, changeSet).list(em, row -> row.getLong(1));
    }

    private static NewOption option(ResultSet row) throws SQLException {
        return new NewOption(row.getString("field"), row.getString("code"), row.getString("label"));
    }
}
