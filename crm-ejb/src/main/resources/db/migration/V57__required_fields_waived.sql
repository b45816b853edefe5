-- Whoever has the right may let an import write rows that lack a required field and nothing else (I-03, S-09). The run says who
-- allowed it, when, and of how many rows; records that lack something say what until it is filled.

alter table role_level
    drop constraint role_level_operation_check,
    add constraint role_level_operation_check check (operation in
        ('READ', 'ADD', 'UPDATE', 'DELETE', 'EXPORT', 'IMPORT', 'WAIVE')),
    add constraint role_level_waive_check check (operation <> 'WAIVE' or level in ('NONE', 'ALL'));

select set_config('kontor.cause', 'SYSTEM', true);
insert into role_level (role_id, entity, operation, level)
select r.id, l.entity, 'WAIVE', 'ALL'
  from role r join role_level l on l.role_id = r.id and l.operation = 'IMPORT' and l.level = 'ALL'
 where r.code = 'administrator';
select set_config('kontor.cause', '', true), set_config('kontor.change_set', '', true);

alter table import_run
    add column waived_by bigint references app_user, -- null: required fields are required
    add column waiver text, -- the name history shows of that user
    add column waived_at timestamptz,
    add column waived bigint not null default 0, -- rows that were written without
    add constraint import_run_waived check ((waived_by is null) = (waived_at is null) and (waived_by is null) = (waiver is null));
create index import_run_waived_by on import_run (waived_by);

-- Keys of required custom fields that the record came without; null when it has them all.
alter table company add column lacking text[] check (lacking <> '{}');
alter table contact add column lacking text[] check (lacking <> '{}');
create index company_lacking on company (id) where lacking is not null;
create index contact_lacking on contact (id) where lacking is not null;

-- What a row lacks of what its values have by now; null for nothing.
create function still_lacking(p_keys text[], p_custom jsonb) returns text[] language sql immutable
return (select nullif(array_agg(k), '{}') from unnest(p_keys) as k where not p_custom ? k);

create function crm.lacking_filled() returns trigger language plpgsql set search_path = crm, pg_temp as $$
begin
    new.lacking := still_lacking(new.lacking, new.custom);
    return new;
end
$$;
create trigger lacking_filled before update on company for each row when (new.lacking is not null)
    execute function crm.lacking_filled();
create trigger lacking_filled before update on contact for each row when (new.lacking is not null)
    execute function crm.lacking_filled();

-- Whether a record lacks a field that is required by now, too.
create function lacks_required(p_entity text, p_lacking text[]) returns boolean language sql stable
return p_lacking is not null and exists (
    select from custom_field f where f.entity = p_entity and f.key = any (p_lacking) and f.required and not f.retired);
