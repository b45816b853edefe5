package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.crm.platform.Sql;

/** Reads how a row of a company stood right after a change set. */
@Dependent
class CompanyImageQueries {

    /** Today's row under all later before-images; of one column's values the oldest later one holds. */
    private static final String AFTER = """
            select distinct on (key) key, value from (
                select e.key, e.value, h.seq from history h cross join jsonb_each_text(h.before) e
                 where h.entity = 'company' and h.record_id = ? and h.table_name = ? and h.row_id = ?
                   and h.before is not null and h.seq > (
                       select max(s.seq) from history s
                        where s.change_set_id = ? and s.entity = 'company' and s.record_id = ?)
                union all
                select e.key, e.value, null from record_images('company', ?) r cross join jsonb_each_text(r.image) e
                 where r.table_name = ? and r.row_id = ?) steps
             order by key, seq nulls last
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Columns and their values as texts; empty columns are missing. */
    Map<String, String> after(long companyId, String table, long rowId, long changeSetId) {
        record Cell(String column, String value) {}
        return new Sql(AFTER, companyId, table, rowId, changeSetId, companyId, companyId, table, rowId)
                .list(em, row -> new Cell(row.getString("key"), row.getString("value"))).stream()
                        .filter(cell -> cell.value() != null)
                        .collect(Collectors.toMap(Cell::column, Cell::value));
    }
}
