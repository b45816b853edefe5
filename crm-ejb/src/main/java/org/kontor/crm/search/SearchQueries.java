package org.kontor.crm.search;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Scope;
import org.kontor.crm.filter.CustomSought;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.platform.Sql;

/**
 * SQL that finds companies by what somebody types. One statement, a branch for each thing the text may be; each stops as
 * soon as it has enough.
 */
@Dependent
class SearchQueries {

    /** Names that are put in order; of thousands that are alike only some can be shown anyway. */
    private static final int NAMES = 100;

    private static final String CUSTOM_PLAN = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    /**
     * Names are searched behind a fence: planned to be read whole, by the trigrams or by whose companies they are, and read
     * no further than needed. Planned for the few rows that are shown it would be a walk through all names, which is short
     * only where names are spread as the statistics say.
     */
    private static final String NAMED = "named as materialized (select c.id, c.name_folded from company c where ";

    /** The same for custom fields. */
    private static final String TOLD = "told as materialized (select c.id from company c where ";

    private static final String DRESSED = """
            ) select h.match, h.code, h.value, c.id, c.name, c.name_folded, c.logo_id, c.responsible_id, u.name as responsible,
                     coalesce(%s) as place
                from hit h join company c on c.id = h.id join app_user u on u.id = c.responsible_id
            """;

    private static final String ADDRESS =
            "(select a.text from address a where a.company_id = c.id order by a.position, a.id limit 1)";

    private static final String SEAT =
            "(select a.text from requisite_address a where a.company_id = c.id order by a.id limit 1)";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Companies within the scope, the surest first; more than {@code limit} where several branches found some.
     *
     * @param hidden keys of the fields that do not exist for the reader: neither found by nor shown
     * @param fields the custom fields that are searched, null for none
     */
    List<CompanyHit> companies(
            Scope scope,
            Set<String> hidden,
            Typed typed,
            Set<Typed.Value> values,
            @Nullable CustomSought fields,
            int limit) {
        new Sql(CUSTOM_PLAN).list(em, row -> row.getString(1));
        boolean within = !typed.parts().isEmpty();
        @Nullable CustomSought told = within ? fields : null;
        Sql sql = named(scope, typed, within, told).add("hit as (");
        BranchQueries branches = new BranchQueries(sql, scope, hidden, limit);
        values.forEach(branches::identifier);
        typed.nips().ifPresent(branches::nips);
        typed.phones().forEach(branches::phone);
        typed.email().ifPresent(branches::email);
        typed.host().ifPresent(branches::host);
        branches.nameStart(typed.folded());
        if (within) {
            branches.names(NAMES);
        }
        if (told != null) {
            branches.fields(told.firstKey("c", typed.text()), limit);
        }
        return ordered(sql.add(DRESSED.formatted(place(hidden))).list(em, SearchQueries::row), typed);
    }

    /** Where a company is, as far as it is shown. */
    private static String place(Set<String> hidden) {
        String address = hidden.contains("addresses") ? "null::text" : ADDRESS;
        return address + ", " + (hidden.contains("requisites") ? "null::text" : SEAT);
    }

    /** The statement up to its branches: what is read behind fences. */
    private static Sql named(Scope scope, Typed typed, boolean within, @Nullable CustomSought told) {
        Sql sql = new Sql("with ");
        if (within) {
            sql.add(NAMED);
            typed.parts()
                    .forEach(part -> sql.add("c.name_folded like ? and ", "%" + BranchQueries.pattern(part) + "%"));
            sql.add(scope.condition("c")).add("), ");
        }
        if (told != null) {
            sql.add(TOLD).add(told.condition("c", typed.text())).add(" and ");
            sql.add(scope.condition("c")).add("), ");
        }
        return sql;
    }

    /** Each company once, by the surest match; names that begin with the words typed before those that contain them. */
    private static List<CompanyHit> ordered(List<Row> rows, Typed typed) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing((Row row) -> row.hit().match())
                .thenComparing(row -> !(" " + row.folded()).contains(" " + typed.folded()))
                .thenComparing(Row::folded)
                .thenComparing(row -> row.hit().id()));
        Set<Long> seen = new HashSet<>();
        return sorted.stream().map(Row::hit).filter(hit -> seen.add(hit.id())).toList();
    }

    private record Row(CompanyHit hit, String folded) {}

    private static Row row(ResultSet row) throws SQLException {
        CompanyHit hit = new CompanyHit(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("logo_id", Long.class),
                row.getString("place"),
                new Person(row.getLong("responsible_id"), row.getString("responsible")),
                Match.valueOf(row.getString("match")),
                row.getString("code"),
                row.getString("value"));
        return new Row(hit, row.getString("name_folded"));
    }
}
