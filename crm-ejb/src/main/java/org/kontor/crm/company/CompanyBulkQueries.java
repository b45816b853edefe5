package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** Changes of many companies in sets. Conditions speak of a company {@code c}. */
@Dependent
class CompanyBulkQueries {

    /** What one statement writes: its history stays within memory. */
    private static final int CHUNK = 1000;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    CompanyQueries companies;

    BulkPreview preview(SqlCondition within, SqlCondition reach, String column, @Nullable Object value) {
        Sql sql = new Sql(
                        "select count(*) filter (where reached and differs), count(*) filter (where reached and not differs),")
                .add(" count(*) filter (where not reached) from (select ")
                .add(reach)
                .add(" as reached, ");
        return counted(differing(sql, column, value)
                .add(" as differs from company c where ")
                .add(within));
    }

    BulkPreview previewDelete(SqlCondition within, SqlCondition reach) {
        return counted(new Sql("select count(*) filter (where reached), 0, count(*) filter (where not reached)")
                .add(" from (select ")
                .add(reach)
                .add(" as reached from company c where ")
                .add(within));
    }

    private BulkPreview counted(Sql sql) {
        return sql.add(") chosen")
                .first(em, row -> new BulkPreview(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow();
    }

    /** Ids of those that will change, locked in one order; one more than may change at once when there are too many. */
    List<Long> lockChanging(SqlCondition within, SqlCondition reach, String column, @Nullable Object value) {
        Sql sql = chosen(within, reach).add(" and ");
        return locked(differing(sql, column, value));
    }

    List<Long> lockDeletable(SqlCondition within, SqlCondition reach) {
        return locked(chosen(within, reach));
    }

    private static Sql chosen(SqlCondition within, SqlCondition reach) {
        return new Sql("select c.id from company c where ")
                .add(within)
                .add(" and ")
                .add(reach);
    }

    private List<Long> locked(Sql sql) {
        return sql.add(" order by c.id limit ? for update of c", CompanyBulk.ROWS_MAX + 1)
                .list(em, row -> row.getLong(1));
    }

    private static Sql differing(Sql sql, String column, @Nullable Object value) {
        return value == null
                ? sql.add("c." + column + " is not null")
                : sql.add("c." + column + " is distinct from ?", value);
    }

    void change(List<Long> ids, String column, @Nullable Object value) {
        for (List<Long> chunk : chunks(ids)) {
            Sql sql = new Sql("update company set " + column + " = ");
            (value == null ? sql.add("null") : sql.add("?", value))
                    .add(" where id = any (?)", (Object) chunk.toArray(Long[]::new))
                    .update(em);
        }
    }

    void delete(List<Long> ids) {
        chunks(ids).forEach(companies::delete);
    }

    private static List<List<Long>> chunks(List<Long> ids) {
        return java.util.stream.IntStream.iterate(0, from -> from < ids.size(), from -> from + CHUNK)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                .toList();
    }
}
