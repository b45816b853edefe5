-- Imports fill custom fields (I-03, S-09). A row's JSON has, beside what it says, what a company created from it would have
-- with the defaults (customNew) and a required field that such a company would lack (missing).

-- Every cell in which a row differs from the company it means, or null: custom values too, each with the value itself
-- beside its texts.
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
              left join old_addresses o on o.kind = n.kind and o.place = n.place) d;
end;
