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

    /** Ids of the first that will change, locked in their order. */
    List<Long> lockChanging(SqlCondition within, SqlCondition reach, String column, @Nullable Object value, int limit) {
        Sql sql = chosen(within, reach).add(" and ");
        return locked(differing(sql, column, value), limit);
    }

    List<Long> lockDeletable(SqlCondition within, SqlCondition reach, int limit) {
        return locked(chosen(within, reach), limit);
    }

    private static Sql chosen(SqlCondition within, SqlCondition reach) {
        return new Sql("select c.id from company c where ")
                .add(within)
                .add(" and ")
                .add(reach);
    }

    private List<Long> locked(Sql sql, int limit) {
        return sql.add(" order by c.id limit ? for update of c", limit).list(em, row -> row.getLong(1));
    }

    private static Sql differing(Sql sql, String column, @Nullable Object value) {
        return value == null
                ? sql.add("c." + column + " is not null")
                : sql.add("c." + column + " is distinct from ?", value);
    }

    void change(List<Long> ids, String column, @Nullable Object value) {
        if (ids.isEmpty()) {
            return;
        }
        Sql sql = new Sql("update company set " + column + " = ");
        (value == null ? sql.add("null") : sql.add("?", value))
                .add(" where id = any (?)", (Object) ids.toArray(Long[]::new))
                .update(em);
    }

    void delete(List<Long> ids) {
        if (!ids.isEmpty()) {
            companies.delete(ids);
        }
    }
}
