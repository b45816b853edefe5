package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.platform.Sql;

/** Finds rows that mean what an earlier row of the file means, by the same keys that find companies (I-04). */
@Dependent
class RepeatQueries {

    private static final Map<MatchKey, String> VALUES = Map.of(
            MatchKey.EXTERNAL_ID, "r.external_id",
            MatchKey.NIP, "r.nip",
            MatchKey.EMAIL, "u.k",
            MatchKey.PHONE, "u.k",
            MatchKey.NAME, "r.name_folded");

    private static final Map<MatchKey, String> COLUMNS =
            Map.of(MatchKey.EXTERNAL_ID, "external_id", MatchKey.NIP, "nip");

    /** What is compared, a tenth of what is staged: it is read for each key, twice. */
    private static final String STAGED = """
            with staged as materialized (
                select row_number, external_id, nip, name_folded, emails, phones
                  from import_row
                 where run_id = ? and data is not null),
            """;

    /**
     * The earlier rows take what they lack from those that repeat them, however many steps away: from a thousand of them. Where
     * more mean one company the key is a mistaken one, and the others are told to repeat it.
     */
    private static final String MERGE = """
            with recursive pair as materialized (
                select row_number, first_row from import_verdict where run_id = ? and first_row is not null),
            of_root as (
                select p.row_number, p.first_row as root from pair p
                 where not exists (select from pair q where q.row_number = p.first_row)
                union all
                select p.row_number, o.root from pair p join of_root o on o.row_number = p.first_row),
            counted as materialized (
                select o.root, o.row_number, row_number() over (partition by o.root order by o.row_number) > 1000 as beyond
                  from of_root o),
            left_out as (
                update import_verdict v set reasons = jsonb_set(v.reasons, '{0,key}', '"imports.reason.repeat"')
                  from counted o where o.beyond and v.run_id = ? and v.row_number = o.row_number),
            more as (
                select o.root, jsonb_agg(r.data order by r.row_number) as data, bool_or(r.shared) as shared,
                       (array_agg(r.external_id order by r.row_number) filter (where r.external_id is not null))[1] as external_id,
                       (array_agg(r.nip order by r.row_number) filter (where r.nip is not null))[1] as nip
                  from counted o join import_row r on r.run_id = ? and r.row_number = o.row_number
                 where not o.beyond
                 group by o.root)
            update import_row t
               set data = d.data, external_id = coalesce(t.external_id, m.external_id), nip = coalesce(t.nip, m.nip),
                   shared = t.shared or m.shared,
                   responsible_id = coalesce((d.data #>> '{fields,responsible_id}')::bigint, t.responsible_id),
                   available_to_everyone =
                       coalesce((d.data #>> '{fields,available_to_everyone}')::boolean, t.available_to_everyone),
                   emails = import_points(d.data, 'EMAIL'), phones = import_points(d.data, 'PHONE')
              from more m join import_row w on w.run_id = ? and w.row_number = m.root
             cross join lateral (select import_people_merged(import_merged(w.data, m.data), m.data) as data) d
             where t.run_id = w.run_id and t.row_number = w.row_number
            """;

    /**
     * A row that a stronger key tells apart from others stays out of a chain: the row it would repeat is itself somebody else's.
     */
    private static final String CHOSEN = """
            pair as materialized (
                select distinct on (row_number) row_number, first_row, field, apart
                  from met where first_row < row_number order by row_number, place),
            chosen as materialized (
                select d.* from pair d where not (d.apart and exists (select from pair o where o.row_number = d.first_row)))
            """;

    /** Rows with an external id or a NIP that rows have which do not all repeat the first of them. */
    private static final String SHARED = """
            , shared as (
                update import_row r set shared = true
                  from (select distinct o.row_number from met o
                         where (o.field, o.k) in (
                               select m.field, m.k from met m
                                where m.head < m.row_number and not exists (
                                      select from chosen c where c.row_number = m.row_number and c.first_row = m.head))) s
                 where r.run_id = ? and r.row_number = s.row_number)
            """;

