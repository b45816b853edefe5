package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalLong;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** Finds verdicts that no longer hold when they are about to be written, and takes them back. */
@Dependent
class StaleQueries {

    private static final String LOCK = """
            select c.id from import_verdict v join company c on c.id = v.company_id
             where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'UPDATED'
             order by c.id for update of c
            """;

    private static final String LOCK_PEOPLE = """
            select t.id from import_verdict v
             cross join lateral jsonb_array_elements(v.differences) e
              join contact t on t.id = (e ->> 'contact')::bigint
             where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'UPDATED'
             order by t.id for update of t
            """;

    private static final String MEETING = """
            select min(row_number) from (
                   select v.row_number, min(v.row_number) over (partition by e ->> 'contact') as earlier
                     from import_verdict v
                    cross join lateral jsonb_array_elements(v.differences) e
                    where v.run_id = ? and v.row_number between ? and ? and v.bucket = 'UPDATED' and e ?? 'contact') m
             where earlier < row_number
            """;

    private static final String MET = """
            and exists (select from jsonb_array_elements(v.differences) e
                         where e ->> 'contact' in (
                               select d ->> 'contact' from import_verdict o
                                cross join lateral jsonb_array_elements(o.differences) d
                                where o.run_id = ? and o.row_number between ? and ? and o.bucket = 'UPDATED'))
            """;

    private static final String OF_RANGE = " v.run_id = ? and v.row_number between ? and ? and v.bucket ";

    private static final String ITS_ROW = " and r.run_id = v.run_id and r.row_number = v.row_number ";

    /** The row is left out, as it does not mean what it meant when it was shown (I-05). */
    private static final String LEAVE_OUT = """
            update import_verdict v
               set bucket = 'REJECTED', company_id = null, company_version = null, differences = null,
                   reasons = import_reason('', 'changedSince', '')
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Locks the companies that the range changes and takes back verdicts that no longer hold: the rows wait for another one,
     * or are left out.
     *
     * @return how many rows need a new verdict
     */
    int lock(ImportRun run, RowRange range, Rights user) {
        if (PersonFields.isAmong(run.columns())) {
            // contacts first, as whoever links one to a company does
            new Sql(LOCK_PEOPLE, run.id(), range.first(), range.last()).list(em, row -> row.getLong(1));
        }
        new Sql(LOCK, run.id(), range.first(), range.last()).list(em, row -> row.getLong(1));
        SqlCondition read = user.scope(Entity.COMPANY, Operation.READ).condition("c");
        int taken = takeBack(run, new Sql(""), changed(run, range, read, user))
                + takeBack(
                        run,
                        overtaken(run, range, user),
                        of(run, range, "in ('CREATED', 'UPDATED')").add("and v.row_number = o.row_number"));
        if (PersonFields.isAmong(run.columns())) {
            taken += takeBack(run, new Sql(""), of(run, range, "= 'UPDATED'").add(PeopleRuleQueries.moved(user)))
                    + takeBack(
                            run,
                            new Sql("import_row r"),
                            of(run, range, "in ('CREATED', 'UPDATED')")
                                    .add(ITS_ROW)
                                    .add(PeopleRuleQueries.unfit(user)));
        }
        return run.moved() == Moved.ANEW ? taken : 0;
    }

    /** The first row of the range with a contact that an earlier row of the range changes, too. */
    OptionalLong meeting(ImportRun run, RowRange range) {
        return !PersonFields.isAmong(run.columns())
                ? OptionalLong.empty()
                : new Sql(MEETING, run.id(), range.first(), range.last())
                        .list(em, row -> row.getLong(1)).stream()
                                .mapToLong(Long::longValue)
                                .filter(number -> number > 0)
                                .findFirst();
    }

    /**
     * Takes back verdicts about contacts that rows which are written by now have changed.
     *
     * @return how many rows need a new verdict
     */
    int takeBackMet(ImportRun run, RowRange written, RowRange others) {
        Sql met = of(run, others, "= 'UPDATED'").add(MET, run.id(), written.first(), written.last());
        int taken = takeBack(run, new Sql(""), met);
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

    /**
     * Rows of new companies which have come meanwhile, found as all rows are (of their data only counts that there are any), or
     * which the user may not add any more. Rows of new and changed companies whose external id or NIP another row's or another
     * run's company has by now. The staged rows are read once for all of it.
     */
    private static Sql overtaken(ImportRun run, RowRange range, Rights user) {
        SqlCondition read = user.scope(Entity.COMPANY, Operation.READ).condition("c");
        ImportPlan plan = run.plan().of(run.columns());
        // whom the external id or the NIP finds has it, for which the two conditions below look anyway
        List<MatchKey> others =
                plan.keys().stream().filter(key -> !key.isSingle()).toList();
        return new Sql(
                        "(with staged as materialized (select r.row_number, r.name_folded, r.external_id, r.nip, r.emails,"
                                + " r.phones, r.responsible_id, r.available_to_everyone, v.bucket, v.company_id as own, v.answer,"
                                + " case when v.bucket = 'CREATED' and v.answer is null then true end as data"
                                + " from import_verdict v join import_row r on r.run_id = v.run_id and r.row_number = v.row_number"
                                + " where")
                .add(of(run, range, "in ('CREATED', 'UPDATED')"))
                .add(")")
                .add(MatchQueries.found(plan, others, read))
                .add(" select s.row_number from found s where s.company_id is not null or (select true from company t"
                        + " where t.external_id = s.external_id and t.id <> s.own limit 1)"
                        + " or s.bucket = 'CREATED' and not exists (select from (select s.responsible_id,"
                        + " s.available_to_everyone) a where ")
                .add(user.scope(Entity.COMPANY, Operation.ADD).condition("a"))
                .add(")")
                .add(nipTaken(run, user))
                .add(") o");
    }

    /**
     * Another company that the user may read has the NIP, which the row's company has not. Asked as values: of what is joined,
     * the planner gathers the identities of all companies for each portion.
     */
    private static Sql nipTaken(ImportRun run, Rights user) {
        // who says that a row makes another company has decided about its NIP, too
        return run.plan().known() == Known.ADD
                ? new Sql("")
                : new Sql(" or s.answer is distinct from 'ADD' and (select true from requisite q join company t"
                                + " on t.id = q.company_id where q.custom ->> 'nip' = s.nip collate \"default\""
                                + " and t.id <> s.own and ")
                        .add(user.scope(Entity.COMPANY, Operation.READ).condition("t"))
                        .add(" limit 1) and (select true from requisite o where o.company_id = s.own"
                                + " and o.custom ->> 'nip' = s.nip limit 1) is null");
    }

    private static Sql of(ImportRun run, RowRange range, String bucket) {
        return new Sql(OF_RANGE + bucket + " ", run.id(), range.first(), range.last());
    }
}
