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
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/**
 * Decides in sets what becomes of staged rows. A row means the company with its external id, else the one with its
 * folded name (legal forms kept) unless both carry different external ids; only companies that the run's user may read
 * exist for it. What a cell leaves empty stays as it is; what differs is overwritten.
 */
@Dependent
class DecideQueries {

    /** Rows that an earlier row of the file already stands for. */
    private static final String REPEATS = """
            insert into import_verdict (run_id, row_number, bucket, reasons)
            select run_id, row_number, 'DUPLICATE', jsonb_build_array(jsonb_build_object(
                       'field', case when same_id then 'externalId' else 'name' end,
                       'key', 'imports.reason.repeat', 'value', case when same_id then id_line else name_line end::text))
              from (select run_id, row_number, external_id is not null and row_number() over by_id > 1 as same_id,
                           first_value(line) over by_id as id_line,
                           row_number() over by_name > 1 and external_id is null
                               or coalesce(bool_or(external_id is null) over (by_name
                                   rows between unbounded preceding and 1 preceding), false) as same_name,
                           first_value(line) over by_name as name_line
                      from import_row
                     where run_id = ? and data is not null
                    window by_id as (partition by external_id order by row_number),
                           by_name as (partition by name_folded order by row_number)) r
             where same_id or same_name
            on conflict do nothing
            """;

    private static final String ROWS = """
            with staged as materialized (
                select r.row_number, r.name_folded, r.external_id, r.responsible_id, r.data, r.reasons
                  from import_row r
                 where r.run_id = ? and r.row_number between ? and ?
                   and not exists (select from import_verdict v
                                    where v.run_id = r.run_id and v.row_number = r.row_number)),
            by_id as (
                select s.row_number, c.id
                  from staged s join company c on c.external_id = s.external_id
                 where\s""";

    private static final String BY_NAME = """
            ),
            by_name as (
                select s.row_number, min(c.id) as id, count(*) as several
                  from staged s join company c on c.name_folded = s.name_folded
                 where s.data is not null and (s.external_id is null or c.external_id is null)
                   and not exists (select from by_id i where i.row_number = s.row_number)
                   and\s""";

    private static final String FOUND = """
                 group by s.row_number),
            found as (
                select s.*, coalesce(i.id, n.id) as company_id, coalesce(n.several, 1) as several
                  from staged s
                  left join by_id i on i.row_number = s.row_number
                  left join by_name n on n.row_number = s.row_number),
            compared as (
                select f.row_number, f.data, f.reasons, f.external_id, f.company_id, f.several, c.version,
                       d.differences,
                       (c.id is not null and\s""";

    private static final String ADD = """
            ) as may_update,
                       exists (select from (select f.responsible_id, false as available_to_everyone) a where\s""";

    /**
     * Whom the row makes responsible matters for a new company and where it changes somebody. An amount without a
     * currency is in the company's own, in PLN where it has none.
     */
    private static final String COMPARED = """
            ) as may_add,
                       exists (select from company t where t.external_id = f.external_id
                                and t.id is distinct from f.company_id) as taken
                  from found f
                  left join company c on c.id = f.company_id and f.several = 1
                  left join lateral import_differences(?, case
                           when f.data #>> '{fields,revenue_amount}' is not null
                                and f.data #>> '{fields,revenue_currency}' is null
                           then jsonb_set(f.data, '{fields,revenue_currency}',
                                          to_jsonb(coalesce(c.revenue_currency::text, 'PLN')))
                           else f.data end""";

    private static final String DIFFERENT = ", c) as d (differences) on c.id is not null),\n";

    private static final String JUDGED = """
            judged as (
                select c.*, case
                    when c.data is null then c.reasons
                    when c.several > 1 then import_reason('name', 'severalCompanies', c.several::text)
                    when c.taken then import_reason('externalId', 'externalIdTaken', c.external_id)
                    when c.company_id is null and c.data ->> 'missing' is not null
                        then jsonb_build_array(jsonb_build_object(
                            'field', c.data ->> 'missing', 'key', c.data ->> 'missingKey', 'value', ''))
                    when c.company_id is null and not c.may_add then import_reason('responsible', 'mayNotAdd', '')
                    when c.company_id is not null and c.differences is not null and not c.may_update
                        then import_reason('', 'mayNotUpdate', '')
                    when c.differences @> '[{"field": "responsible_id"}]' and not c.may_add
                        then import_reason('responsible', 'mayNotHandOver', '')
                    end as refusal
                  from compared c)
            insert into import_verdict (run_id, row_number, bucket, company_id, company_version, differences, reasons)
            select ?, row_number, bucket,
                   case bucket when 'CREATED' then nextval('company_id_seq') when 'REJECTED' then null
                       else company_id end,
                   case when bucket = 'UPDATED' then version end,
                   case when bucket = 'UPDATED' then differences end,
                   refusal
              from judged cross join lateral (select case
                       when refusal is not null then 'REJECTED'
                       when company_id is null then 'CREATED'
                       when differences is null then 'UNCHANGED'
                       else 'UPDATED' end as bucket) b
            """;

    /** Two rows that mean the same company by different keys: the first one counts. */
    private static final String SAME_COMPANY = """
            with s as materialized (
                select company_id, min(row_number) as first_row
                  from import_verdict
                 where run_id = ? and bucket in ('UPDATED', 'UNCHANGED')
                 group by company_id having count(*) > 1)
            update import_verdict v
               set bucket = 'DUPLICATE', company_id = null, company_version = null, differences = null,
                   reasons = import_reason('', 'sameCompany', f.line::text)
              from s join import_row f on f.run_id = ? and f.row_number = s.first_row
             where v.run_id = ? and v.company_id = s.company_id and v.row_number > s.first_row
               and v.bucket in ('UPDATED', 'UNCHANGED')
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    void repeats(long runId) {
        new Sql(REPEATS, runId).update(em);
    }

    /**
     * Gives every row of the range a verdict that has none yet.
     *
     * @param naming custom fields with several records, of which those out of sight stay
     */
    void decide(long runId, Rights rights, List<CustomField> naming, long first, long last) {
        SqlCondition read = rights.scope(Entity.COMPANY, Operation.READ).condition("c");
        new Sql(ROWS, runId, first, last)
                .add(read)
                .add(BY_NAME)
                .add(read)
                .add(FOUND)
                .add(rights.scope(Entity.COMPANY, Operation.UPDATE).condition("c"))
                .add(ADD)
                .add(rights.scope(Entity.COMPANY, Operation.ADD).condition("a"))
                .add(COMPARED, runId)
                .add(kept(rights, naming))
                .add(DIFFERENT)
                .add(JUDGED, runId)
                .update(em);
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

    void sameCompany(long runId) {
        new Sql(SAME_COMPANY, runId, runId, runId).update(em);
    }

    void analyze() {
        new Sql("analyze import_verdict").update(em);
    }
}
