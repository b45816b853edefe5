-- What one company only can have (external id, NIP) is written by one row of a file, also where the run's keys do not say so (I-04).

-- Whether another row of the file that is not known to mean the same company has the same external id or NIP.
alter table import_row add column shared boolean not null default false;
create index import_row_shared on import_row (run_id, row_number) where shared;

-- In what a row's legal identity differs from the company's: from the one that has its fields, by the same NIP before
-- others; where there is none, the whole identity is new. Of an account that is there bank, BIC and currency may differ
-- (requisiteAccount, each a cell).
create or replace function import_identity_differences(p_identity jsonb, p_company bigint)
returns table (n bigint, difference jsonb) language sql stable
begin atomic
    with own as (
        select r.id, r.custom
          from requisite r
         where r.company_id = p_company
           and not exists (select from jsonb_object_keys(p_identity -> 'values') as k (code)
                            where not exists (select from requisite_field f
                                               where f.template_id = r.template_id and f.code = k.code))
         order by (r.custom ->> 'nip') is not distinct from (p_identity #>> '{values,nip}') desc,
                  r.is_default desc, r.position, r.id
         limit 1),
    new_addresses as (
        select a.kind, a.text, a.n, row_number() over (partition by a.kind order by a.n) as place
          from own
         cross join lateral rows from (jsonb_to_recordset(p_identity -> 'addresses') as (kind text, text text))
               with ordinality as a (kind, text, n)
         where not exists (select from requisite_address o
                            where o.requisite_id = own.id and o.kind = a.kind and o.text = a.text)),
    old_addresses as (
        select a.id, a.kind, a.text, row_number() over (partition by a.kind order by a.position, a.id) as place
          from own join requisite_address a on a.requisite_id = own.id
         where exists (select from new_addresses)
           and not exists (select from jsonb_to_recordset(p_identity -> 'addresses') as g (kind text, text text)
                            where g.kind = a.kind and g.text = a.text))
    select 1, jsonb_build_object('field', 'requisite', 'old', null, 'json', p_identity,
           'new', (select string_agg(v.value, ', ' order by v.key) from jsonb_each_text(p_identity -> 'values') v))
     where not exists (select from own)
    union all
    select row_number() over (order by v.key), jsonb_build_object('field', 'requisites.' || v.key, 'id', own.id,
           'old', own.custom ->> v.key, 'new', v.value)
      from own cross join lateral jsonb_each_text(p_identity -> 'values') v
     where own.custom ->> v.key is distinct from v.value
    union all
    select 100 + n.n, jsonb_build_object('field', 'requisiteAddress', 'requisite', own.id, 'kind', n.kind, 'id', o.id,
           'old', o.text, 'new', n.text)
      from own cross join new_addresses n
      left join old_addresses o on o.kind = n.kind and o.place = n.place
    union all
    select 200 + a.n, jsonb_build_object('field', 'account', 'requisite', own.id, 'kind', a.e ->> 'kind', 'old', null,
           'new', a.e ->> 'number', 'json', a.e)
      from own cross join lateral jsonb_array_elements(p_identity -> 'accounts') with ordinality as a (e, n)
     where not exists (select from bank_account b where b.requisite_id = own.id and b.number = a.e ->> 'number')
    union all
    select 300 + 3 * a.n + c.n, jsonb_build_object('field', 'requisiteAccount', 'requisite', own.id, 'id', b.id,
           'number', b.number, 'cell', c.cell, 'old', c.old, 'new', c.new)
      from own
     cross join lateral jsonb_array_elements(p_identity -> 'accounts') with ordinality as a (e, n)
     cross join lateral (select o.* from bank_account o
                          where o.requisite_id = own.id and o.number = a.e ->> 'number'
                          order by o.position, o.id limit 1) b
     cross join lateral (values
           (0, 'bank', b.bank::text, a.e ->> 'bank'),
           (1, 'bic', b.bic::text, a.e ->> 'bic'),
           (2, 'currency', b.currency::text, case when not a.e ? 'currencyAssumed' then a.e ->> 'currency' end)) as c (n, cell, old, new)
     where c.new is not null and c.old is distinct from c.new;
end;

-- Of the differences of a row those that fill what is empty, people's points as a company's (I-04).
create or replace function import_gaps(p_differences jsonb, p_company bigint) returns jsonb language sql stable
return (
    select jsonb_agg(d.e order by d.n)
      from jsonb_array_elements(p_differences) with ordinality as d (e, n)
     where d.e ->> 'old' is null and d.e ->> 'id' is null
       and not (d.e ->> 'field' = 'point' and exists (
               select from communication_point p
                where p.company_id = p_company and p.type = d.e ->> 'type' and p.kind = d.e ->> 'kind'))
       and not (d.e ->> 'field' = 'contactPoint' and exists (
               select from contact_point p
                where p.contact_id = (d.e ->> 'contact')::bigint and p.type = d.e ->> 'type' and p.kind = d.e ->> 'kind'))
       and not (d.e ->> 'field' = 'address' and exists (
               select from address a where a.company_id = p_company and a.kind = d.e ->> 'kind'))
       and not (d.e ->> 'field' = 'requisiteAddress' and exists (
               select from requisite_address a
                where a.requisite_id = (d.e ->> 'requisite')::bigint and a.kind = d.e ->> 'kind'))
        or d.e ->> 'old' is null and (d.e ->> 'field' like 'requisites.%' or d.e ->> 'field' = 'requisiteAccount'));
