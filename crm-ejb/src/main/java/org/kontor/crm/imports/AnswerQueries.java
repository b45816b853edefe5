package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.platform.Sql;

/** What people answer of the rows that were put to them, and what becomes of these by it. */
@Dependent
class AnswerQueries {

    private static final String SAY = """
            update import_verdict set answer = ?, answered_by = ?, answered_at = case when ?::bigint is not null then now() end
             where run_id = ? and bucket = 'ASKED' and\s""";

    /** The answer takes the place of the question; what it forbids to write by now is refused as it is elsewhere. */
    private static final String SETTLE = """
            update import_verdict v
               set bucket = d.bucket,
                   company_id = case d.bucket when 'CREATED' then nextval('company_id_seq')
                       when 'UPDATED' then v.company_id when 'UNCHANGED' then v.company_id end,
                   company_version = case when d.bucket = 'UPDATED' then v.company_version end,
                   differences = case when d.bucket = 'UPDATED' then d.differences end,
                   reasons = d.reasons
              from (select a.row_number, g.differences, f.reasons,
                           case when a.answer = 'SKIP' then 'DUPLICATE'
                               when f.reasons is not null then 'REJECTED'
                               when a.answer = 'ADD' then 'CREATED'
                               when g.differences is null then 'UNCHANGED'
                               else 'UPDATED' end as bucket
                      from import_verdict a
                      join import_row r on r.run_id = a.run_id and r.row_number = a.row_number
                     cross join lateral (select case a.answer when 'FILL' then import_gaps(a.differences, a.company_id)
                                                else a.differences end as differences) g
                     cross join (select null::bigint as company_id, null::jsonb as differences) n
                     cross join lateral (select n.company_id, n.differences, r.data) c
                     cross join lateral (select case
                               when a.answer = 'SKIP' then import_reason('', 'skipped', '')
                               when a.answer <> 'ADD' then null
                               -- people
                               when not exists (select from (select r.responsible_id, r.available_to_everyone) x where\s""";

    private static final String MAY_ADD = """
            ) then import_reason('responsible', 'mayNotAdd', '')
            """;

    private static final String FREE = """
            when exists (select from company t where t.external_id = r.external_id)
                                   then import_reason('externalId', 'externalIdTaken', r.external_id)
                               when r.data ->> 'missing' is not null and not ?::boolean
                                   then jsonb_build_array(jsonb_build_object(
                                       'field', r.data ->> 'missing', 'key', r.data ->> 'missingKey', 'value', ''))
                               end as reasons) f
                     where a.run_id = ? and a.row_number between ? and ? and a.bucket = 'ASKED'
                       and a.answer is not null) d
             where v.run_id = ? and v.row_number = d.row_number
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Answers rows.
     *
     * @param userId whose word it is
     * @param answer null takes an answer back
     * @return how many there were to answer
     */
    int say(long runId, long userId, @Nullable Answer answer, List<Long> rows) {
        @Nullable Long who = answer == null ? null : Long.valueOf(userId);
        return new Sql(SAY + "row_number = any (?)", answer, who, who, runId, rows.toArray(Long[]::new)).update(em);
    }

    /** Answers all rows that nobody has answered. */
    int sayOpen(long runId, long userId, Answer answer) {
        return new Sql(SAY + "answer is null", answer, userId, userId, runId).update(em);
    }

    /** Whose answers stand, most rows first. */
    List<Answerer> who(long runId) {
        return new Sql("""
                        select u.name, count(*) as rows, max(v.answered_at) as at
                          from import_verdict v join app_user u on u.id = v.answered_by
                         where v.run_id = ? and v.answered_by is not null
                         group by u.id, u.name order by rows desc, u.name, u.id
                        """, runId)
                .list(
                        em,
                        row -> new Answerer(
                                row.getString("name"),
                                row.getLong("rows"),
                                row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    Answered count(long runId) {
        return new Sql("""
                        select count(*) filter (where answer = 'OVERWRITE'), count(*) filter (where answer = 'FILL'),
                               count(*) filter (where answer = 'SKIP'), count(*) filter (where answer = 'ADD'),
                               count(*) filter (where answer is null),
                               count(*) filter (where answer = 'FILL' and import_gaps(differences, company_id) is null)
                          from import_verdict where run_id = ? and bucket = 'ASKED'
                        """, runId)
                .first(
                        em,
                        row -> new Answered(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)))
                .orElseThrow();
    }

    /** Makes verdicts of the answers of a range. */
    void settle(ImportRun run, Rights user, RowRange range) {
        PeopleRuleQueries people = PeopleRuleQueries.of(run, user);
        new Sql(people.judged(SETTLE))
                .add(user.scope(Entity.COMPANY, Operation.ADD).condition("x"))
                .add(MAY_ADD)
                .add(people.mayNotAdd())
                .add(FREE, run.waiver() != null, run.id(), range.first(), range.last(), run.id())
                .update(em);
    }

    /** Says of what nobody has answered why it was left out. */
    void leaveOpen(long runId) {
        new Sql(
                        "update import_verdict set reasons = import_reason('', 'undecided', '')"
                                + " where run_id = ? and bucket = 'ASKED'",
                        runId)
                .update(em);
    }
}
