package org.kontor.crm.imports;

/** Writes legal identities (S-16) as {@link ApplyQueries} writes all else: a range of rows at a time, set by set. */
final class IdentitySql {

    private static final String OF_RANGE = " v.run_id = ? and v.row_number between ? and ? and v.bucket = ";

    private static final String DIFFERENCES = """

             from import_verdict v
             cross join lateral jsonb_array_elements(v.differences) e
             where""" + OF_RANGE + "'UPDATED' and ";

    /**
     * Whole identities, of new companies and of those that have none that fits; each has its number beforehand, so that its parts
     * need not look for it.
     */
    static final String ADD = """
            with given as materialized (
                select nextval('requisite_id_seq') as id, d.company_id, d.data
                  from (select v.company_id, coalesce(
                                   case when v.bucket = 'CREATED' then r.data -> 'requisite' end,
                                   jsonb_path_query_first(v.differences, '$[*] ? (@.field == "requisite").json')) as data
                          from import_verdict v
                          join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
                         where v.run_id = ? and v.row_number between ? and ? and v.bucket in ('CREATED', 'UPDATED')
                           and (v.bucket = 'CREATED' or v.differences @> '[{"field": "requisite"}]')
                           and r.data ?? 'requisite') d),
            made as (
                insert into requisite (id, company_id, template_id, is_default, custom, position)
                select g.id, g.company_id, (g.data ->> 'template')::bigint,
                       not exists (select from requisite o where o.company_id = g.company_id and o.is_default),
                       g.data -> 'values',
                       (select coalesce(max(o.position) + 1, 0) from requisite o where o.company_id = g.company_id)
                  from given g),
            addressed as (
                insert into requisite_address (company_id, requisite_id, kind, text, position)
                select g.company_id, g.id, a.kind, a.text, a.n - 1
                  from given g
                 cross join lateral rows from (jsonb_to_recordset(g.data -> 'addresses') as (kind text, text text))
                       with ordinality as a (kind, text, n))
            insert into bank_account (company_id, requisite_id, kind, number, bic, bank, currency, is_default, position)
            select g.company_id, g.id, a.kind, a.number, a.bic, a.bank, a.currency, a.n = 1, a.n - 1
              from given g
             cross join lateral rows from (jsonb_to_recordset(g.data -> 'accounts')
                   as (kind text, number text, bic text, bank text, currency text))
                   with ordinality as a (kind, number, bic, bank, currency, n)
            """;

    static final String CHANGE_VALUES = "update requisite q set custom = q.custom || d.new from ("
            + "select (e ->> 'id')::bigint as id, jsonb_object_agg(substr(e ->> 'field', 12), e -> 'new') as new"
            + DIFFERENCES + "e ->> 'field' like 'requisites.%' group by 1) d where q.id = d.id";

    static final String CHANGE_ADDRESSES = "update requisite_address a set text = d.new from ("
            + "select (e ->> 'id')::bigint as id, e ->> 'new' as new" + DIFFERENCES
            + "e ->> 'field' = 'requisiteAddress' and e ->> 'id' is not null) d where a.id = d.id";

    static final String ADD_ADDRESSES = "insert into requisite_address (company_id, requisite_id, kind, text, position)"
            + " select v.company_id, (e ->> 'requisite')::bigint, e ->> 'kind', e ->> 'new',"
            + " (select coalesce(max(a.position), -1) from requisite_address a"
            + " where a.requisite_id = (e ->> 'requisite')::bigint)"
            + " + row_number() over (partition by v.company_id)" + DIFFERENCES
            + "e ->> 'field' = 'requisiteAddress' and e ->> 'id' is null";

    static final String ADD_ACCOUNTS =
            "insert into bank_account (company_id, requisite_id, kind, number, bic, bank, currency, is_default, position)"
                    + " select v.company_id, (e ->> 'requisite')::bigint, e ->> 'kind', e ->> 'new', e #>> '{json,bic}',"
                    + " e #>> '{json,bank}', e #>> '{json,currency}',"
                    + " not exists (select from bank_account b where b.requisite_id = (e ->> 'requisite')::bigint"
                    + " and b.is_default) and row_number() over (partition by v.company_id) = 1,"
                    + " (select coalesce(max(b.position), -1) from bank_account b"
                    + " where b.requisite_id = (e ->> 'requisite')::bigint)"
                    + " + row_number() over (partition by v.company_id)" + DIFFERENCES + "e ->> 'field' = 'account'";

    private IdentitySql() {}
}
