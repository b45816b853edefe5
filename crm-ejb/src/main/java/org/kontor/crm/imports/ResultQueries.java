package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** Reads what became of a run's rows. */
@Dependent
class ResultQueries {

    /**
     * Of a company outside the reader's rights a row tells nothing, exactly as if there were none any more. Before anything is
     * written a new company is what the row says, and a row that is asked about changes what its answer lets it change.
     */
    private static final String ROWS = """
            select v.row_number, r.line, r.raw, v.bucket, v.answer,
                   case when v.company_id is null or k.known or v.bucket = 'CREATED' and k.gone then r.data #>> '{fields,name}' else '' end as name,
                   c.id as company_id, v.reasons::text as reasons,
                   case when not k.known then null
                        when v.bucket = 'ASKED' and v.answer = 'FILL' then import_gaps(v.differences, v.company_id)
                        when v.bucket = 'ASKED' and v.answer = 'SKIP' then null
                        when v.bucket = 'ASKED' and v.answer = 'ADD' and not w.whole then null
                        when w.whole and (v.bucket = 'CREATED' or v.bucket = 'ASKED' and v.answer = 'ADD') then coalesce(import_differences(v.run_id,
                            r.data || jsonb_build_object('custom', coalesce(r.data -> 'customNew', '{}')), null::company), '[]')
                            || (select coalesce(jsonb_agg(jsonb_build_object('field', 'contact', 'place', e -> 'place',
                                       'old', null, 'new', e ->> 'name', 'json', e) order by n), '[]')
                                  from jsonb_array_elements(r.data -> 'contacts') with ordinality as p (e, n))
                        when v.bucket = 'FORBIDDEN' then import_differences(v.run_id, r.data, c)
                        else v.differences end::text as differences,
                   coalesce(r.data #>> '{fields,revenue_currency}', c.revenue_currency, 'PLN') as currency
              from import_verdict v
              join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
             cross join (select ?::boolean as whole) w
              left join company c on c.id = v.company_id and\s""";

    private static final String KNOWN = """

             cross join lateral (select c.id is not null or v.bucket = 'CREATED' and not exists (
                       select from import_run n where n.id = v.run_id and n.change_set_id is not null) as known,
                   not exists (select from company o where o.id = v.company_id) as gone) k
             where v.run_id = ? and v.row_number > ?
            """;

    /** Rows that name the contact among what they change, or whose run linked it to their company. */
    private static final String OF_CONTACT = """
            select v.run_id, min(r.line) from company_contact k
              join contact t on t.id = k.contact_id
              join company c on c.id = k.company_id
              join import_verdict v on v.company_id = k.company_id and v.bucket in ('CREATED', 'UPDATED')
              join import_run n on n.id = v.run_id
              join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
             where k.contact_id = ? and v.run_id = any (?)
               and (v.differences @> jsonb_build_array(jsonb_build_object('contact', k.contact_id))
                    or exists (select from history h where h.change_set_id = n.change_set_id and h.record_id = k.contact_id
                                  and h.table_name = 'company_contact' and h.row_id = k.id and h.op = 'I'))
               and\s""";

    private static final int FETCHED = 1000;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** A row as it is stored. */
    record Stored(
            long number,
            long line,
            String raw,
            Bucket bucket,
            @Nullable String name,
            @Nullable Long companyId,
            @Nullable String differences,
            @Nullable String reasons,
            @Nullable String currency,
            @Nullable Answer answer) {}

    /** Takes rows one by one. */
    @FunctionalInterface
    interface Taker {
        void take(Stored row);
    }

    /**
     * Which rows are wanted.
     *
     * @param bucket of one bucket, null: of all
     * @param whole whether a new company's cells are its differences, all of which are new
     * @param after behind the row with this number
     * @param limit at most so many
     * @param filter which of them
     */
    record Wanted(@Nullable Bucket bucket, boolean whole, long after, int limit, RowFilter filter) {}

