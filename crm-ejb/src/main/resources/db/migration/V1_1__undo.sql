-- Undo of a change set, in sets: loops run over tables and constraints, never over records. Three steps in one
-- transaction: undo_plan finds what to do and what was changed since, the service asks its conditions of access upon
-- undo_record, undo_apply does it. All run with the caller's rights; the temporary tables go with the transaction.

do $$ begin execute format('grant temporary on database %I to ${app}', current_database()); end $$;

-- The inverse of flat(): custom values back into their object.
create function crm.nested(p_image jsonb, p_custom jsonb) returns jsonb language sql immutable parallel safe
return case
    when jsonb_path_exists(p_image, '$.keyvalue() ? (@.key starts with "custom.")') then
        p_image || jsonb_build_object('custom',
            (coalesce(p_image -> 'custom', p_custom, '{}')
                - coalesce((select array_agg(substr(key, 8)) from jsonb_each(p_image) where key like 'custom.%'), '{}'))
            || coalesce((select jsonb_object_agg(substr(key, 8), value)
                           from jsonb_each(p_image) where key like 'custom.%' and value <> 'null'), '{}'))
    else p_image
end;

-- Finds what undoing a change set means today. Fills temporary tables:
--   undo_record  act: REMOVE a created record, RETURN a deleted one, REVERT an existing one; LOST when deleted since,
--                GONE when there is nothing left to do; kept: something was changed since
--   undo_row     act and the former image of each row to touch
--   undo_later   what was changed since: the value of now differs from the value right after the change set
create function crm.undo_plan(p_change_set bigint) returns void
language plpgsql set search_path = crm, public, pg_temp set timezone = 'UTC' set work_mem = '64MB' set jit = off
set client_min_messages = warning as $$
begin
    perform pg_advisory_xact_lock(1853124719, hashint8(p_change_set));
    drop table if exists undo_record, undo_row, undo_foreign, undo_now, undo_later;
    create temp table undo_record on commit drop as
    select entity, record_id, min(seq) as first_seq, null::text as act, false as present, false as work, false as kept,
           false as readable, false as allowed, null::text as blocked, null::text as constraint_name, false as done,
           null::jsonb as image
      from history where change_set_id = p_change_set group by entity, record_id;
    analyze undo_record;
    perform undo_lock();
    perform undo_rows(p_change_set);
    perform undo_foreign(p_change_set);
    perform undo_compare(p_change_set);
    -- what was changed since stays, what already stands as before needs no write
    update undo_record r set kept = true
     where exists (select from undo_later l where l.entity = r.entity and l.record_id = r.record_id and not l.settled);
    update undo_row w set pre = w.pre - l.keys
      from (select table_name, row_id, array_agg(key) as keys from undo_later group by table_name, row_id) l
     where w.table_name = l.table_name and w.row_id = l.row_id and w.act = 'REVERT';
    delete from undo_row w using undo_record r
     where r.entity = w.entity and r.record_id = w.record_id
       and (w.act is null
            or r.act in ('GONE', 'LOST')
            or r.act = 'REMOVE' and r.kept
            or w.act = 'REMOVE' and not w.present
            or w.act = 'REVERT' and (not w.present or w.pre = '{}')
            or w.act <> 'REVERT' and exists (
                select from undo_later l where l.table_name = w.table_name and l.row_id = w.row_id));
    update undo_record r set work = true
     where exists (select from undo_row w where w.entity = r.entity and w.record_id = r.record_id);
    analyze undo_record;
    analyze undo_row;
end
$$;

-- Locks the records that are there: who changes a part raises its record's version and so waits, too.
create function crm.undo_lock() returns void language plpgsql set search_path = crm, public, pg_temp as $$
declare
    t recorded_table;
begin
    for t in select * from recorded_table
              where record_column = 'id' and entity in (select entity from undo_record) order by entity loop
        execute format(
            'with locked as materialized (
                select r.id from crm.%1$I r where r.id in (select record_id from undo_record where entity = %2$L)
                 order by r.id for no key update)
            update undo_record u set present = true from locked l where u.entity = %2$L and u.record_id = l.id',
            t.table_name, t.entity);
    end loop;
