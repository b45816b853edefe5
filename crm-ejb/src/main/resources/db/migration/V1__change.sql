-- History is the database's job: every recorded table has statement-level triggers with transition tables that write
-- one history row per changed row. Nothing that writes (JPA, SQL, bulk SQL, COPY, MERGE) can slip past them.
-- Everything here belongs to the owner role; ${app} is the application's role.

create schema if not exists crm;
create schema if not exists server;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

grant usage on schema crm to ${app};
grant usage, create on schema server to ${app}; -- the server's own session, batch and timer tables
alter default privileges in schema crm grant select, insert, update, delete on tables to ${app};
alter default privileges in schema crm grant usage on sequences to ${app};

-- One act (a save, an import, an undo ...) and who did it. Written only by the functions below.
create table crm.change_set (
    id bigint generated always as identity primary key,
    actor_id bigint,
    actor text not null, -- the name as shown, also of the console and of users who are gone
    cause text not null check (cause in ('FORM', 'REST', 'IMPORT', 'UNDO', 'BULK', 'SYSTEM', 'DEMO', 'CONSOLE')),
    cause_ref bigint,
    note text,
    at timestamptz not null default now()
);
create index change_set_cause on crm.change_set (cause, cause_ref) where cause_ref is not null;

-- before: changed columns only (U), nothing (I), the whole row (D). Custom values stand key by key as "custom.KEY";
-- null there means that the key was absent. No foreign key to change_set: current_change_set() checks it once a
-- statement instead of once a row, and the application cannot delete change sets.
create table crm.history (
    seq bigint generated always as identity primary key,
    change_set_id bigint not null,
    xid xid8 not null default pg_current_xact_id(),
    record_id bigint not null,
    row_id bigint not null,
    op "char" not null check (op in ('I', 'U', 'D')),
    entity text not null,
    table_name text not null,
    before jsonb
);
create index history_record on crm.history (record_id, entity, seq);
create index history_change_set on crm.history (change_set_id, seq);

-- Which tables make up a record. record_column = 'id' marks the record's own table, others are its parts.
create table crm.recorded_table (
    table_name text primary key,
    entity text not null,
    record_column text not null,
    ignored text[] not null
);
create unique index recorded_table_root on crm.recorded_table (entity) where record_column = 'id';

-- Columns of a table that make sense only together (a name and its folded form, an amount and its currency): undo
-- restores all of a group or, when one was changed since, none.
create table crm.column_group (
    table_name text not null,
    columns text[] not null check (cardinality(columns) > 1),
    primary key (table_name, columns)
);

-- The written exclusion list: tables that keep no history, and why.
create table crm.unrecorded_table (
    table_name text primary key,
    reason text not null check (length(reason) > 10)
);

revoke insert, update, delete
    on crm.change_set, crm.history, crm.recorded_table, crm.column_group, crm.unrecorded_table from ${app};

-- The acting user of this transaction; also the default of created_by and modified_by, so that COPY fills them too.
create function crm.actor_id() returns bigint language sql stable
return nullif(current_setting('kontor.actor_id', true), '')::bigint;

create function crm.actor_name() returns text language sql stable
return nullif(current_setting('kontor.actor', true), '');

-- Creates a change set at once: for acts of many transactions, each of which then carries the id.
create function crm.open_change_set(
    p_actor_id bigint, p_actor text, p_cause text, p_cause_ref bigint default null, p_note text default null
) returns bigint language sql security definer set search_path = crm, pg_temp as $$
    insert into change_set (actor_id, actor, cause, cause_ref, note)
    values (p_actor_id, p_actor, p_cause, p_cause_ref, p_note)
    returning id
$$;

-- The change set of this transaction: the carried one, or one opened now from the settings; else KC001.
create function crm.current_change_set() returns bigint
language plpgsql security definer set search_path = crm, pg_temp as $$
declare
    v_id bigint := nullif(current_setting('kontor.change_set', true), '');
    v_cause text := nullif(current_setting('kontor.cause', true), '');
