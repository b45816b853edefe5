package org.kontor.crm.listview;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.platform.Sql;

/** All SQL about views and the tabs they are. */
@Dependent
class ViewQueries {

    /** Tabs in the order their reader gave them; then the others, as they were made. */
    private static final String VIEWS = """
            select v.id, v.version, v.name, v.query, v.fields, v.widths, v.shared, v.owner_id, u.name as owner,
                   not coalesce(v.id = any (t.hidden), false) as pinned
              from list_view v
              join app_user u on u.id = v.owner_id
              left join list_tabs t on t.list = v.list and t.user_id = ?
             where v.list = ? and (v.shared or v.owner_id = ?)
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<SavedView> readable(long user, String list) {
        return new Sql(VIEWS, user, list, user)
                .add(" order by array_position(t.shown, v.id) nulls last, v.id")
                .list(em, ViewQueries::view);
    }

    Optional<SavedView> find(long user, String list, long id) {
        return new Sql(VIEWS, user, list, user).add(" and v.id = ?", id).first(em, ViewQueries::view);
    }

    /** Personal views of an owner, or the shared ones. */
    List<SavedView> beside(long owner, String list, boolean shared) {
        Sql sql = new Sql(VIEWS, owner, list, owner).add(" and v.shared = ?", shared);
        return sql.list(em, ViewQueries::view);
    }

    /** Holds other writers of a view back until the transaction ends. */
    void lock(long id) {
        new Sql("select id from list_view where id = ? for update", id).list(em, row -> row.getLong(1));
    }

    long insert(long owner, String list, ViewDraft draft) {
        return new Sql(
                        "insert into list_view (list, owner_id, shared, name, query, fields, widths) values (?, ?, ?, ?, ?, ",
                        list,
                        owner,
                        draft.shared(),
                        draft.name(),
                        draft.query())
                .add(
                        "string_to_array(?, ','), string_to_array(?, ',')::integer[]) returning id",
                        ListLayoutQueries.fields(draft.columns()),
                        ListLayoutQueries.widths(draft.columns()))
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void update(long id, ViewDraft draft) {
        new Sql(
                        "update list_view set shared = ?, name = ?, query = ?, fields = string_to_array(?, ','),"
                                + " widths = string_to_array(?, ',')::integer[] where id = ?",
                        draft.shared(),
                        draft.name(),
                        draft.query(),
                        ListLayoutQueries.fields(draft.columns()),
                        ListLayoutQueries.widths(draft.columns()),
                        id)
                .update(em);
    }

    void delete(long id) {
        new Sql("delete from list_view where id = ?", id).update(em);
    }

    void arrange(long user, String list, Collection<Long> shown, Collection<Long> hidden) {
        new Sql(
                        "insert into list_tabs (list, user_id, shown, hidden) values (?, ?, ?, ?)",
                        list,
                        user,
                        ids(shown),
                        ids(hidden))
                .add(" on conflict (list, user_id) do update set shown = excluded.shown, hidden = excluded.hidden")
                .update(em);
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("query"),
                ListLayoutQueries.columns(row),
                row.getBoolean("shared"),
                row.getLong("owner_id"),
                row.getString("owner"),
                row.getBoolean("pinned"));
    }
}