end
$$;

create function crm.undo_rows(p_change_set bigint) returns void
language plpgsql set search_path = crm, public, pg_temp as $$
declare
    v_table text;
begin
    create temp table undo_row (
        table_name text, row_id bigint, entity text, record_id bigint, first_op "char", last_op "char", steps bigint,
        present boolean, act text, pre jsonb
    ) on commit drop;
    for v_table in select table_name from recorded_table where entity in (select entity from undo_record) loop
        execute format(
            'insert into undo_row
            select %1$L, h.row_id, h.entity, h.record_id, h.first_op, h.last_op, h.steps, n.id is not null,
                   case when h.first_op = ''I'' then case when h.last_op <> ''D'' then ''REMOVE'' end
                        when h.last_op = ''D'' then ''RETURN'' else ''REVERT'' end, h.pre
              from (select row_id, min(entity) as entity, min(record_id) as record_id, count(*) as steps,
                           (array_agg(op order by seq))[1] as first_op, (array_agg(op order by seq desc))[1] as last_op,
                           case count(*) when 1 then (array_agg(before))[1] end as pre
                      from history where change_set_id = $1 and table_name = %1$L group by row_id) h
              left join crm.%1$I n on n.id = h.row_id', v_table) using p_change_set;
    end loop;
    -- several steps upon one row: of each column the oldest value counts
    update undo_row w set pre = case w.act when 'RETURN' then nested(m.pre, null) else m.pre end
      from (select h.table_name, h.row_id, jsonb_object_agg(k.key, k.value order by h.seq desc) as pre
              from history h
              join undo_row w on w.table_name = h.table_name and w.row_id = h.row_id and w.steps > 1 and w.first_op <> 'I'
              cross join lateral jsonb_each(flat(h.before)) k
             where h.change_set_id = p_change_set
             group by h.table_name, h.row_id) m
     where w.table_name = m.table_name and w.row_id = m.row_id;
    analyze undo_row;
    update undo_record r
       set act = case
               when w.act = 'REMOVE' then case when r.present then 'REMOVE' else 'GONE' end
               when w.act = 'RETURN' then case when r.present then 'REVERT' else 'RETURN' end
               when r.present then 'REVERT'
               when w.first_op = 'I' then 'GONE'
               else 'LOST' end,
           image = case when w.act = 'RETURN' then w.pre end
      from undo_record o
      left join (undo_row w join recorded_table t on t.table_name = w.table_name and t.record_column = 'id')
        on w.entity = o.entity and w.record_id = o.record_id
     where r.entity = o.entity and r.record_id = o.record_id;
end
$$;

-- What other acts did to these records since, and how the rows they touched stand now.
create function crm.undo_foreign(p_change_set bigint) returns void
language plpgsql set search_path = crm, public, pg_temp as $$
declare
    v_table text;
begin
    create temp table undo_foreign on commit drop as
    select h.seq, h.entity, h.record_id, h.table_name, h.row_id, h.op, h.before
      from undo_record u
      join history h on h.record_id = u.record_id and h.entity = u.entity and h.seq > u.first_seq
     where u.act in ('REMOVE', 'REVERT', 'LOST') and h.change_set_id <> p_change_set;
    analyze undo_foreign;
    create temp table undo_now (
        table_name text, row_id bigint, entity text, record_id bigint, now jsonb
    ) on commit drop;
    for v_table in select table_name from recorded_table where entity in (select entity from undo_record) loop
        execute format(
            'insert into undo_now
            select %1$L, n.id, c.entity, c.record_id, flat(to_jsonb(n))
              from (select row_id, entity, record_id from undo_foreign where table_name = %1$L
                    union
                    select row_id, entity, record_id from undo_row
                     where table_name = %1$L and present and act = ''REVERT'' and steps > 1) c
              join crm.%1$I n on n.id = c.row_id', v_table);
    end loop;
    analyze undo_now;
end
$$;

create function crm.undo_compare(p_change_set bigint) returns void
language plpgsql set search_path = crm, public, pg_temp as $$
begin
    create temp table undo_later (
        entity text, record_id bigint, table_name text, row_id bigint, key text, seq bigint, settled boolean
    ) on commit drop;
    -- values that stand as before already
    insert into undo_later
    select w.entity, w.record_id, w.table_name, w.row_id, k.key, null, true
      from undo_row w
      join undo_now n on n.table_name = w.table_name and n.row_id = w.row_id
      cross join lateral jsonb_each(w.pre) k
     where w.act = 'REVERT' and coalesce(n.now -> k.key, 'null') = k.value;
    -- values another act has changed: the first later image tells how the change set had left them
    insert into undo_later
    with own as materialized (
        select h.table_name, h.row_id, k.key, max(h.seq) as seq
          from undo_now n
          join history h on h.record_id = n.record_id and h.entity = n.entity
           and h.table_name = n.table_name and h.row_id = n.row_id and h.change_set_id = p_change_set
          cross join lateral (
              select jsonb_object_keys(h.before) where h.op = 'U' union all select '*' where h.op <> 'U') k (key)
         group by h.table_name, h.row_id, k.key
    ), touched as materialized (
        select f.table_name, f.row_id, k.key, k.value, f.seq
          from undo_foreign f
          join recorded_table t on t.table_name = f.table_name
          cross join lateral jsonb_each(flat(f.before)) k
         where f.op <> 'I' and k.key <> all (t.ignored || array['version', 'modified_at', 'modified_by'])
    ), left_behind as (
        select f.table_name, f.row_id, f.key, (array_agg(f.value order by f.seq))[1] as value, max(f.seq) as seq
          from touched f
          left join own o on o.table_name = f.table_name and o.row_id = f.row_id and o.key = f.key
          left join own a on a.table_name = f.table_name and a.row_id = f.row_id and a.key = '*'
         where f.seq > greatest(coalesce(o.seq, 0), coalesce(a.seq, 0))
         group by f.table_name, f.row_id, f.key
    )
    select w.entity, w.record_id, w.table_name, w.row_id, b.key, b.seq, false
      from left_behind b
      join undo_row w on w.table_name = b.table_name and w.row_id = b.row_id
      join undo_now n on n.table_name = b.table_name and n.row_id = b.row_id
     where coalesce(n.now -> b.key, 'null') <> b.value
       and (w.act = 'REMOVE' or w.act = 'REVERT' and w.pre ? b.key and coalesce(n.now -> b.key, 'null') <> w.pre -> b.key);
    -- what makes sense only together stays together
    insert into undo_later
    select l.entity, l.record_id, l.table_name, l.row_id, k.key, null, true
      from undo_later l
      join column_group g on g.table_name = l.table_name and l.key = any (g.columns)
      cross join lateral unnest(g.columns) k (key)
     where not l.settled and k.key <> l.key;
    -- whole rows: deleted since, added since, brought back since
    insert into undo_later
    select r.entity, r.record_id, f.table_name, f.row_id, '*', max(f.seq), false
      from undo_record r
      join undo_foreign f on f.entity = r.entity and f.record_id = r.record_id
      left join undo_row w on w.table_name = f.table_name and w.row_id = f.row_id
      left join undo_now n on n.table_name = f.table_name and n.row_id = f.row_id
      left join recorded_table t on t.table_name = f.table_name and t.record_column = 'id'
     where case r.act
               when 'LOST' then t.table_name is not null and f.op = 'D'
               when 'REMOVE' then case when w.act = 'REMOVE' then n.row_id is null and f.op = 'D'
                                       else n.row_id is not null and f.op = 'I' end
               else w.act = 'REVERT' and n.row_id is null and f.op = 'D'
                    or w.act = 'RETURN' and n.row_id is not null
                       and not n.now @> flat(w.pre - array['version', 'modified_at', 'modified_by'])
           end
     group by r.entity, r.record_id, f.table_name, f.row_id;
    insert into undo_later
    select w.entity, w.record_id, w.table_name, w.row_id, '*', null, true
      from undo_row w
     where w.act = 'RETURN' and w.present;
    -- the last image of a record that is gone decides who may be told of it
    update undo_record r
       set image = (
           select h.before from history h
             join recorded_table t on t.table_name = h.table_name and t.record_column = 'id'
            where h.record_id = r.record_id and h.entity = r.entity and h.op = 'D' order by h.seq desc limit 1)
     where r.act = 'GONE';
    update undo_record r set image = f.before
      from undo_later l join undo_foreign f on f.seq = l.seq
     where r.act = 'LOST' and l.entity = r.entity and l.record_id = r.record_id;
end
$$;

-- Does what undo_plan found, as far as undo_record.allowed reaches and the constraints permit. What one undone record
-- blocks another may free (a value to be unique, a reference), so it goes in rounds until nothing more moves.
create function crm.undo_apply() returns void
language plpgsql set search_path = crm, public, pg_temp set timezone = 'UTC' set work_mem = '64MB' set jit = off
set client_min_messages = warning as $$
declare
    v_blocked bigint;
    v_done bigint;
begin
    delete from undo_row w using undo_record r
     where r.entity = w.entity and r.record_id = w.record_id and not r.allowed;
    update undo_record set done = true where not work or not allowed;
    drop table if exists undo_column;
    create temp table undo_column (table_name text primary key, columns text[] not null) on commit drop;
    perform undo_type(table_name) from (select distinct table_name from undo_row where act <> 'REMOVE') x;
    loop
        update undo_record set blocked = null, constraint_name = null where blocked is not null;
        loop
            select coalesce(sum(undo_check(table_name, entity)), 0) into v_blocked
              from (select distinct table_name, entity from undo_row order by table_name) x;
            exit when v_blocked = 0;
        end loop;
        perform undo_write();
        update undo_record set done = true where blocked is null and not done;
        get diagnostics v_done = row_count;
        exit when v_done = 0 or not exists (select from undo_record where blocked is not null);
    end loop;
    -- every record of the change set in exactly one bucket
    drop table if exists undo_bucket;
    create temp table undo_bucket on commit drop as
    select entity, record_id, readable, blocked, constraint_name,
           case when blocked is not null or not allowed and (work or kept) then 'IMPOSSIBLE'
                when kept then 'KEPT' else 'RESTORED' end as bucket
      from undo_record;
end
$$;

-- undo_new_TABLE: the rows as they shall be, with the table's own types.
create function crm.undo_type(p_table text) returns void
language plpgsql set search_path = crm, public, pg_temp as $$
begin
    execute format('drop table if exists undo_new_%s', p_table);
    execute format(
        'create temp table %1$I on commit drop as
        select w.record_id as undo_record, w.act as undo_act, w.pre as undo_pre, p.*
          from undo_row w
          left join crm.%2$I t on w.act = ''REVERT'' and t.id = w.row_id
          cross join lateral jsonb_populate_record(t, %3$s) p
         where w.table_name = %2$L and w.act <> ''REMOVE''', 'undo_new_' || p_table, p_table,
        case when exists (select from pg_attribute where attrelid = format('crm.%I', p_table)::regclass
                             and attname = 'custom' and not attisdropped)
             then 'case w.act when ''REVERT'' then nested(w.pre, t.custom) else w.pre end' else 'w.pre' end);
    execute format('analyze %I', 'undo_new_' || p_table);
    -- the columns the former images speak of: one added since keeps its default
    insert into undo_column
    select p_table, array_agg(a.attname::text order by a.attnum)
      from pg_attribute a
      join (select distinct split_part(k, '.', 1) as key
              from undo_row w cross join lateral jsonb_object_keys(w.pre) k
             where w.table_name = p_table and w.act <> 'REMOVE') k on k.key = a.attname
     where a.attrelid = format('crm.%I', p_table)::regclass and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = '';
end
$$;

-- Blocks the records whose ids the query gives; {LIVE} in it stands for the rows not blocked and not done.
create function crm.undo_block(p_entity text, p_reason text, p_constraint text, p_query text) returns bigint
language plpgsql set search_path = crm, public, pg_temp as $$
declare
    v_count bigint;
begin
    execute format(
        'update undo_record set blocked = %L, constraint_name = %L
          where entity = %L and blocked is null and not done and record_id in (%s)', p_reason, p_constraint, p_entity,
        replace(p_query, '{LIVE}', '(select l.* from undo_row l join undo_record k using (entity, record_id)
            where k.blocked is null and not k.done)'));
    get diagnostics v_count = row_count;
    return v_count;
end
$$;

-- Holds the rows of one table against the constraints as they are now; returns how many records it blocked.
create function crm.undo_check(p_table text, p_entity text) returns bigint
language plpgsql set search_path = crm, public, pg_temp as $$
declare
    v_relation regclass := format('crm.%I', p_table)::regclass;
    v_count bigint := 0;
    c record;
begin
    -- created rows that others hang on; cascading references take care of themselves
    for c in select f.conname, f.conrelid::regclass as child, f.conrelid, r.table_name as recorded,
                    string_agg(format('c.%I = t.%I', ca.attname, pa.attname), ' and ') as pairs
               from pg_constraint f
               cross join lateral unnest(f.conkey, f.confkey) k (child, parent)
               join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = k.child
               join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = k.parent
               left join recorded_table r on format('crm.%I', r.table_name)::regclass = f.conrelid
              where f.contype = 'f' and f.confrelid = v_relation and f.confdeltype in ('a', 'r')
              group by f.conname, f.conrelid, r.table_name loop
        v_count := v_count + undo_block(p_entity, 'REFERENCED', c.conname, format(
            'select w.record_id from {LIVE} w join %s t on t.id = w.row_id join %s c on %s
              where w.act = ''REMOVE'' and w.table_name = %L %s', v_relation, c.child, c.pairs, p_table,
            case when c.recorded is not null then format(
                'and not exists (select from {LIVE} d where d.act = ''REMOVE'' and d.table_name = %L and d.row_id = c.id)',
                c.recorded) end));
    end loop;
    if to_regclass('pg_temp.' || quote_ident('undo_new_' || p_table)) is null then
        return v_count;
    end if;
    -- references to what is gone
    for c in select f.conname, f.confrelid::regclass as parent, r.table_name as recorded,
                    string_agg(format('p.%I = n.%I', pa.attname, ca.attname), ' and ') as pairs,
                    string_agg(format('n.%I is not null', ca.attname), ' and ') as given,
                    array_agg(ca.attname::text) as columns,
                    min(ca.attname) as first_column, array_agg(pa.attname::text) = '{id}' as by_id
               from pg_constraint f
               cross join lateral unnest(f.conkey, f.confkey) k (child, parent)
               join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = k.child
               join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = k.parent
               left join recorded_table r on format('crm.%I', r.table_name)::regclass = f.confrelid
              where f.contype = 'f' and f.conrelid = v_relation
              group by f.conname, f.confrelid, r.table_name loop
        v_count := v_count + undo_block(p_entity, 'REFERENCE_GONE', c.conname, format(
            'select n.undo_record from %I n
              where %s and (n.undo_act = ''RETURN'' or n.undo_pre ?| %L) and not exists (select from %s p where %s) %s',
            'undo_new_' || p_table, c.given, c.columns, c.parent, c.pairs,
            case when c.recorded is not null and c.by_id then format(
                'and not exists (select from {LIVE} w where w.act = ''RETURN'' and w.table_name = %L and w.row_id = n.%I)',
                c.recorded, c.first_column) end));
    end loop;
    -- values that may exist only once
    for c in select i.indexrelid::regclass::text as conname, i.indkey,
                    string_agg(format('(%s) as k%s', pg_get_indexdef(i.indexrelid, k, true), k), ', ') as keys,
                    string_agg(format(case when i.indnullsnotdistinct then 'x.k%1$s is not distinct from e.k%1$s'
                                           else 'x.k%1$s = e.k%1$s' end, k), ' and ') as pairs,
                    coalesce('where ' || pg_get_expr(i.indpred, i.indrelid), '') as predicate,
                    (select array_agg(a.attname::text) from pg_attribute a
                      where a.attrelid = i.indrelid and (a.attnum = any (i.indkey::smallint[])
                         or 0 = any (i.indkey::smallint[]) and a.attnum > 0)) as columns
               from pg_index i cross join generate_series(1, i.indnkeyatts) k
              where i.indrelid = v_relation and i.indisunique and not i.indisprimary and i.indisvalid
              group by i.indexrelid, i.indkey, i.indpred, i.indrelid, i.indnullsnotdistinct loop
        v_count := v_count + undo_block(p_entity, 'VALUE_TAKEN', c.conname, format(
            'select e.undo_record
               from (select undo_record, undo_act, undo_pre, id, %1$s from %2$I %3$s) e
               join (select id, %1$s from %4$s %3$s) x on %5$s and x.id <> e.id
              where e.undo_act = ''RETURN'' or e.undo_pre ?| %6$L',
            c.keys, 'undo_new_' || p_table, c.predicate, v_relation, c.pairs, c.columns));
    end loop;
    -- rules made since
    for c in select conname, format('(%s) is false', pg_get_expr(conbin, conrelid)) as broken
               from pg_constraint where contype = 'c' and conrelid = v_relation
             union all
             select 'not null', string_agg(format('%I is null', attname), ' or ')
               from pg_attribute
              where attrelid = v_relation and attnum > 0 and attnotnull
                and attname = any ((select columns from undo_column where table_name = p_table)::text[])
             having count(*) > 0 loop
        v_count := v_count + undo_block(p_entity, 'RULE', c.conname,
            format('select undo_record from %I where %s', 'undo_new_' || p_table, c.broken));
    end loop;
    return v_count;
end
$$;

-- Removes, returns, reverts what is live. One statement for all tables of a step: the foreign keys are looked at when
-- it ends, so that no order among the tables is needed, and a record that goes is not raised for its parts.
create function crm.undo_write() returns void
language plpgsql set search_path = crm, public, pg_temp as $$
declare
    v_parts text;
    t record;
begin
    select string_agg(format(
               'd%s as (delete from crm.%I t using live l
                         where l.act = ''REMOVE'' and l.table_name = %L and t.id = l.row_id)', n, table_name, table_name), ', ')
      into v_parts
      from (select table_name, row_number() over () as n
              from (select distinct table_name from undo_row where act = 'REMOVE') x) y;
    if v_parts is not null then
        execute 'with live as materialized (' || undo_live() || '), ' || v_parts || ' select';
    end if;
    select string_agg(format(
               'i%s as (insert into crm.%I (%s) overriding system value select %s from %I n
                         where n.undo_act = ''RETURN''
                           and exists (select from live l where l.table_name = %L and l.row_id = n.id))',
               n, table_name, columns, columns, 'undo_new_' || table_name, table_name), ', ')
      into v_parts
      from (select table_name, row_number() over () as n,
                   (select string_agg(quote_ident(k), ', ') from unnest(c.columns) k) as columns
              from undo_column c where exists (select from undo_row w where w.table_name = c.table_name and w.act = 'RETURN')) y;
    if v_parts is not null then
        execute 'with live as materialized (' || undo_live() || '), ' || v_parts || ' select';
    end if;
    for t in select table_name,
                    (select string_agg(format('%1$I = n.%1$I', k), ', ') from unnest(c.columns) k
                      where k not in ('id', 'version', 'modified_at', 'modified_by')) as columns
               from undo_column c
              where exists (select from undo_row w where w.table_name = c.table_name and w.act = 'REVERT') loop
        execute format(
            'with live as materialized (%s)
            update crm.%I t set %s from %I n
             where n.undo_act = ''REVERT'' and t.id = n.id
               and exists (select from live l where l.table_name = %L and l.row_id = n.id)',
            undo_live(), t.table_name, t.columns, 'undo_new_' || t.table_name, t.table_name);
    end loop;
end
$$;

create function crm.undo_live() returns text language sql immutable
return 'select w.act, w.table_name, w.row_id from undo_row w join undo_record r using (entity, record_id)
         where r.blocked is null and not r.done';
