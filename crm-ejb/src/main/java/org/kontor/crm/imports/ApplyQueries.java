package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** Writes what was decided, a range of rows at a time, each kind of write in one statement. */
@Dependent
class ApplyQueries {

    private static final String LOCK = """
            select c.id from import_verdict v join company c on c.id = v.company_id
             where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'UPDATED'
             order by c.id for update of c
            """;

    private static final String OF_RANGE = " v.run_id = ? and v.row_number between ? and ? and v.bucket ";

    private static final String ITS_ROW = " and r.run_id = v.run_id and r.row_number = v.row_number ";

    /** The row is left out, as it does not mean what it meant when it was shown (I-05). */
    private static final String LEAVE_OUT = """
            update import_verdict v
               set bucket = 'REJECTED', company_id = null, company_version = null, differences = null,
                   reasons = import_reason('', 'changedSince', '')
            """;

    private static final String OTHERS_WRITE =
            "select 1 from import_run where status = 'RUNNING' and step = 'APPLY' and id <> ?";

    private static final String KEY = "(hashtextextended('kontor.imports.apply', 0))";

    private static final String CREATE = """
            insert into company (id, name, name_folded, type_id, industry_id, employees_id, revenue_amount,
                                 revenue_currency, responsible_id, available_to_everyone, external_id, custom)
            select v.company_id, f.name, r.name_folded, f.type_id, f.industry_id, f.employees_id, f.revenue_amount,
                   coalesce(f.revenue_currency, case when f.revenue_amount is not null then 'PLN' end),
                   r.responsible_id, r.available_to_everyone, f.external_id, coalesce(r.data -> 'customNew', '{}')
              from import_verdict v
              join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
             cross join lateral import_fields(v.run_id, r.data) f
             where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'CREATED'
             order by v.row_number
            """;

    private static final String CREATE_POINTS = """
            insert into communication_point (company_id, type, kind, value, normalized, position)
            select v.company_id, p.type, p.kind, p.value, p.normalized,
                   row_number() over (partition by v.company_id, p.type order by p.n) - 1
              from import_verdict v
              join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
             cross join lateral rows from (jsonb_to_recordset(r.data -> 'points')
                   as (type text, kind text, value text, normalized text)) with ordinality
                   as p (type, kind, value, normalized, n)
             where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'CREATED'
            """;

    private static final String CREATE_ADDRESSES = """
            insert into address (company_id, kind, text, position)
            select v.company_id, a.kind, a.text, a.n - 1
              from import_verdict v
              join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
             cross join lateral rows from (jsonb_to_recordset(r.data -> 'addresses') as (kind text, text text))
                   with ordinality as a (kind, text, n)
             where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'CREATED'
            """;

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
                                and e ->> 'field' !~ '^requisite') as new,
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
            CREATE,
            CREATE_POINTS,
            CREATE_ADDRESSES,
            NAME_VALUES,
            CHANGE,
            CHANGE_POINTS,
            ADD_POINTS,
            CHANGE_ADDRESSES,
            ADD_ADDRESSES,
            IdentitySql.ADD,
            IdentitySql.CHANGE_VALUES,
            IdentitySql.CHANGE_ADDRESSES,
            IdentitySql.ADD_ADDRESSES,
            IdentitySql.ADD_ACCOUNTS);

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

    /**
     * Locks the companies that the range changes and takes back verdicts that no longer hold: the rows wait for another one,
     * or are left out.
     *
     * @return how many rows need a new verdict
     */
    int lock(ImportRun run, RowRange range, Rights user) {
        new Sql(LOCK, run.id(), range.first(), range.last()).list(em, row -> row.getLong(1));
        SqlCondition read = user.scope(Entity.COMPANY, Operation.READ).condition("c");
        int taken = takeBack(run, new Sql(""), changed(run, range, read, user))
                + takeBack(run, new Sql("import_row r, company t"), taken(run, range))
                + takeBack(
                        run,
                        met(run, range, read),
                        of(run, range, "= 'CREATED'").add("and v.row_number = m.row_number"))
                + takeBack(run, new Sql("import_row r"), unfit(run, range, user));
        return run.moved() == Moved.ANEW ? taken : 0;
    }

    private int takeBack(ImportRun run, Sql tables, Sql condition) {
        boolean anew = run.moved() == Moved.ANEW;
        String with = tables.isEmpty() ? "" : anew ? " using " : " from ";
        return new Sql((anew ? "delete from import_verdict v" : LEAVE_OUT) + with)
                .add(tables)
                .add(" where")
                .add(condition)
                .update(em);
    }

    /** Companies that were changed or deleted since the verdict, or are out of the user's reach. */
    private static Sql changed(ImportRun run, RowRange range, SqlCondition read, Rights user) {
        return of(run, range, "= 'UPDATED'")
                .add(
                        "and not exists (select from company c where c.id = v.company_id and c.version = v.company_version and ")
                .add(read)
                .add(" and ")
                .add(user.scope(Entity.COMPANY, Operation.UPDATE).condition("c"))
                .add(")");
    }

    /** Another row's or another run's company has taken the external id meanwhile. */
    private static Sql taken(ImportRun run, RowRange range) {
        return of(run, range, "in ('CREATED', 'UPDATED')")
                .add(ITS_ROW)
                .add("and t.external_id = r.external_id and t.id <> v.company_id");
    }

    /** Rows of new companies which have come meanwhile, found as all rows are. */
    private static Sql met(ImportRun run, RowRange range, SqlCondition read) {
        return new Sql("(with staged as materialized (select r.* from import_row r join import_verdict v"
                        + " on r.run_id = v.run_id and r.row_number = v.row_number where")
                .add(of(run, range, "= 'CREATED'"))
                .add(")")
                .add(MatchQueries.found(run.plan().of(run.columns()), read))
                .add(" select row_number from found where company_id is not null) m");
    }

    /** New companies that the user may not add (any more). */
    private static Sql unfit(ImportRun run, RowRange range, Rights user) {
        return of(run, range, "= 'CREATED'")
                .add(ITS_ROW)
                .add("and not exists (select from (select r.responsible_id, r.available_to_everyone) a where ")
                .add(user.scope(Entity.COMPANY, Operation.ADD).condition("a"))
                .add(")");
    }

    private static Sql of(ImportRun run, RowRange range, String bucket) {
        return new Sql(OF_RANGE + bucket + " ", run.id(), range.first(), range.last());
    }

    /** Writes the range; its verdicts must hold. */
    void write(long runId, long first, long last) {
        WRITES.forEach(write -> new Sql(write, runId, first, last).update(em));
    }
}
