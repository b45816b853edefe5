package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.platform.Sql;

/** All SQL about profiles of imports. */
@Dependent
class ProfileQueries {

    private static final String PROFILES = """
            select p.id, p.version, p.name, p.shared, p.owner_id, u.name as owner, p.columns, p.plan, p.format
              from import_profile p
              join app_user u on u.id = p.owner_id
             where (p.shared or p.owner_id = ?)
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** The user's own ones first, then the shared ones. */
    List<SavedProfile> readable(long user) {
        return new Sql(PROFILES, user)
                .add(" order by p.shared, lower(p.name), p.id")
                .list(em, ProfileQueries::profile);
    }

    Optional<SavedProfile> find(long user, long id) {
        return new Sql(PROFILES, user).add(" and p.id = ?", id).first(em, ProfileQueries::profile);
    }

    /** Personal profiles of an owner, or the shared ones. */
    List<SavedProfile> beside(long owner, boolean shared) {
        return new Sql(PROFILES, owner).add(" and p.shared = ?", shared).list(em, ProfileQueries::profile);
    }

    /** Holds other writers of a profile back until the transaction ends. */
    void lock(long id) {
        new Sql("select id from import_profile where id = ? for update", id).list(em, row -> row.getLong(1));
    }

    long insert(long owner, ProfileDraft draft) {
        return new Sql(
                        """
                        insert into import_profile (owner_id, shared, name, columns, plan, format)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """,
                        owner,
                        draft.shared(),
                        draft.name(),
                        ColumnJson.write(draft.columns()),
                        RunJson.plan(draft.plan()),
                        ColumnJson.write(draft.format()))
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void update(long id, ProfileDraft draft) {
        new Sql(
                        "update import_profile set shared = ?, name = ?, columns = ?, plan = ?, format = ? where id = ?",
                        draft.shared(),
                        draft.name(),
                        ColumnJson.write(draft.columns()),
                        RunJson.plan(draft.plan()),
                        ColumnJson.write(draft.format()),
                        id)
                .update(em);
    }

    void delete(long id) {
        new Sql("delete from import_profile where id = ?", id).update(em);
    }

    private static SavedProfile profile(ResultSet row) throws SQLException {
        return new SavedProfile(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getBoolean("shared"),
                row.getLong("owner_id"),
                row.getString("owner"),
                ColumnJson.read(row.getString("columns")),
                RunJson.plan(row.getString("plan")),
                ColumnJson.format(row.getString("format")));
    }
}
