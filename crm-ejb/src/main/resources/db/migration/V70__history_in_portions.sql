-- Of a portion's new companies history is written at once as well, in the order of its indexes, and the staged rows are read once.
-- Nine rows for a company, by a trigger for each table, took a fifth of what writing took.

-- Whether a trigger is one of those whose history import_new writes itself where it puts the look at references aside. They fire in
-- ordinary sessions only; all others fire always.
create function crm.is_told_in_portions(p_table text, p_trigger text) returns boolean language sql immutable
return p_trigger = 'history_insert'
       and p_table in ('company', 'communication_point', 'address', 'requisite', 'requisite_address', 'bank_account');

create or replace function crm.fire_always() returns void language plpgsql set search_path = crm, pg_temp as $$
declare
    t record;
begin
    for t in select c.relname, g.tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid
              where c.relnamespace = 'crm'::regnamespace and not g.tgisinternal and g.tgenabled = 'O'
                and not is_told_in_portions(c.relname, g.tgname) loop
        execute format('alter table crm.%I enable always trigger %I', t.relname, t.tgname);
    end loop;
end
$$;

-- A trigger that a restored dump or an administrator has left otherwise would be passed over, or would tell history twice.
create or replace function crm.may_look_at_once() returns boolean language sql stable set search_path = crm, pg_temp
return has_parameter_privilege(current_user, 'session_replication_role', 'SET')
       and not exists (select from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where c.relnamespace = 'crm'::regnamespace and not t.tgisinternal
                          and t.tgenabled <> case when is_told_in_portions(c.relname, t.tgname) then 'O' else 'A' end);

do $$
declare
    t record;
begin
    for t in select c.relname, g.tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid
              where c.relnamespace = 'crm'::regnamespace and g.tgenabled = 'A'
                and crm.is_told_in_portions(c.relname, g.tgname) loop
        execute format('alter table crm.%I enable trigger %I', t.relname, t.tgname);
    end loop;
end
$$;

-- Writes what is new of a portion's rows of one bucket: CREATED, companies with all that belongs to them; UPDATED, the legal
-- identities, with addresses and accounts, that known companies lack. The verdicts must hold. Points, addresses and identities of
-- new companies refer to what it has written itself, one identity by default and that one account.
--   p_first, p_last  numbers of the portion's rows
create function crm.import_new(p_run bigint, p_first bigint, p_last bigint, p_bucket text) returns void
language plpgsql security definer set search_path = crm, public, pg_temp as $$
declare
    v_role text := current_setting('session_replication_role');
    v_at_once boolean := p_bucket = 'CREATED' and may_look_at_once();
    v_made bigint;
    v_types bigint[];
    v_industries bigint[];
    v_employees bigint[];
    v_users bigint[];
    v_actors bigint[];
    v_templates bigint[];
