package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;

/** The book of exports: rows are added and ended, never changed. */
@Dependent
class ExportQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    void begin(long changeSet, String list, String query, String format) {
        new Sql(
                        "insert into list_export (change_set_id, list, filter, format) values (?, ?, ?, ?)",
                        changeSet,
                        list,
                        query,
                        format)
                .update(em);
    }

    void end(long user, long changeSet, long rows) {
        new Sql(
                        "update list_export set row_count = ?, finished_at = now()"
                                + " where change_set_id = ? and finished_at is null"
                                + " and exists (select from change_set s where s.id = change_set_id and s.actor_id = ?)",
                        rows,
                        changeSet,
                        user)
                .update(em);
    }

    /** Newest first; of one user, or of everybody. */
    List<ListExport> recent(String list, @Nullable Long user, int limit) {
        Sql sql = new Sql(
                "select s.id, s.actor, s.at, e.filter, e.format, e.row_count from list_export e"
                        + " join change_set s on s.id = e.change_set_id where e.list = ?",
                list);
        if (user != null) {
            sql.add(" and s.actor_id = ?", user);
        }
        return sql.add(" order by s.id desc limit ?", limit).list(em, ExportQueries::export);
    }

    private static ListExport export(ResultSet row) throws SQLException {
        return new ListExport(
                row.getLong("id"),
                row.getString("actor"),
                Columns.instant(row, "at"),
                row.getString("filter"),
                row.getString("format"),
                row.getObject("row_count", Long.class));
    }
}