    /**
     * Rows in the order of the file.
     *
     * @param readable which companies, as {@code c}, exist for the reader
     */
    List<Stored> page(long runId, SqlCondition readable, Wanted wanted) {
        Sql sql = new Sql(ROWS, wanted.whole()).add(readable).add(KNOWN, runId, wanted.after());
        if (wanted.bucket() != null) {
            sql.add(" and v.bucket = ?", wanted.bucket());
        }
        return sql.add(" and ")
                .add(wanted.filter().condition())
                .add(" order by v.row_number limit ?", wanted.limit())
                .list(em, ResultQueries::stored);
    }

    /**
     * Walks all rows of the file to correct in constant memory: the rejected ones and, once the run is through, those that
     * nobody has decided.
     */
    void walkRejected(long runId, Taker taker) {
        for (Bucket bucket : List.of(Bucket.REJECTED, Bucket.ASKED)) {
            List<Stored> rows = leftOut(runId, bucket, 0);
            while (!rows.isEmpty()) {
                rows.forEach(taker::take);
                rows = leftOut(runId, bucket, rows.get(rows.size() - 1).number());
            }
        }
    }

    private List<Stored> leftOut(long runId, Bucket bucket, long after) {
        return new Sql(ROWS, false)
                .add(SqlCondition.NOTHING)
                .add(KNOWN, runId, after)
                .add(" and v.bucket = ? and v.reasons is not null order by v.row_number limit ?", bucket, FETCHED)
                .list(em, ResultQueries::stored);
    }

    /**
     * Whether a company that the run created lacks required fields still.
     *
     * @param read which companies, as {@code c}, the reader may read
     */
    boolean isAnyLacking(long runId, SqlCondition read) {
        return !new Sql(
                        "select 1 from import_verdict v join company c on c.id = v.company_id"
                                + " where c.lacking is not null and lacks_required('company', c.lacking, c.custom)"
                                + " and v.bucket = 'CREATED' and v.run_id = ? and ",
                        runId)
                .add(read)
                .add(" limit 1")
                .list(em, row -> true)
                .isEmpty();
    }

    /**
     * By run, the line of the file that made or changed a company.
     *
     * @param read whether the reader may read it, as {@code c}
     */
    Map<Long, Long> lines(long companyId, Set<Long> runs, SqlCondition read) {
        Map<Long, Long> lines = new HashMap<>();
        new Sql(
                        "select v.run_id, r.line from import_verdict v join company c on c.id = v.company_id"
                                + " join import_row r on r.run_id = v.run_id and r.row_number = v.row_number"
                                + " where v.company_id = ? and v.run_id = any (?) and v.bucket in ('CREATED', 'UPDATED') and ",
                        companyId,
                        runs.toArray(Long[]::new))
                .add(read)
                .list(em, row -> lines.put(row.getLong(1), row.getLong(2)));
        return lines;
    }

    /**
     * The same for a contact, by the companies of rows that changed it or linked it to them.
     *
     * @param read which contacts, as {@code t}, one may read
     * @param companies which companies, as {@code c}, one may read
     */
    Map<Long, Long> linesOfContact(long contactId, Set<Long> runs, SqlCondition read, SqlCondition companies) {
        Map<Long, Long> lines = new HashMap<>();
        new Sql(OF_CONTACT, contactId, runs.toArray(Long[]::new))
                .add(read)
                .add(" and ")
                .add(companies)
                .add(" group by v.run_id")
                .list(em, row -> lines.put(row.getLong(1), row.getLong(2)));
        return lines;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Stored(
                row.getLong("row_number"),
                row.getLong("line"),
                row.getString("raw"),
                Bucket.valueOf(row.getString("bucket")),
                row.getString("name"),
                row.getObject("company_id", Long.class),
                row.getString("differences"),
                row.getString("reasons"),
                row.getString("currency"),
                answer == null ? null : Answer.valueOf(answer));
    }
}