begin
    if v_id is not null then
        if not exists (select from change_set where id = v_id) then
            raise exception 'change set % does not exist', v_id using errcode = 'KC001';
        end if;
        return v_id;
    end if;
    if v_cause is null then
        raise exception 'write outside a change set' using errcode = 'KC001',
            hint = 'Set kontor.actor and kontor.cause for the transaction, or kontor.change_set.';
    end if;
    v_id := open_change_set(
        actor_id(), coalesce(actor_name(), session_user), v_cause,
        nullif(current_setting('kontor.cause_ref', true), '')::bigint,
        nullif(current_setting('kontor.note', true), ''));
    perform set_config('kontor.change_set', v_id::text, true);
    return v_id;
end
$$;

create function crm.refuse_truncate() returns trigger language plpgsql set search_path = crm, pg_temp as $$
begin
    raise exception 'table % keeps history and cannot be truncated', tg_table_name using errcode = 'KC002';
end
$$;

create function crm.refuse_identity_change() returns trigger language plpgsql set search_path = crm, pg_temp as $$
begin
    raise exception 'rows of % keep their id and their record', tg_table_name using errcode = 'KC003';
end
$$;

-- An image as history keeps it: custom values key by key, beside an empty "custom" that says there is such a column.
create function crm.flat(p_image jsonb) returns jsonb language sql immutable parallel safe
return case
    when jsonb_typeof(p_image -> 'custom') = 'object' then
        p_image || '{"custom": {}}' || coalesce(
            (select jsonb_object_agg('custom.' || key, value) from jsonb_each(p_image -> 'custom')), '{}')
    else p_image
end;

create trigger history_truncate before truncate on crm.history
    for each statement execute function crm.refuse_truncate();
create trigger change_set_truncate before truncate on crm.change_set
    for each statement execute function crm.refuse_truncate();

-- Expression giving the old value's entry of one column when it changed, as a row (key, value) of a VALUES list.
create function crm.changed_column(p_column text, p_type oid, p_collation oid) returns text language sql stable
return format('(%L, to_jsonb(o.%2$I), %s)', p_column, p_column, case
    -- compared by value: plain types; by image: all whose equality is wider than identity (numeric 1.0 = 1.00)
    when p_type in ('bigint'::regtype, 'integer'::regtype, 'smallint'::regtype, 'boolean'::regtype, 'date'::regtype,
                    'timestamptz'::regtype, 'uuid'::regtype)
        or p_type in ('text'::regtype, 'varchar'::regtype)
            and (select collisdeterministic from pg_collation where oid = p_collation)
    then format('o.%1$I is distinct from n.%1$I', p_column)
    else format('row(o.%1$I)::record *<> row(n.%1$I)::record', p_column)
end);

-- Source text of a table's history trigger function.
create function crm.history_source(p_table text) returns text
language plpgsql stable set search_path = crm, public, pg_temp as $$
declare
    t recorded_table;
    v_root text; -- the record's own table
    v_values text;
    v_generated text;
    v_custom text := '';
    v_raise text;
    v_insert text;
