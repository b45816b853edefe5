package org.kontor.crm.duplicate;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Scope;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/**
 * SQL that finds companies by what they have in common with one being typed. Every part stops early, so that a name or
 * domain that thousands have costs no more than any other.
 */
@Dependent
class DuplicateQueries {

    /** Companies that a value, a point or a name brings at most. */
    static final int FOUND = 20;

    /** Names that are compared at most: their order is decided by how alike they are, not here. */
    private static final int NAMES = 200;

    /** Plans anew each time, and never reads the whole table: how many names are alike cannot be estimated. */
    private static final String CUSTOM_PLAN = "select set_config('plan_cache_mode', 'force_custom_plan', true),"
            + " set_config('enable_seqscan', 'off', true)";

    private static final String CLUES = """
            with clue as materialized (
                select * from jsonb_to_recordset(?::jsonb) as g (kind text, code text, value text)),
            hit as materialized (
                select 'VALUE' as kind, g.code, g.value, true as exact, f.id
                  from clue g cross join lateral (
                       select c.id from requisite r join company c on c.id = r.company_id
                        where r.custom @> jsonb_build_object(g.code, g.value) and\s""";

    private static final String POINTS = """
            limit ?) f where g.kind = 'VALUE'
                union all
                select 'POINT', g.code, g.value, f.exact, f.id
                  from clue g cross join lateral (
                       select c.id, p.type = g.code and p.normalized = g.value as exact
                         from communication_point p join company c on c.id = p.company_id
                        where p.type <> 'MESSENGER' and point_key(p.type, p.normalized) = point_key(g.code, g.value)
                          and\s""";

    private static final String POINTS_END = """
            order by exact desc limit ?) f where g.kind = 'POINT'
            """;

    private static final String SAME_NAME = """
                union all
                (select 'NAME', null, null, true, c.id from company c where name_key(c.name_folded) = ? and\s""";

    /** The trigram index first, rights afterwards: an index upon whose companies they are may reach very many. */
    private static final String ALIKE_NAME = """
                union all
                (select 'NAME', null, null, false, c.id
                   from (select * from company n where ?::text <% n.name_folded offset 0) c where\s""";

    private static final String APART =
            "exists (select from distinct_pair d where d.company_id = least(c.id, ?) and d.other_id = greatest(c.id, ?))";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Companies found by the clues.
     *
     * @param within which companies may be found
     * @param self the company being typed, 0 for a new one
     */
    List<Hit> hits(Clues clues, SqlCondition within, long self) {
        new Sql(CUSTOM_PLAN).list(em, row -> row.getString(1));
        Sql sql = new Sql(CLUES, clues.json())
                .add(within)
                .add(" " + POINTS, FOUND)
                .add(within)
                .add(" " + POINTS_END, FOUND + 1);
        name(sql, SAME_NAME, clues.key(), within, FOUND);
        name(sql, ALIKE_NAME, clues.fragment(), within, NAMES);
        return sql.add(") select h.kind, h.code, h.value, h.exact, c.id, c.name_folded, c.responsible_id, ")
                .add(APART + " as apart", self, self)
                .add(" from hit h join company c on c.id = h.id where c.id <> ?", self)
                .list(em, DuplicateQueries::hit);
    }

    /** What is shown of companies, by id; of those within the scope. */
    Map<Long, Shown> shown(Scope scope, Collection<Long> ids) {
        return new Sql("""
                        select c.id, c.name, c.logo_id, u.id as responsible_id, u.name as responsible, coalesce(
                               (select a.text from address a where a.company_id = c.id order by a.position, a.id limit 1),
                               (select a.text from requisite_address a where a.company_id = c.id order by a.id limit 1)) as place
                          from company c join app_user u on u.id = c.responsible_id
                         where c.id = any (?) and\s""", (Object) ids.toArray(Long[]::new))
                .add(scope.condition("c")).list(em, DuplicateQueries::shown).stream()
                        .collect(Collectors.toMap(Shown::id, Function.identity()));
    }

    private static void name(Sql sql, String select, @Nullable String name, SqlCondition within, int limit) {
        if (name != null) {
            sql.add(select, name).add(within).add(" limit ?)", limit);
        }
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                row.getLong("id"),
                row.getString("name_folded"),
                row.getLong("responsible_id"),
                row.getBoolean("apart"),
                Hit.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("value"),
                row.getBoolean("exact"));
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("logo_id", Long.class),
                row.getString("place"),
                new Person(row.getLong("responsible_id"), row.getString("responsible")));
    }

    /**
     * What the panel shows of a company.
     *
     * @param logo id of its stored picture
     * @param place its first address
     */
    record Shown(
            long id,
            String name,
            @Nullable Long logo,
            @Nullable String place,
            Person responsible) {}
}
