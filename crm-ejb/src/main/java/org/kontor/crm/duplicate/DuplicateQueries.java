package org.kontor.crm.duplicate;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            + " set_config('enable_seqscan', 'off', true), set_config('pg_trgm.word_similarity_threshold', ?, true)";

    /**
     * Words that begin words of several of the hundred names that the planner's statistics keep. In a small house no word is
     * too common to be looked for.
     */
    private static final String COMMON = """
            select w.word from pg_class t
              join pg_stats s on s.schemaname = t.relnamespace::regnamespace::text and s.tablename = t.relname
              cross join unnest(string_to_array(?, ' ')) as w (word)
             where t.oid = 'company'::regclass and t.reltuples > 20000 and s.attname = 'name_folded'
               and (select count(*) from unnest(s.histogram_bounds::text::text[]) as n (name)
                     where ' ' || n.name like '% ' || w.word || '%') >= 3
            """;

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
                        where p.type <> 'MESSENGER' and p.type <> all (?) and point_key(p.type, p.normalized) = point_key(g.code, g.value)
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

    /** Which of these words, each of letters and digits, very many companies have in their names. */
    Set<String> common(List<String> words) {
        return words.size() < 2
                ? Set.of()
                : Set.copyOf(new Sql(COMMON, String.join(" ", words)).list(em, row -> row.getString(1)));
    }

    /**
     * Companies found by the clues.
     *
     * @param name what similar names are looked for by; null when they are not
     * @param within which companies may be found
     * @param self the company being typed, 0 for a new one
     */
    List<Hit> hits(Clues clues, @Nullable NameSought name, SqlCondition within, long self) {
        new Sql(CUSTOM_PLAN, name == null ? "1" : String.valueOf(name.alike())).list(em, row -> row.getString(1));
        Sql sql = new Sql(CLUES, clues.json())
                .add(within)
                .add(" " + POINTS, FOUND, clues.hiddenPoints().toArray(String[]::new))
                .add(within)
                .add(" " + POINTS_END, FOUND + 1);
        name(sql, SAME_NAME, clues.key(), within, FOUND);
        name(sql, ALIKE_NAME, name == null ? null : name.fragment(), within, NAMES);
        return sql.add(") select h.kind, h.code, h.value, h.exact, c.id, c.name_folded, c.responsible_id, ")
                .add(APART + " as apart", self, self)
                .add(" from hit h join company c on c.id = h.id where c.id <> ?", self)
                .list(em, DuplicateQueries::hit);
    }

    /** What is shown of companies, by id; of those within the scope. */
    Map<Long, Shown> shown(Scope scope, Set<String> hidden, Collection<Long> ids) {
        return new Sql("""
                        select c.id, c.name, c.logo_id, u.id as responsible_id, u.name as responsible, coalesce(
                               (select a.text from address a where ? and a.company_id = c.id order by a.position, a.id limit 1),
                               (select a.text from requisite_address a where ? and a.company_id = c.id order by a.id limit 1)) as place
                          from company c join app_user u on u.id = c.responsible_id
                         where c.id = any (?) and\s""", !hidden.contains("addresses"), !hidden.contains("requisites"), ids.toArray(Long[]::new))
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
