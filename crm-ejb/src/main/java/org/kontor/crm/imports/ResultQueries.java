package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** Reads what became of a run's rows. */
@Dependent
class ResultQueries {

    /**
     * Of a company outside the reader's rights a row tells nothing, exactly as if there were none any more. Before anything is
     * written a new company is what the row says.
     */
    private static final String ROWS = """
            select v.row_number, r.line, r.raw,
                   case when v.company_id is null or c.id is not null or v.bucket = 'CREATED' and not exists (
                             select from import_run w where w.id = v.run_id and w.change_set_id is not null) then r.data #>> '{fields,name}' else '' end as name,
                   c.id as company_id, case when c.id is not null then v.differences::text end as differences,
                   v.reasons::text as reasons,
                   coalesce(r.data #>> '{fields,revenue_currency}', c.revenue_currency, 'PLN') as currency
              from import_verdict v
              join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
              left join company c on c.id = v.company_id and\s""";

    private static final String OF_BUCKET = """

             where v.run_id = ? and v.bucket = ? and v.row_number > ?
             order by v.row_number limit ?
            """;

    private static final int FETCHED = 1000;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** A row as it is stored. */
    record Stored(
            long number,
            long line,
            String raw,
            @Nullable String name,
            @Nullable Long companyId,
            @Nullable String differences,
            @Nullable String reasons,
            @Nullable String currency) {}

    /** Takes rows one by one. */
    @FunctionalInterface
    interface Taker {
        void take(Stored row);
    }

    /**
     * Rows of a bucket in the order of the file.
     *
     * @param readable which companies, as {@code c}, exist for the reader
     */
    List<Stored> page(long runId, Bucket bucket, SqlCondition readable, long after, int limit) {
        return new Sql(ROWS)
                .add(readable)
                .add(OF_BUCKET, runId, bucket, after, limit)
                .list(em, ResultQueries::stored);
    }

    /** Walks all rejected rows, which mean no company, in constant memory. */
    void walkRejected(long runId, Taker taker) {
        long after = 0;
        List<Stored> rows = page(runId, Bucket.REJECTED, SqlCondition.NOTHING, after, FETCHED);
        while (!rows.isEmpty()) {
            rows.forEach(taker::take);
            after = rows.get(rows.size() - 1).number();
            rows = page(runId, Bucket.REJECTED, SqlCondition.NOTHING, after, FETCHED);
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("row_number"),
                row.getLong("line"),
                row.getString("raw"),
                row.getString("name"),
                row.getObject("company_id", Long.class),
                row.getString("differences"),
                row.getString("reasons"),
                row.getString("currency"));
    }
}
