package org.kontor.crm.imports;

/** Changes legal identities (S-16) as {@link ApplyQueries} changes all else: a range of rows at a time, set by set. */
final class IdentitySql {

    private static final String OF_RANGE = " v.run_id = ? and v.row_number between ? and ? and v.bucket = ";

    private static final String DIFFERENCES = """

             from import_verdict v
             cross join lateral jsonb_array_elements(v.differences) e
             where""" + OF_RANGE + "'UPDATED' and ";

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

    static final String CHANGE_ACCOUNTS = "update bank_account b set bank = coalesce(d.bank, b.bank),"
            + " bic = coalesce(d.bic, b.bic), currency = coalesce(d.currency, b.currency) from ("
            + "select (e ->> 'id')::bigint as id, max(e ->> 'new') filter (where e ->> 'cell' = 'bank') as bank,"
            + " max(e ->> 'new') filter (where e ->> 'cell' = 'bic') as bic,"
            + " max(e ->> 'new') filter (where e ->> 'cell' = 'currency') as currency"
            + DIFFERENCES + "e ->> 'field' = 'requisiteAccount' group by 1) d where b.id = d.id";

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
