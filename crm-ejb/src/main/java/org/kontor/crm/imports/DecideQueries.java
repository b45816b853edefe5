package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.RecordSight;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/**
 * Decides in sets what becomes of staged rows, as the run's plan says ({@link MatchQueries} finds the companies). What a cell
 * leaves empty stays as it is.
 */
@Dependent
class DecideQueries {

    private static final String ROWS = """
            with staged as materialized (
                select r.row_number, r.name_folded, r.external_id, r.nip, r.emails, r.phones, r.responsible_id, r.data,
                       r.reasons
                  from import_row r
                 where r.run_id = ? and r.row_number between ? and ?
                   and not exists (select from import_verdict v
                                    where v.run_id = r.run_id and v.row_number = r.row_number
                                      and v.row_number between ? and ?))""";

    private static final String FOUND = """
            ,
            compared as materialized (
                select f.row_number, f.data, f.reasons, f.external_id, f.company_id, f.several, f.matched, c.version,
                       %s as differences,
                       (c.id is not null and\s""";

    private static final String ADD = """
            ) as may_update,
                       exists (select from (select f.responsible_id, false as available_to_everyone) a where\s""";

    /**
     * Whom the row makes responsible matters for a new company and where it changes somebody. An amount without a
     * currency is in the company's own, in PLN where it has none.
     */
    private static final String MAY_ADD = """
            ) as may_add,
                       (select true from company t where t.external_id = f.external_id
                           and t.id is distinct from f.company_id limit 1) is not null as taken,
            """;

    private static final String COMPARED = """

                  from found f
                  left join company c on c.id = f.company_id and f.several = 1
                 cross join lateral (select case when c.id is not null then import_differences(?, case
                           when f.data #>> '{fields,revenue_amount}' is not null
                                and f.data #>> '{fields,revenue_currency}' is null
                           then jsonb_set(f.data, '{fields,revenue_currency}',
                                          to_jsonb(coalesce(c.revenue_currency::text, 'PLN')))
                           else f.data end""";

    private static final String ADDRESSES =
            " || jsonb_build_object('addresses', import_addresses(f.data -> 'addresses', c.id))";

    private static final String DIFFERENT = ", c) end) as d (differences)";

    /**
     * Another company that the user may read has the row's NIP, which the row's company has not. Asked as a value, because of
     * what exists the planner likes to gather the whole table first.
     */
    private static final String NIP_OF_ANOTHER = """
            (f.nip is not null and (select true from requisite o where o.company_id = f.company_id
                                       and o.custom ->> 'nip' = f.nip collate "default" limit 1) is null
                 and exists (select from requisite q join company t on t.id = q.company_id
                              where q.custom ->> 'nip' = f.nip collate "default" and\s""";

