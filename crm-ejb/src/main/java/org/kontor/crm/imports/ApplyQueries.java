package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.platform.Sql;

/** Writes what was decided, a range of rows at a time, each kind of write in one statement. */
@Dependent
class ApplyQueries {

    private static final String OTHERS_WRITE =
            "select 1 from import_run where status = 'RUNNING' and step = 'APPLY' and id <> ?";

    private static final String KEY = "(hashtextextended('kontor.imports.apply', 0))";

    /** What new companies refer to is looked at once for all of them, where the owner may. */
    private static final String CREATE = "select import_new(?, ?, ?, 'CREATED')";

    /** Last, as a company's version rises once, when its own row changes before its parts. */
    private static final String ADD_IDENTITIES = "select import_new(?, ?, ?, 'UPDATED')";

    /** List values that were only words when the row was decided are there by now; {@code type_id} holds a {@code type}. */
    private static final String NAME_VALUES = """
            update import_verdict v
               set differences = (select jsonb_agg(case when l.item_id is null then e.difference
                                                   else e.difference || jsonb_build_object('new', l.item_id::text) end
                                                   order by e.n)
                                    from jsonb_array_elements(v.differences) with ordinality as e (difference, n)
                                    left join import_row r on e.difference ?? 'label'
                                         and r.run_id = v.run_id and r.row_number = v.row_number
                                    left join import_label l on l.run_id = r.run_id
                                         and l.field = left(e.difference ->> 'field', -3)
                                         and l.folded = r.data #>> array['labels', left(e.difference ->> 'field', -3)])
             where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'UPDATED'
               and jsonb_path_exists(v.differences, '$[*] ? (@.label != null && @.new == null)')
            """;

    /** A part's difference is left to the statements below. */
    private static final String CHANGE = """
            update company c
               set (name, name_folded, type_id, industry_id, employees_id, revenue_amount, revenue_currency,
                    responsible_id, available_to_everyone, external_id, custom)
                 = (select n.name, case when coalesce(d.new, '{}') ?? 'name' then d.name_folded else c.name_folded end, n.type_id,
                           n.industry_id, n.employees_id, n.revenue_amount, n.revenue_currency, n.responsible_id,
                           n.available_to_everyone, n.external_id, c.custom || d.custom
                      from jsonb_populate_record(c, coalesce(d.new, '{}')) n)
              from (select v.company_id, r.name_folded,
                           (select jsonb_object_agg(e ->> 'field', e -> 'new')
                              from jsonb_array_elements(v.differences) e
                             where e ->> 'field' not in ('point', 'address') and not e ?? 'json'
                                and e ->> 'field' !~ '^(requisite|contact)') as new,
                           (select coalesce(jsonb_object_agg(substr(e ->> 'field', 8), e -> 'json'), '{}')
                              from jsonb_array_elements(v.differences) e
                              where e ?? 'json' and e ->> 'field' like 'custom.%') as custom
                      from import_verdict v
                      join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
                     where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'UPDATED') d
             where c.id = d.company_id and (d.new is not null or d.custom <> '{}')
            """;

    private static final String PARTS = """

             from import_verdict v
             cross join lateral jsonb_to_recordset(v.differences) as e
                   (field text, type text, kind text, id bigint, new text, normalized text)
             where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'UPDATED' and e.field =\s""";

    private static final String CHANGE_POINTS =
            "update communication_point p set value = d.new, normalized = d.normalized"
                    + " from (select e.id, e.new, e.normalized" + PARTS
                    + "'point' and e.id is not null) d where p.id = d.id";

    private static final String ADD_POINTS =
            "insert into communication_point (company_id, type, kind, value, normalized, position)"
                    + " select v.company_id, e.type, e.kind, e.new, e.normalized,"
                    + " (select coalesce(max(p.position), -1) from communication_point p"
                    + " where p.company_id = v.company_id and p.type = e.type)"
                    + " + row_number() over (partition by v.company_id, e.type)" + PARTS + "'point' and e.id is null";

    private static final String CHANGE_ADDRESSES = "update address a set text = d.new from (select e.id, e.new" + PARTS
            + "'address' and e.id is not null) d where a.id = d.id";

    private static final String ADD_ADDRESSES = "insert into address (company_id, kind, text, position)"
            + " select v.company_id, e.kind, e.new,"
            + " (select coalesce(max(a.position), -1) from address a where a.company_id = v.company_id)"
            + " + row_number() over (partition by v.company_id)" + PARTS + "'address' and e.id is null";

    private static final List<String> WRITES = List.of(
            NAME_VALUES,
            CHANGE,
            CHANGE_POINTS,
            ADD_POINTS,
            CHANGE_ADDRESSES,
            ADD_ADDRESSES,
            IdentitySql.CHANGE_VALUES,
            IdentitySql.CHANGE_ADDRESSES,
            IdentitySql.ADD_ADDRESSES,
            IdentitySql.CHANGE_ACCOUNTS,
            IdentitySql.ADD_ACCOUNTS);

    private static final String CHANGES =
            "select 1 from import_verdict where run_id = ? and row_number between ? and ? and bucket = 'UPDATED' limit 1";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Lets one run at a time write, until the transaction ends, so that two with the same company cannot both create
     * it. The threads of a run that is alone share the turn: their rows never mean the same new company.
     */
    void takeTurn(long runId) {
        boolean alone = new Sql(OTHERS_WRITE, runId).list(em, row -> true).isEmpty();
        new Sql("select pg_advisory_xact_lock" + (alone ? "_shared" : "") + KEY).list(em, row -> true);
    }

    /** Writes the range; its verdicts must hold. */
    void write(long runId, long first, long last) {
        call(CREATE, runId, first, last);
        if (!new Sql(CHANGES, runId, first, last).list(em, row -> true).isEmpty()) {
            WRITES.forEach(write -> new Sql(write, runId, first, last).update(em));
            call(ADD_IDENTITIES, runId, first, last);
        }
    }

    private void call(String function, long runId, long first, long last) {
        new Sql(function, runId, first, last).list(em, row -> true);
    }
}
