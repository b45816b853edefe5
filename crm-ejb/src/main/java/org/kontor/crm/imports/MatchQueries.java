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

    /** Where companies {@code c} of a staged row {@code s} are looked for, each time by an index. */
    private static final Map<MatchKey, String> FOUND = Map.of(
            MatchKey.EXTERNAL_ID, "company c where c.external_id = s.external_id",
            MatchKey.NIP,
                    "requisite q join company c on c.id = q.company_id where q.custom ->> 'nip' = s.nip collate \"default\"",
            MatchKey.EMAIL,
                    "unnest(s.emails) as k (email) join communication_point p on p.type = 'EMAIL' and p.normalized = k.email"
                            + " join company c on c.id = p.company_id where true",
            MatchKey.PHONE,
                    "unnest(s.phones) as k (phone) join communication_point p"
                            + " on p.type = 'PHONE' and p.type <> 'MESSENGER'"
                            + " and point_key(p.type, p.normalized) = point_key('PHONE', k.phone)"
                            + " join company c on c.id = p.company_id where true",
            MatchKey.NAME, "company c where c.name_folded = s.name_folded");

    private static final Map<MatchKey, String> NOT_ANOTHER = Map.of(
            MatchKey.EXTERNAL_ID,
            "(s.external_id is null or c.external_id is null or c.external_id = s.external_id)",
            MatchKey.NIP,
            "(s.nip is null or not exists (select from requisite o where o.company_id = c.id"
                    + " and o.custom ->> 'nip' <> s.nip))");

    /** Of most rows a key finds one company or none; to count different ones the database would set a sort up for each row. */
    private static final String SEVERAL =
            "case when min(c.id) < max(c.id) then (select count(distinct f.id) from unnest(array_agg(c.id)) f (id))"
                    + " when count(*) > 0 then 1 end";

    private MatchQueries() {}

    /**
     * The common table {@code found} behind {@code staged}: the rows with company_id, several (how many companies the key
     * finds) and matched (the key). Row by row, as nobody can know beforehand how many rows a key finds nothing for.
     *
     * @param plan with keys that some column gives
     * @param read which companies, as {@code c}, exist for the run's user
     */
    static Sql found(ImportPlan plan, SqlCondition read) {
        return found(plan, plan.keys(), read);
    }

    /**
     * The same by some of the plan's keys.
     *
     * @param sought in the plan's order
     */
    static Sql found(ImportPlan plan, List<MatchKey> sought, SqlCondition read) {
        List<MatchKey> keys = plan.known() == Known.ADD ? List.of() : sought;
        Sql sql = new Sql(", found as materialized (select s.*, " + chosen(keys) + " from staged s");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(" left join lateral (select min(c.id) as id, " + SEVERAL + " as several from "
                    + FOUND.get(keys.get(i)) + " and s.data is not null and ");
            for (int before = 0; before < i; before++) {
                sql.add("k" + before + ".id is null and ");
            }
            plan.stronger(keys.get(i)).forEach(key -> sql.add(NOT_ANOTHER.get(key) + " and "));
            sql.add(read).add(") k" + i + " on true");
        }
        return sql.add(")");
    }

    private static String chosen(List<MatchKey> keys) {
        if (keys.isEmpty()) {
            return "null::bigint as company_id, 1::bigint as several, null::text as matched";
        }
        return "coalesce(" + each(keys, "k%d.id") + ") as company_id, coalesce("
                + each(keys, "k%d.several") + ", 1) as several, case "
                + IntStream.range(0, keys.size())
                        .mapToObj(i -> "when k" + i + ".id is not null then '" + keys.get(i) + "'")
                        .collect(Collectors.joining(" "))
                + " end as matched";
    }

    private static String each(List<MatchKey> keys, String pattern) {
        return IntStream.range(0, keys.size()).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }
}