    private static final String INSERT = """
            insert into import_verdict (run_id, row_number, bucket, first_row, reasons)
            select ?, d.row_number, 'DUPLICATE', d.first_row, import_reason(d.field, '%s', f.line::text)
              from chosen d join import_row f on f.run_id = ? and f.row_number = d.first_row
            on conflict do nothing
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Gives every such row its verdict; under {@link Repeats#MERGE} the earlier row takes what it lacks. Marks rows that do not
     * repeat one another and have one external id or NIP: which of them may write it shows when they are decided.
     *
     * @param plan with keys that some column gives
     * @param once of what a company has once, what some column gives
     */
    void find(long runId, ImportPlan plan, List<MatchKey> once) {
        List<Sql> each = new ArrayList<>();
        plan.keys().forEach(key -> each.add(pairs(plan, key)));
        once.stream().filter(key -> !plan.keys().contains(key)).forEach(key -> each.add(holders(key)));
        if (each.isEmpty()) {
            return;
        }
        Sql sql = new Sql(STAGED, runId).add("met as materialized (").add(each.get(0));
        each.stream().skip(1).forEach(one -> sql.add(" union all ").add(one));
        String key = plan.repeats() == Repeats.MERGE ? "merged" : "repeat";
        sql.add("), ").add(CHOSEN);
        if (!once.isEmpty()) {
            sql.add(SHARED, runId);
        }
        sql.add(INSERT.formatted(key), runId, runId).update(em);
        if (plan.repeats() == Repeats.MERGE) {
            new Sql(MERGE, runId, runId, runId, runId).update(em);
        }
    }

    /** Rows of one key with the first row that they may repeat; of most rows there is none. */
    private static Sql pairs(ImportPlan plan, MatchKey key) {
        List<String> apart = plan.stronger(key).stream().map(COLUMNS::get).toList();
        return met(
                key, firsts(apart), first(apart) + " as first_row", plan.keys().indexOf(key), apart(apart));
    }

    /** Rows that have the same of what a company has once, by which they do not mean the same one. */
    private static Sql holders(MatchKey key) {
        return met(key, firsts(List.of()), "null::bigint as first_row", MatchKey.values().length, "false");
    }

    private static Sql met(MatchKey key, String firsts, String first, int place, String apart) {
        String value = Objects.requireNonNull(VALUES.get(key));
        String from = "from staged r"
                + (value.equals("u.k") ? " cross join lateral unnest(r." + key.field() + ") as u (k)" : "")
                + " where " + value + " is not null";
        String had = key.isSingle() ? "y.k::text as k, g.first as head" : "null::text as k, null::bigint as head";
        return new Sql("(with keyed as (select r.row_number, r.external_id, r.nip, " + value + " as k " + from)
                .add("), grouped as (select k, " + firsts + " from keyed group by k having count(*) > 1)"
                        + " select y.row_number, " + first + ", '" + key.field()
                        + "' as field, " + place + " as place, " + apart
                        + " as apart, " + had + " from keyed y join grouped g on g.k = y.k)");
    }

    private static String apart(List<String> apart) {
        return apart.isEmpty()
                ? "false"
                : apart.stream().map("y.%s is not null"::formatted).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** For each way in which a row may have stronger keys, the first row that none of those tells apart from it. */
    private static String firsts(List<String> apart) {
        return subsets(apart).stream()
                .map(given -> "min(row_number)"
                        + (given.isEmpty() ? "" : " filter (where " + all(given, "%s is null") + ")")
                        + " as " + name(given))
                .collect(Collectors.joining(", "));
    }

    private static String first(List<String> apart) {
        List<List<String>> most = new ArrayList<>(subsets(apart));
        most.sort((one, other) -> other.size() - one.size());
        return most.stream()
                .map(given -> given.isEmpty()
                        ? " else g.first"
                        : " when " + all(given, "y.%s is not null") + " then g." + name(given))
                .collect(Collectors.joining("", most.size() == 1 ? "case when false then 0" : "case", " end"));
    }

    private static String name(List<String> given) {
        return given.isEmpty() ? "first" : "first_" + String.join("_", given);
    }

    private static String all(List<String> columns, String test) {
        return columns.stream().map(test::formatted).collect(Collectors.joining(" and "));
    }

    private static List<List<String>> subsets(List<String> columns) {
        List<List<String>> subsets = new ArrayList<>(List.of(List.of()));
        for (String column : columns) {
            for (List<String> subset : List.copyOf(subsets)) {
                List<String> larger = new ArrayList<>(subset);
                larger.add(column);
                subsets.add(larger);
            }
        }
        return subsets;
    }
}
