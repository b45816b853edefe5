-- Which company a row means is decided by keys in an order people choose, and so is what becomes of a company that is there
-- (I-04). Rows may give a legal identity: values by template, addresses, bank accounts (S-16).

alter table import_run add column plan jsonb not null
    default '{"keys": ["EXTERNAL_ID", "NIP", "NAME"], "known": "OVERWRITE", "repeats": "REJECT"}';

alter table import_row
    add column nip varchar(500) collate "C",
    add column emails text[] collate "C", -- null unless a key
    add column phones text[] collate "C"; -- null unless a key

alter table import_verdict
    add column matched varchar(11), -- the key that found the company
    add column first_row bigint; -- the earlier row that means the same

-- What of a row's differences fills what the company lacks: nothing is replaced, and no phone is put beside another one of
-- its kind.
create function import_gaps(p_differences jsonb, p_company bigint) returns jsonb language sql stable
return (
    select jsonb_agg(d.e order by d.n)
      from jsonb_array_elements(p_differences) with ordinality as d (e, n)
     where d.e ->> 'old' is null and d.e ->> 'id' is null
       and not (d.e ->> 'field' = 'point' and exists (
               select from communication_point p
                where p.company_id = p_company and p.type = d.e ->> 'type' and p.kind = d.e ->> 'kind'))
       and not (d.e ->> 'field' = 'address' and exists (
               select from address a where a.company_id = p_company and a.kind = d.e ->> 'kind'))
       and not (d.e ->> 'field' = 'requisiteAddress' and exists (
               select from requisite_address a
                where a.requisite_id = (d.e ->> 'requisite')::bigint and a.kind = d.e ->> 'kind'))
        or d.e ->> 'old' is null and d.e ->> 'field' like 'requisites.%');

-- The normalised points of a type that a row gives; null where it gives none.
create function import_points(p_data jsonb, p_type text) returns text[] language sql immutable
return (select array_agg(distinct p ->> 'normalized') from jsonb_array_elements(p_data -> 'points') p
         where p ->> 'type' = p_type);

-- A row with what later rows of the file say of the same company: where both say something, the earlier one counts.
create function import_merged(p_first jsonb, p_others jsonb) returns jsonb language plpgsql immutable as $$
declare
    v_data jsonb := p_first;
    v_more jsonb;
    v_part text;