    private static final String JUDGED = """
            judged as materialized (
                select c.*, case
                    when c.data is null then c.reasons
                    when c.several > 1 then import_reason(
                        case c.matched when 'EXTERNAL_ID' then 'externalId' when 'NIP' then 'requisites.nip'
                            when 'EMAIL' then 'emails' when 'PHONE' then 'phones' else 'name' end,
                        'severalCompanies', c.several::text)
                    when c.taken then import_reason('externalId', 'externalIdTaken', c.external_id)
                    when c.company_id is not null and ?::text = 'SKIP' then import_reason('', 'known', '')
                    when c.nip_of_another then import_reason('requisites.nip', 'nipTaken', c.data #>> '{requisite,values,nip}')
                    -- people
                    when c.company_id is null and c.data ->> 'missing' is not null and not ?::boolean
                        then jsonb_build_array(jsonb_build_object(
                            'field', c.data ->> 'missing', 'key', c.data ->> 'missingKey', 'value', ''))
                    when c.company_id is null and not c.may_add then import_reason('responsible', 'mayNotAdd', '')
                    when c.company_id is not null and c.differences is not null and not c.may_update
                        then import_reason('', 'mayNotUpdate', '')
                    -- people's rights
                    when c.differences @> '[{"field": "responsible_id"}]' and not c.may_add
                        then import_reason('responsible', 'mayNotHandOver', '')
                    end as refusal
                  from compared c)
            insert into import_verdict (run_id, row_number, bucket, company_id, company_version, differences, matched, reasons)
            select ?, row_number, bucket,
                   case bucket when 'CREATED' then nextval('company_id_seq') when 'REJECTED' then null
                       else company_id end,
                   case when bucket in ('UPDATED', 'ASKED') then version end,
                   case when bucket in ('UPDATED', 'ASKED') then differences end,
                   matched, refusal
              from judged cross join lateral (select case
                       when refusal @> '[{"key": "imports.reason.mayNotUpdate"}]'
                         or refusal @> '[{"key": "imports.reason.mayNotUpdateContact"}]' then 'FORBIDDEN'
                       when refusal @> '[{"key": "imports.reason.known"}]' then 'DUPLICATE'
                       when refusal is not null then 'REJECTED'
                       when company_id is null then 'CREATED'
                       when differences is null then 'UNCHANGED'
                       when ?::text = 'ASK' then 'ASKED'
                       else 'UPDATED' end as bucket) b
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * How rows are decided.
     *
     * @param plan with keys that some column gives
     * @param user whose rights count
     * @param naming custom fields with several records, of which those out of sight stay
     * @param people what is added where rows name people
     * @param inParts whether rows give addresses in parts
     * @param waives whether a new company may lack required fields
     */
    record Manner(
            ImportPlan plan,
            Rights user,
            List<CustomField> naming,
            PeopleRuleQueries people,
            boolean inParts,
            boolean waives) {}

    /** Gives every row of the range a verdict that has none yet. */
    void decide(long runId, Manner manner, RowRange range) {
        ImportPlan plan = manner.plan();
        Rights rights = manner.user();
        PeopleRuleQueries people = manner.people();
        SqlCondition read = rights.scope(Entity.COMPANY, Operation.READ).condition("c");
        new Sql(ROWS, runId, range.first(), range.last(), range.first(), range.last())
                .add(MatchQueries.found(plan, read))
                .add(FOUND.formatted(people.among(differences(plan, manner.inParts()))))
                .add(rights.scope(Entity.COMPANY, Operation.UPDATE).condition("c"))
                .add(ADD)
                .add(rights.scope(Entity.COMPANY, Operation.ADD).condition("a"))
                .add(MAY_ADD)
                .add(nipOfAnother(plan, rights))
                .add(" as nip_of_another")
                .add(people.columns())
                .add(COMPARED, runId)
                .add(kept(rights, manner.naming()))
                .add(manner.inParts() ? ADDRESSES : "")
                .add(DIFFERENT)
                .add(people.compared())
                .add("),\n")
                .add(people.judged(JUDGED), plan.known(), manner.waives(), runId, plan.known())
                .update(em);
    }

    private static String differences(ImportPlan plan, boolean inParts) {
        String all = plan.known() == Known.FILL ? "import_gaps(d.differences, c.id)" : "d.differences";
        return inParts ? "import_addresses_told(" + all + ", import_addresses(f.data -> 'addresses', c.id))" : all;
    }

    /** Who adds another company whatever is there has decided about its NIP, too. */
    private static Sql nipOfAnother(ImportPlan plan, Rights rights) {
        return plan.known() == Known.ADD
                ? new Sql("false ")
                : new Sql(NIP_OF_ANOTHER)
                        .add(rights.scope(Entity.COMPANY, Operation.READ).condition("t"))
                        .add(")) ");
    }

    /** Puts what the company names out of sight beside what the row names; more SQL of the row's JSON. */
    private static Sql kept(Rights rights, List<CustomField> naming) {
        Sql more = new Sql("");
        if (naming.isEmpty()) {
            return more;
        }
        more.add(" || case when f.data -> 'custom' is null then '{}'"
                + " else jsonb_build_object('custom', (f.data -> 'custom')");
        for (CustomField field : naming) {
            String key = " -> '" + field.key() + "'";
            more.add(" || custom_member('" + field.key() + "', case when f.data -> 'custom'" + key
                            + " is not null then custom_records(c.custom" + key + ", f.data -> 'custom'" + key
                            + ", true, ")
                    .add(new RecordSight(rights).hidden(field, "c.custom" + key))
                    .add(") end)");
        }
        return more.add(") end");
    }
}
