package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.crm.platform.Sql;

/**
 * Puts decided rows aside that write what an earlier row of the file writes, so that it does not matter which of them are
 * written together (I-04).
 */
@Dependent
class SettleQueries {

    /** What it says is in the file to correct, unless it says nothing else than the company. */
    private static final String ASIDE = """
            update import_verdict v
               set bucket = case v.bucket when 'UNCHANGED' then 'DUPLICATE' else 'REJECTED' end,
                   company_id = null, company_version = null, differences = null,
                   reasons = import_reason('', 'sameCompany', f.line::text)
            """;

    /** Two rows that mean the same company by different keys: the first one that changes it counts. */
    private static final String SAME_COMPANY = """
            with s as materialized (
                select company_id, min(row_number) filter (where bucket in ('UPDATED', 'ASKED')) as first_row
                  from import_verdict
                 where run_id = ? and bucket in ('UPDATED', 'ASKED', 'UNCHANGED')
                 group by company_id having count(*) > 1)
            """ + ASIDE + """
              from s join import_row f on f.run_id = ? and f.row_number = s.first_row
             where v.run_id = ? and v.company_id = s.company_id and v.row_number > s.first_row
               and v.bucket in ('UPDATED', 'ASKED', 'UNCHANGED')
            """;

    /** The same for rows that were decided anew. */
    private static final String SAME_COMPANY_ANEW = ASIDE + """
              from import_verdict o join import_row f on f.run_id = o.run_id and f.row_number = o.row_number
             where v.run_id = ? and v.row_number between ? and ? and v.bucket in ('UPDATED', 'ASKED', 'UNCHANGED')
               and o.run_id = v.run_id and o.company_id = v.company_id and o.row_number < v.row_number
               and o.bucket in ('CREATED', 'UPDATED', 'ASKED')
            """;

    /** Of rows that write the same of what one company only can have the first one counts. */
    private static final String HAD = """
            with writing as materialized (
                select r.row_number, first_value(r.line) over same as line, row_number() over same as nth
                  from import_row r
                  join import_verdict v on v.run_id = r.run_id and v.row_number = r.row_number
                 where r.run_id = ? and r.row_number between ? and ? and r.shared and r.%1$s is not null
                   and (v.bucket = 'CREATED' and %3$s
                        or v.bucket in ('UPDATED', 'ASKED') and v.differences @@ '%4$s')
                window same as (partition by r.%1$s order by r.row_number))
            update import_verdict v
               set bucket = 'REJECTED', company_id = null, company_version = null, differences = null,
                   reasons = import_reason('%2$s', 'hadBefore', w.line::text)
              from writing w
             where v.run_id = ? and v.row_number = w.row_number and w.nth > 1
            """;

    private static final String EXTERNAL_ID = HAD.formatted(
            "external_id", MatchKey.EXTERNAL_ID.field(), "true", "exists($[*] ? (@.field == \"external_id\"))");

    /** Who says that a row makes another company has decided about its NIP, too. */
    private static final String NIP = HAD.formatted(
            "nip",
            MatchKey.NIP.field(),
            "v.answer is distinct from 'ADD'",
            "exists($[*] ? (@.field == \"requisites.nip\" || @.field == \"requisite\"))");

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    void sameCompany(long runId) {
        new Sql(SAME_COMPANY, runId, runId, runId).update(em);
    }

    void sameCompany(long runId, RowRange range) {
        new Sql(SAME_COMPANY_ANEW, runId, range.first(), range.last()).update(em);
    }

    /** Rows that do not mean the same company, but write the same external id or NIP. */
    void shared(ImportRun run, RowRange range) {
        for (MatchKey once : run.plan().onceOf(run.columns())) {
            String had = once == MatchKey.NIP ? NIP : EXTERNAL_ID;
            new Sql(had, run.id(), range.first(), range.last(), run.id()).update(em);
        }
    }

    void analyze() {
        new Sql("analyze import_verdict").update(em);
    }
}
