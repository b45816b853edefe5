-- New companies come by the thousand: what a portion of an import's rows refers to is looked at once, where the owner may put
-- the look at each reference of each row aside; that took a quarter of what writing took.

-- Lets all triggers fire also where the look at references is put aside; those that somebody has put off stay off. Owner only.
create function crm.fire_always() returns void language plpgsql set search_path = crm, pg_temp as $$
declare
    t record;
begin
    for t in select c.relname, g.tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid
              where c.relnamespace = 'crm'::regnamespace and not g.tgisinternal and g.tgenabled = 'O' loop
        execute format('alter table crm.%I enable always trigger %I', t.relname, t.tgname);
    end loop;
end
$$;

-- Makes a table keep history, as before, by triggers that fire always; call it again after every ALTER TABLE. Owner only.
alter function crm.record_history(text, text, text, text[]) rename to lay_history;
create function crm.record_history(p_table text, p_entity text, p_record_column text, variadic p_ignored text[] default '{}')
returns void language plpgsql set search_path = crm, pg_temp as $$
begin
    perform lay_history(p_table, p_entity, p_record_column, variadic p_ignored);
    perform fire_always();
end
$$;
revoke execute on function crm.fire_always(), crm.record_history(text, text, text, text[]) from public;

select crm.fire_always();

-- Holds rows that others refer to until the transaction ends, as the database's own look at a reference does, and refuses those
-- that are not there by the name of the reference.
create function crm.hold_referred(p_reference text, p_table text, p_ids bigint[]) returns void
language plpgsql set search_path = crm, pg_temp as $$
declare
    v_held bigint[];
    v_missing bigint;
begin
    execute format('select coalesce(array_agg(id), $2) from (select t.id from crm.%I t where t.id = any ($1) order by t.id for key share) h',
        p_table) into v_held using p_ids, '{}'::bigint[];
    select id into v_missing from unnest(p_ids) id where id <> all (v_held) limit 1;
    if v_missing is not null then
        raise exception '% % is not there', p_table, v_missing
            using errcode = 'foreign_key_violation', constraint = p_reference;
    end if;
end
$$;

-- Writes the legal identities, with their addresses and accounts, that a portion's rows of one bucket have: CREATED, those of new
-- companies, or UPDATED, those that known companies lack. Gives the templates that they name.
create function crm.import_identities(p_run bigint, p_first bigint, p_last bigint, p_bucket text) returns bigint[]
language plpgsql set search_path = crm, public, pg_temp as $$
declare
    v_templates bigint[];
begin
    -- each has its number beforehand, so that its parts need not look for it
    with given as materialized (
        select nextval('requisite_id_seq') as id, d.company_id, d.data
          from (select v.company_id, coalesce(
                           case when v.bucket = 'CREATED' then r.data -> 'requisite' end,
                           jsonb_path_query_first(v.differences, '$[*] ? (@.field == "requisite").json')) as data
                  from import_verdict v
                  join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
                 where v.run_id = p_run and v.row_number between p_first and p_last and v.bucket = p_bucket
                   and (v.bucket = 'CREATED' or v.differences @> '[{"field": "requisite"}]')
                   and r.data ? 'requisite') d),
    made as (
        insert into requisite (id, company_id, template_id, is_default, custom, position)
        select g.id, g.company_id, (g.data ->> 'template')::bigint,
               not exists (select from requisite o where o.company_id = g.company_id and o.is_default),
               g.data -> 'values',
               (select coalesce(max(o.position) + 1, 0) from requisite o where o.company_id = g.company_id)
          from given g
        returning template_id),
    addressed as (
        insert into requisite_address (company_id, requisite_id, kind, text, position)
        select g.company_id, g.id, a.kind, a.text, a.n - 1
          from given g
         cross join lateral rows from (jsonb_to_recordset(g.data -> 'addresses') as (kind text, text text))
               with ordinality as a (kind, text, n)),
    paid as (
        insert into bank_account (company_id, requisite_id, kind, number, bic, bank, currency, is_default, position)
        select g.company_id, g.id, a.kind, a.number, a.bic, a.bank, a.currency, a.n = 1, a.n - 1
          from given g
         cross join lateral rows from (jsonb_to_recordset(g.data -> 'accounts')
               as (kind text, number text, bic text, bank text, currency text))
               with ordinality as a (kind, number, bic, bank, currency, n))
    select array_agg(distinct m.template_id) into v_templates from made m;
    return v_templates;