begin
    for v_more in select e from jsonb_array_elements(p_others) as e loop
        -- a currency goes with its own amount
        if v_data #> '{fields,revenue_amount}' is not null then
            v_more := v_more #- '{fields,revenue_currency}';
        end if;
        -- what the first one lacks of required fields, the next one may give, or lack something else
        if v_data ? 'missing' and v_more -> 'custom' ? substr(v_data ->> 'missing', 8) then
            v_data := v_data - '{missing,missingKey}'::text[] || case
                when v_more ? 'missing' and not coalesce(v_data -> 'custom' ? substr(v_more ->> 'missing', 8), false)
                then jsonb_build_object('missing', v_more -> 'missing', 'missingKey', v_more -> 'missingKey')
                else '{}' end;
        end if;
        v_data := v_data
            || jsonb_build_object('fields', (v_more -> 'fields')
                   - coalesce((select array_agg(k || '_id') from jsonb_object_keys(v_data -> 'labels') as k), '{}')
                   || (v_data -> 'fields'))
            || jsonb_build_object('labels', coalesce((select jsonb_object_agg(l.key, l.value)
                   from jsonb_each(coalesce(v_more -> 'labels', '{}')) l
                  where not v_data -> 'fields' ? (l.key || '_id')), '{}') || coalesce(v_data -> 'labels', '{}'));
        if v_data ? 'custom' or v_more ? 'custom' then
            v_data := v_data || jsonb_build_object(
                'custom', coalesce(v_more -> 'custom', '{}') || coalesce(v_data -> 'custom', '{}'),
                'customNew', coalesce(v_data -> 'customNew', '{}') || coalesce(v_more -> 'customNew', '{}')
                    || coalesce(v_more -> 'custom', '{}') || coalesce(v_data -> 'custom', '{}'));
        end if;
        foreach v_part in array array['points', 'addresses'] loop
            v_data := jsonb_set(v_data, array[v_part], (v_data -> v_part) || coalesce((
                select jsonb_agg(n.e order by n.n) from jsonb_array_elements(v_more -> v_part) with ordinality as n (e, n)
                 where not exists (select from jsonb_array_elements(v_data -> v_part) as o (e)
                                    where o.e - '{value,kind}'::text[] = n.e - '{value,kind}'::text[]
                                      and (v_part = 'points' or o.e = n.e))), '[]'));
        end loop;
        if not v_data ? 'requisite' and v_more ? 'requisite' then
            v_data := v_data || jsonb_build_object('requisite', v_more -> 'requisite');
        elsif v_more ? 'requisite' and v_more #> '{requisite,template}' = v_data #> '{requisite,template}' then
            v_data := jsonb_set(v_data, '{requisite,values}',
                (v_more #> '{requisite,values}') || (v_data #> '{requisite,values}'));
            foreach v_part in array array['addresses', 'accounts'] loop
                v_data := jsonb_set(v_data, array['requisite', v_part], (v_data #> array['requisite', v_part]) || coalesce((
                    select jsonb_agg(n.e order by n.n)
                      from jsonb_array_elements(v_more #> array['requisite', v_part]) with ordinality as n (e, n)
                     where not exists (select from jsonb_array_elements(v_data #> array['requisite', v_part]) as o (e)
                                        where o.e = n.e or o.e -> 'number' = n.e -> 'number')), '[]'));
            end loop;
        end if;
    end loop;
    return v_data;
end
$$;

-- In what a row's legal identity differs from the company's: from the one that has its fields, by the same NIP before
-- others; where there is none, the whole identity is new.
create function import_identity_differences(p_identity jsonb, p_company bigint)
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
     where not exists (select from bank_account b where b.requisite_id = own.id and b.number = a.e ->> 'number');
end;

-- Every cell in which a row differs from the company it means, or null: as before, and its legal identity.
create or replace function import_differences(p_run bigint, p_data jsonb, c company) returns jsonb language sql stable
begin atomic
    with cells as (
        select v.n, v.field, v.old, v.new, v.label
          from import_fields(p_run, p_data) f
         cross join lateral (values
               (1, 'name', (c).name collate "C", f.name collate "C", null),
               (2, 'type_id', (c).type_id::text, f.type_id::text,
                (select l.label::text from import_label l where l.run_id = p_run and l.field = 'type'
                    and l.folded = p_data #>> '{labels,type}')),
               (3, 'industry_id', (c).industry_id::text, f.industry_id::text,
                (select l.label::text from import_label l where l.run_id = p_run and l.field = 'industry'
                    and l.folded = p_data #>> '{labels,industry}')),
               (4, 'employees_id', (c).employees_id::text, f.employees_id::text, null),
               (5, 'revenue_amount', (c).revenue_amount::text, f.revenue_amount::text, null),
               (6, 'revenue_currency', (c).revenue_currency::text, f.revenue_currency, null),
               (7, 'responsible_id', (c).responsible_id::text, f.responsible_id::text, null),
               (8, 'available_to_everyone', (c).available_to_everyone::text, f.available_to_everyone::text, null),
               (9, 'external_id', (c).external_id::text, f.external_id, null)) as v (n, field, old, new, label)
         where v.new is not null and v.old is distinct from v.new or v.new is null and v.label is not null),
    given_points as (
        select p.type, p.kind, p.value, p.normalized, p.n
          from rows from (jsonb_to_recordset(p_data -> 'points')
               as (type text, kind text, value text, normalized text)) with ordinality as p (type, kind, value, normalized, n)),
    new_points as (
        select g.*, row_number() over (partition by g.type, g.kind order by g.n) as place
          from given_points g
         where not exists (select from communication_point p
                            where p.company_id = (c).id and p.type = g.type and p.normalized = g.normalized
                              and (p.kind = g.kind or g.type <> 'MESSENGER'))),
    old_points as (
        select p.id, p.type, p.kind, p.value,
               row_number() over (partition by p.type, p.kind order by p.position, p.id) as place
          from communication_point p
         where p.company_id = (c).id and exists (select from new_points)
           and not exists (select from given_points g where g.type = p.type and g.normalized = p.normalized
                            and (p.kind = g.kind or g.type <> 'MESSENGER'))),
    given_addresses as (
        select a.kind, a.text, a.n
          from rows from (jsonb_to_recordset(p_data -> 'addresses') as (kind text, text text))
               with ordinality as a (kind, text, n)),
    new_addresses as (
        select g.*, row_number() over (partition by g.kind order by g.n) as place
          from given_addresses g
         where not exists (select from address a where a.company_id = (c).id and a.kind = g.kind and a.text = g.text)),
    old_addresses as (
        select a.id, a.kind, a.text, row_number() over (partition by a.kind order by a.position, a.id) as place
          from address a
         where a.company_id = (c).id and exists (select from new_addresses)
           and not exists (select from given_addresses g where g.kind = a.kind and g.text = a.text))
    select jsonb_agg(difference order by part, n)
      from (select 1 as part, n::bigint,
                   jsonb_build_object('field', field, 'old', old, 'new', new)
                   || case when label is null then '{}' else jsonb_build_object('label', label) end as difference
              from cells
            union all
            select 1, 100 + row_number() over (order by e.key), jsonb_build_object('field', 'custom.' || e.key,
                   'old', (c).custom ->> e.key, 'new', p_data -> 'custom' ->> e.key, 'json', e.value)
              from jsonb_each(p_data -> 'custom') e
             where (c).custom -> e.key is distinct from e.value
            union all
            select 2, n.n, jsonb_build_object('field', 'point', 'type', n.type, 'kind', n.kind, 'id', o.id,
                   'old', o.value, 'new', n.value, 'normalized', n.normalized)
              from new_points n
              left join old_points o on o.type = n.type and o.kind = n.kind and o.place = n.place
            union all
            select 3, n.n, jsonb_build_object('field', 'address', 'kind', n.kind, 'id', o.id, 'old', o.text, 'new', n.text)
              from new_addresses n
              left join old_addresses o on o.kind = n.kind and o.place = n.place
            union all
            select 4, i.n, i.difference
              from import_identity_differences(p_data -> 'requisite', (c).id) i
             where p_data -> 'requisite' is not null) d;
end;