begin
    if v_at_once then
        perform set_config('session_replication_role', 'replica', true);
    end if;

    -- an identity has its number beforehand, so that its parts need not look for it
    with given as materialized (
        select d.*, case when d.requisite is not null then nextval('requisite_id_seq') end as requisite_id
          from (select v.company_id, r.data, r.name_folded, r.responsible_id, r.available_to_everyone,
                       case when v.bucket = 'CREATED' then r.data -> 'requisite'
                           else jsonb_path_query_first(v.differences, '$[*] ? (@.field == "requisite").json') end as requisite
                  from import_verdict v
                  join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
                 where v.run_id = p_run and v.row_number between p_first and p_last and v.bucket = p_bucket
                   and (v.bucket = 'CREATED' or v.differences @> '[{"field": "requisite"}]')
                 order by v.row_number) d),
    made as (
        insert into company (id, name, name_folded, type_id, industry_id, employees_id, revenue_amount,
                             revenue_currency, responsible_id, available_to_everyone, external_id, custom, lacking)
        select g.company_id, f.name, g.name_folded, f.type_id, f.industry_id, f.employees_id, f.revenue_amount,
               coalesce(f.revenue_currency, case when f.revenue_amount is not null then 'PLN' end),
               g.responsible_id, g.available_to_everyone, f.external_id, coalesce(g.data -> 'customNew', '{}'),
               case when g.data ? 'missing' then still_lacking(
                   array(select jsonb_array_elements_text(g.data -> 'lacking')), coalesce(g.data -> 'customNew', '{}')) end
          from given g
         cross join lateral import_fields(p_run, g.data) f
         where p_bucket = 'CREATED'
        returning company.id, type_id, industry_id, employees_id, responsible_id, created_by, modified_by),
    points as (
        insert into communication_point (company_id, type, kind, value, normalized, position)
        select g.company_id, p.type, p.kind, p.value, p.normalized,
               row_number() over (partition by g.company_id, p.type order by p.n) - 1
          from given g
         cross join lateral rows from (jsonb_to_recordset(g.data -> 'points')
               as (type text, kind text, value text, normalized text)) with ordinality as p (type, kind, value, normalized, n)
         where p_bucket = 'CREATED'
        returning company_id, id),
    addresses as (
        insert into address (company_id, kind, text, position)
        select g.company_id, a.kind, a.text, a.n - 1
          from given g
         cross join lateral rows from (jsonb_to_recordset(g.data -> 'addresses') as (kind text, text text))
               with ordinality as a (kind, text, n)
         where p_bucket = 'CREATED'
        returning company_id, id),
    identities as (
        insert into requisite (id, company_id, template_id, is_default, custom, position)
        select g.requisite_id, g.company_id, (g.requisite ->> 'template')::bigint,
               p_bucket = 'CREATED' or not exists (select from requisite o where o.company_id = g.company_id and o.is_default),
               g.requisite -> 'values',
               case when p_bucket = 'CREATED' then 0 else
                   (select coalesce(max(o.position) + 1, 0) from requisite o where o.company_id = g.company_id) end
          from given g
         where g.requisite is not null
        returning company_id, id, template_id),
    identities_addresses as (
        insert into requisite_address (company_id, requisite_id, kind, text, position)
        select g.company_id, g.requisite_id, a.kind, a.text, a.n - 1
          from given g
         cross join lateral rows from (jsonb_to_recordset(g.requisite -> 'addresses') as (kind text, text text))
               with ordinality as a (kind, text, n)
        returning company_id, id),
    accounts as (
        insert into bank_account (company_id, requisite_id, kind, number, bic, bank, currency, is_default, position)
        select g.company_id, g.requisite_id, a.kind, a.number, a.bic, a.bank, a.currency, a.n = 1, a.n - 1
          from given g
         cross join lateral rows from (jsonb_to_recordset(g.requisite -> 'accounts')
               as (kind text, number text, bic text, bank text, currency text))
               with ordinality as a (kind, number, bic, bank, currency, n)
        returning company_id, id),
    told as (
        insert into history (change_set_id, entity, record_id, table_name, row_id, op)
        select (select current_change_set()), 'company', t.record_id, t.table_name, t.row_id, 'I'
          from (select 1 as place, 'company' as table_name, id as record_id, id as row_id from made
                 union all select 2, 'communication_point', company_id, id from points
                 union all select 3, 'address', company_id, id from addresses
                 union all select 4, 'requisite', company_id, id from identities
                 union all select 5, 'requisite_address', company_id, id from identities_addresses
                 union all select 6, 'bank_account', company_id, id from accounts) t
         where v_at_once
         order by t.record_id, t.place, t.row_id)
    select count(distinct made.id), array_agg(distinct type_id) filter (where type_id is not null),
           array_agg(distinct industry_id) filter (where industry_id is not null),
           array_agg(distinct employees_id) filter (where employees_id is not null),
           array_agg(distinct responsible_id),
           array_agg(distinct a.id) filter (where a.id is not null),
           (select array_agg(distinct template_id) from identities)
      into v_made, v_types, v_industries, v_employees, v_users, v_actors, v_templates
      from made cross join lateral (values (created_by), (modified_by)) a (id);

    if p_bucket = 'CREATED' and v_made <> (
        select count(*) from import_verdict v
         where v.run_id = p_run and v.row_number between p_first and p_last and v.bucket = 'CREATED') then
        raise exception 'verdicts of run % have changed meanwhile', p_run using errcode = 'serialization_failure';
    end if;
    if v_at_once then
        perform hold_referred('company_type_id_fkey', 'picklist_item', v_types);
        perform hold_referred('company_industry_id_fkey', 'picklist_item', v_industries);
        perform hold_referred('company_employees_id_fkey', 'picklist_item', v_employees);
        perform hold_referred('company_responsible_id_fkey', 'app_user', v_users);
        perform hold_referred('company_created_by_fkey', 'app_user', v_actors);
        perform hold_referred('requisite_template_id_fkey', 'requisite_template', v_templates);
        perform set_config('session_replication_role', v_role, true);
    end if;
end
$$;
drop function crm.import_create(bigint, bigint, bigint);
drop function crm.import_identities(bigint, bigint, bigint, text);
revoke execute on function crm.is_told_in_portions(text, text), crm.import_new(bigint, bigint, bigint, text) from public;
grant execute on function crm.import_new(bigint, bigint, bigint, text) to ${app};

-- Staged rows are gone before anything is won by marking them as seen by all; of history, which only grows, old rows are to be frozen
-- at times, not for each fifth that comes. Vacuum took a part of the machine from imports.
alter table import_row set (autovacuum_vacuum_insert_threshold = -1);
alter table import_verdict set (autovacuum_vacuum_insert_threshold = -1);
alter table history set (autovacuum_vacuum_insert_scale_factor = 1);