end
$$;

-- Whether this function's owner may put the look at references aside, and nothing else goes aside with it: a trigger that does not
-- fire always, as a restored dump or an administrator may leave it, would be passed over as well.
create function crm.may_look_at_once() returns boolean language sql stable set search_path = crm, pg_temp
return has_parameter_privilege(current_user, 'session_replication_role', 'SET')
       and not exists (select from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where c.relnamespace = 'crm'::regnamespace and not t.tgisinternal and t.tgenabled <> 'A');

-- Writes the new companies among a portion's rows, with all that belongs to them. Its verdicts must hold. Points, addresses and
-- identities refer to the companies that it has written itself, each of which has one identity by default and that one account.
--   p_first, p_last  numbers of the portion's rows
create function crm.import_create(p_run bigint, p_first bigint, p_last bigint) returns void
language plpgsql security definer set search_path = crm, public, pg_temp as $$
declare
    v_role text := current_setting('session_replication_role');
    v_at_once boolean := may_look_at_once();
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

    with made as (
        insert into company (id, name, name_folded, type_id, industry_id, employees_id, revenue_amount,
                             revenue_currency, responsible_id, available_to_everyone, external_id, custom, lacking)
        select v.company_id, f.name, r.name_folded, f.type_id, f.industry_id, f.employees_id, f.revenue_amount,
               coalesce(f.revenue_currency, case when f.revenue_amount is not null then 'PLN' end),
               r.responsible_id, r.available_to_everyone, f.external_id, coalesce(r.data -> 'customNew', '{}'),
               case when r.data ? 'missing' then still_lacking(
                   array(select jsonb_array_elements_text(r.data -> 'lacking')), coalesce(r.data -> 'customNew', '{}')) end
          from import_verdict v
          join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
         cross join lateral import_fields(v.run_id, r.data) f
         where v.run_id = p_run and v.row_number between p_first and p_last and v.bucket = 'CREATED'
         order by v.row_number
        returning company.id, type_id, industry_id, employees_id, responsible_id, created_by, modified_by)
    select count(distinct made.id), array_agg(distinct type_id) filter (where type_id is not null),
           array_agg(distinct industry_id) filter (where industry_id is not null),
           array_agg(distinct employees_id) filter (where employees_id is not null),
           array_agg(distinct responsible_id),
           array_agg(distinct a.id) filter (where a.id is not null)
      into v_made, v_types, v_industries, v_employees, v_users, v_actors
      from made cross join lateral (values (created_by), (modified_by)) a (id);

    -- the rows first: in search of the order of companies the planner would read the verdicts of the whole run
    with given as materialized (
        select v.company_id, r.data -> 'points' as points
          from import_verdict v
          join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
         where v.run_id = p_run and v.row_number between p_first and p_last and v.bucket = 'CREATED')
    insert into communication_point (company_id, type, kind, value, normalized, position)
    select g.company_id, p.type, p.kind, p.value, p.normalized,
           row_number() over (partition by g.company_id, p.type order by p.n) - 1
      from given g
     cross join lateral rows from (jsonb_to_recordset(g.points)
           as (type text, kind text, value text, normalized text)) with ordinality as p (type, kind, value, normalized, n);

    insert into address (company_id, kind, text, position)
    select v.company_id, a.kind, a.text, a.n - 1
      from import_verdict v
      join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
     cross join lateral rows from (jsonb_to_recordset(r.data -> 'addresses') as (kind text, text text))
           with ordinality as a (kind, text, n)
     where v.run_id = p_run and v.row_number between p_first and p_last and v.bucket = 'CREATED';

    v_templates := import_identities(p_run, p_first, p_last, 'CREATED');

    if v_made <> (select count(*) from import_verdict v
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
revoke execute on function crm.hold_referred(text, text, bigint[]), crm.may_look_at_once(),
    crm.import_create(bigint, bigint, bigint), crm.import_identities(bigint, bigint, bigint, text) from public;
grant execute on function crm.import_create(bigint, bigint, bigint), crm.import_identities(bigint, bigint, bigint, text) to ${app};
