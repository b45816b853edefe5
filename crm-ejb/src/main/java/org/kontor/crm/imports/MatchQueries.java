package org.kontor.crm.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/**
 * SQL that finds the companies that rows mean, key by key (I-04). Only those exist that the run's user may read. What tells
 * records apart by a stronger key is not one by a weaker key: two firms may share a name, not an external id.
 */
final class MatchQueries {

    /** How staged rows {@code s} meet companies {@code c}. */
    private static final Map<MatchKey, String> JOINS = Map.of(
            MatchKey.EXTERNAL_ID, "company c on c.external_id = s.external_id",
            MatchKey.NIP, "requisite q on q.custom ->> 'nip' = s.nip join company c on c.id = q.company_id",
            MatchKey.EMAIL,
                    "lateral unnest(s.emails) as k (email) on true join communication_point p"
                            + " on p.type = 'EMAIL' and p.normalized = k.email join company c on c.id = p.company_id",
            MatchKey.PHONE,
                    "lateral unnest(s.phones) as k (phone) on true join communication_point p"
                            + " on p.type = 'PHONE' and p.type <> 'MESSENGER'"
                            + " and point_key(p.type, p.normalized) = point_key('PHONE', k.phone)"
                            + " join company c on c.id = p.company_id",
            MatchKey.NAME, "company c on c.name_folded = s.name_folded");

    private static final Map<MatchKey, String> NOT_ANOTHER = Map.of(
            MatchKey.EXTERNAL_ID,
            "(s.external_id is null or c.external_id is null or c.external_id = s.external_id)",
            MatchKey.NIP,
            "(s.nip is null or not exists (select from requisite o where o.company_id = c.id"
                    + " and o.custom ->> 'nip' <> s.nip))");

    private MatchQueries() {}

    /**
     * Common tables behind {@code staged}, the last one {@code found}: the rows with company_id, several (how many companies
     * the key finds) and matched (the key).
     *
     * @param plan with keys that some column gives
     * @param read which companies, as {@code c}, exist for the run's user
     */
    static Sql found(ImportPlan plan, SqlCondition read) {
        List<MatchKey> keys = plan.known() == Known.ADD ? List.of() : plan.keys();
        Sql sql = new Sql("");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(", k" + i + " as (select s.row_number, min(c.id) as id, count(distinct c.id) as several"
                    + " from staged s join " + JOINS.get(keys.get(i)) + " where s.data is not null and ");
            for (int before = 0; before < i; before++) {
                sql.add("not exists (select from k" + before + " b where b.row_number = s.row_number) and ");
            }
            plan.stronger(keys.get(i)).forEach(key -> sql.add(NOT_ANOTHER.get(key) + " and "));
            sql.add(read).add(" group by s.row_number)");
        }
        return sql.add(joined(keys));
    }

    private static String joined(List<MatchKey> keys) {
        if (keys.isEmpty()) {
            return ", found as (select s.*, null::bigint as company_id, 1::bigint as several, null::text as matched from staged s)";
        }
        return ", found as (select s.*, coalesce(" + each(keys, "k%d.id") + ") as company_id, coalesce("
                + each(keys, "k%d.several") + ", 1) as several, case "
                + IntStream.range(0, keys.size())
                        .mapToObj(i -> "when k" + i + ".id is not null then '" + keys.get(i) + "'")
                        .collect(Collectors.joining(" "))
                + " end as matched from staged s"
                + IntStream.range(0, keys.size())
                        .mapToObj(i -> " left join k" + i + " on k" + i + ".row_number = s.row_number")
                        .collect(Collectors.joining())
                + ")";
    }

    private static String each(List<MatchKey> keys, String pattern) {
        return IntStream.range(0, keys.size()).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }
}