begin
    select * into strict t from recorded_table where table_name = p_table;
    select table_name into strict v_root from recorded_table where entity = t.entity and record_column = 'id';
    select format('%L::text[]', coalesce(array_agg(attname order by attnum), '{}')) into v_generated
      from pg_attribute
     where attrelid = format('crm.%I', p_table)::regclass and attnum > 0 and not attisdropped and attgenerated <> '';
    select coalesce(string_agg(changed_column(attname, atttypid, attcollation), E',\n            ' order by attnum),
                    '(null::text, null::jsonb, false)')
      into v_values
      from pg_attribute
     where attrelid = format('crm.%I', p_table)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       and attname <> 'custom'
       and attname <> all (t.ignored || array['id', t.record_column, 'version', 'modified_at', 'modified_by']);
    if exists (select from pg_attribute
               where attrelid = format('crm.%I', p_table)::regclass and attname = 'custom' and not attisdropped) then
        v_custom := $c$
            union all
            select 'custom.' || k, o.custom -> k, o.custom -> k is distinct from n.custom -> k
              from (select jsonb_object_keys(o.custom) union select jsonb_object_keys(n.custom)) as keys (k)
             where o.custom is distinct from n.custom$c$;
    end if;
    v_insert := format(
        'insert into history (change_set_id, entity, record_id, table_name, row_id, op, before)
        select (select current_change_set()), %L, %%s.%I, %L, %%s.id, %%L, %%s', t.entity, t.record_column, p_table);
    if t.record_column = 'id' then
        v_raise := '%s;';
    else
        v_raise := format(
            'with written as (%%s returning record_id)
        select array_agg(distinct record_id) into v_records from written;
        perform %I(v_records);', v_root || '_raise');
    end if;
    return format($f$
declare
    v_records bigint[];
begin
    if tg_op = 'INSERT' then
        %s
    elsif tg_op = 'DELETE' then
        %s
    else
        %s
    end if;
    return null;
end
$f$,
        format(v_raise, format(v_insert, 'n', 'n', 'I', 'null from new_rows n')),
        format(v_raise, format(v_insert, 'o', 'o', 'D', format('to_jsonb(o) - %s from old_rows o', v_generated))),
        format(v_raise, format(v_insert, 'n', 'n', 'U', format(
        'c.before from old_rows o join new_rows n using (id)
        cross join lateral (
            select jsonb_object_agg(v.key, v.old) as before from (values
            %s%s) as v (key, old, changed) where v.changed) c
        where c.before is not null', v_values, v_custom))));
end
$$;

-- Source text of the trigger function that raises a record's version on every real change of its own row or, through
-- the part's trigger, of a part. Nobody else moves version and modified_*.
create function crm.version_source(p_table text) returns text
language plpgsql stable set search_path = crm, public, pg_temp as $$
declare
    v_old text;
    v_new text;
    v_stamp text;
    v_keep text;
begin
    select string_agg(format('old.%I', attname), ', ' order by attnum) filter (where stays),
           string_agg(format('new.%I', attname), ', ' order by attnum) filter (where stays),
           string_agg(case attname
               when 'modified_at' then E'\n        new.modified_at := now();'
               when 'modified_by' then format(E'\n        new.modified_by := %s();',
                   case atttypid when 'bigint'::regtype then 'actor_id' else 'actor_name' end) end, ''),
           string_agg(format(E'\n        new.%1$I := old.%1$I;', attname), '') filter (where not stays and not ignored)
      into v_old, v_new, v_stamp, v_keep
      from (select a.*, a.attname = any (t.ignored) as ignored,
                   a.attname <> all (t.ignored || array['version', 'modified_at', 'modified_by']) as stays
              from pg_attribute a, recorded_table t
             where t.table_name = p_table and a.attrelid = format('crm.%I', p_table)::regclass
               and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') c;
    return format($f$
begin
    if (new.version <> old.version and pg_trigger_depth() > 1)
        or row(%s)::record *<> row(%s)::record
    then
        new.version := old.version + 1;%s
    else%s
    end if;
    return new;
end
$f$, v_old, v_new, v_stamp, v_keep);
end
$$;

-- Makes a table keep history; call it again after every ALTER TABLE. Owner only.
--   p_table          table of schema crm with a bigint id
--   p_entity         the kind of record it belongs to
--   p_record_column  'id' for the record's own table (which needs a version column), else the part's reference to it
--   p_ignored        columns whose change alone is not worth a history row (still kept in the image of a deleted row)
create function crm.record_history(p_table text, p_entity text, p_record_column text, variadic p_ignored text[] default '{}')
returns void language plpgsql set search_path = crm, public, pg_temp as $$
declare
    v_event text;
begin
    insert into recorded_table values (p_table, p_entity, p_record_column, p_ignored)
    on conflict (table_name) do update
        set entity = excluded.entity, record_column = excluded.record_column, ignored = excluded.ignored;
    -- plans are kept for a session and made from what comes first, often one row: joining old and new rows by nested
    -- loops would be quadratic for the bulk statement that comes later
    execute format('create or replace function crm.%I() returns trigger language plpgsql security definer
        set search_path = crm, public, pg_temp set timezone = ''UTC'' set enable_nestloop = off set jit = off as %L',
        p_table || '_history', history_source(p_table));
    foreach v_event in array array['insert', 'update', 'delete'] loop
        execute format('create or replace trigger %I after %s on crm.%I referencing %s for each statement execute function crm.%I()',
            'history_' || v_event, v_event, p_table,
            case v_event when 'insert' then 'new table as new_rows' when 'delete' then 'old table as old_rows'
                else 'old table as old_rows new table as new_rows' end,
            p_table || '_history');
    end loop;
    execute format('create or replace trigger history_truncate before truncate on crm.%I
        for each statement execute function crm.refuse_truncate()', p_table);
    execute format('create or replace trigger history_identity before update of %1$s on crm.%2$I
        for each row when (row(old.id, old.%3$I) is distinct from row(new.id, new.%3$I)) execute function crm.refuse_identity_change()',
        case p_record_column when 'id' then 'id' else format('id, %I', p_record_column) end, p_table, p_record_column);
    if p_record_column = 'id' then
        execute format('create or replace function crm.%I() returns trigger language plpgsql
            set search_path = crm, public, pg_temp as %L', p_table || '_version', version_source(p_table));
        execute format('create or replace trigger history_version before update on crm.%I
            for each row execute function crm.%I()', p_table, p_table || '_version');
        -- raises the version for changed parts, at most once a transaction: what it wrote already carries its xid
        execute format('create or replace function crm.%1$I(p_records bigint[]) returns void language plpgsql
            set search_path = crm, public, pg_temp set enable_seqscan = off as %2$L', p_table || '_raise', format($f$
begin
    update %I r set version = r.version + 1
     where r.id = any (p_records) and r.xmin <> pg_current_xact_id()::xid;
end
$f$, p_table));
        execute format('revoke execute on function crm.%I(bigint[]) from public', p_table || '_raise');
    end if;
end
$$;

-- A record's rows of today, flat, without generated columns and the parts' reference to their record.
create function crm.record_images(p_entity text, p_record_id bigint)
returns table (table_name text, row_id bigint, image jsonb)
language plpgsql stable set search_path = crm, public, pg_temp set timezone = 'UTC' as $$
declare
    t recorded_table;
begin
    for t in select * from recorded_table r where r.entity = p_entity loop
        return query execute format(
            'select %1$L, t.id, flat(to_jsonb(t) - %3$L::text[]) from %1$I t where t.%2$I = $1',
            t.table_name, t.record_column,
            (select coalesce(array_agg(attname), '{}') from pg_attribute
              where attrelid = format('crm.%I', t.table_name)::regclass and attgenerated <> '')
                || case when t.record_column <> 'id' then array[t.record_column] end) using p_record_id;
    end loop;
end
$$;

-- Puts a table on the written exclusion list. Owner only.
create function crm.leave_unrecorded(p_table text, p_reason text) returns void
language sql set search_path = crm, pg_temp as $$
    insert into unrecorded_table values (p_table, p_reason)
    on conflict (table_name) do update set reason = excluded.reason
$$;

-- Declares columns that make sense only together. Owner only.
create function crm.keep_together(p_table text, variadic p_columns text[]) returns void
language sql set search_path = crm, pg_temp as $$
    insert into column_group values (p_table, p_columns) on conflict do nothing
$$;

revoke execute on function crm.record_history(text, text, text, text[]), crm.leave_unrecorded(text, text),
    crm.keep_together(text, text[]) from public;

select crm.leave_unrecorded('history', 'it is the history');
select crm.leave_unrecorded('change_set', 'written only together with history');
select crm.leave_unrecorded('recorded_table', 'written by migrations only');
select crm.leave_unrecorded('column_group', 'written by migrations only');
select crm.leave_unrecorded('unrecorded_table', 'written by migrations only');
select crm.leave_unrecorded('flyway_schema_history', 'kept by the migration tool');
