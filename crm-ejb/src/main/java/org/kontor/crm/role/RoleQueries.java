package org.kontor.crm.role;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.Undone;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Json;

/** SQL that reads all roles, and keeps the draft of them. */
@Dependent
class RoleQueries {

    private static final String FACTS = """
            select coalesce(jsonb_object_agg(f.name, f.value), '{}')::text from (
                select id || '/pl' as name, name_pl::text as value from role
                union all select id || '/en', name_en from role
                union all select id || '/settings', 'true' from role where may_change_settings
                union all select role_id || '/level/' || entity || '/' || operation, level from role_level where level <> 'NONE'
                union all select role_id || '/field/' || entity || '/' || field, rule from role_field
                union all select role_id || '/user/' || user_id, 'true' from user_role
                union all select role_id || '/department/' || department_id, 'true' from department_role) f
            """;

    private static final String KEEP = """
            insert into role_draft (version, base, facts, user_id) values (1, ?::jsonb, ?::jsonb, ?)
            on conflict (id) do update
               set version = role_draft.version + 1, base = excluded.base, facts = excluded.facts, user_id = excluded.user_id,
                   changed_at = now()
            """;

    /** Holders who are gone are no part of it any more. */
    private static final String DRAFT = """
            select d.version, d.base::text as base, kept.facts::text as facts, d.changed_at, u.id as user_id, u.name
              from role_draft d join app_user u on u.id = d.user_id
             cross join lateral (
                select coalesce(jsonb_object_agg(f.name, f.value), '{}') as facts from jsonb_each(d.facts) as f (name, value)
                 where case split_part(f.name, '/', 2)
                           when 'user' then exists (select from app_user h where h.id = split_part(f.name, '/', 3)::bigint)
                           when 'department' then
                               exists (select from department h where h.id = split_part(f.name, '/', 3)::bigint)
                           else true end) kept
            """;

    private static final String ACTS = """
            select s.id, s.cause, s.at, s.actor, %s as undone
              from change_set s
             where s.id in (select h.change_set_id from history h where h.entity = 'role') and s.actor_id is not null
             order by s.id desc limit ?
            """.formatted(Undone.CONDITION);

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Holds back whoever edits or publishes roles, or administers accounts and departments, until the transaction ends: what
     * the draft names is still there when it is published.
     */
    void lock() {
        new Sql("select pg_advisory_xact_lock(hashtext('administrators'))").list(em, row -> true);
    }

    /** The roles that hold today. */
    RoleBook live() {
        return new Sql(FACTS).first(em, row -> book(row.getString(1))).orElseThrow();
    }

    Optional<Kept> draft() {
        return new Sql(DRAFT).first(em, RoleQueries::kept);
    }

    List<RoleAct> acts(int limit) {
        return new Sql(ACTS, limit)
                .list(
                        em,
                        row -> new RoleAct(
                                row.getLong("id"),
                                Cause.valueOf(row.getString("cause")),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("actor"),
                                row.getBoolean("undone")));
    }

    void keep(RoleBook base, RoleBook draft, long userId) {
        new Sql(KEEP, text(base), text(draft), userId).update(em);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("version"),
                book(row.getString("base")),
                book(row.getString("facts")),
                row.getString("name"),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    private static RoleBook book(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            NavigableMap<String, String> facts = new TreeMap<>();
            reader.readObject().forEach((name, value) -> facts.put(name, ((JsonString) value).getString()));
            return new RoleBook(facts);
        }
    }

    private static String text(RoleBook book) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        book.facts().forEach(json::add);
        return json.build().toString();
    }

    /**
     * The draft as it is kept.
     *
     * @param version raised by every change
     * @param base the roles as they stood when the draft was begun
     * @param book the roles as they shall stand
     * @param who who changed it last
     * @param at when
     */
    record Kept(long version, RoleBook base, RoleBook book, String who, OffsetDateTime at) {}
}
