-- Taking an import back is the work of a job like the import itself (I-08): in ranges of its rows, each a transaction of its
-- own, to be held, stopped and gone on with; and so is taking the undo back.

alter table import_run
    drop constraint import_run_step_check,
    add constraint import_run_step_check check (step in ('STAGE', 'DECIDE', 'APPLY', 'UNDO')),
    drop constraint import_run_goal_check,
    add constraint import_run_goal_check check (goal in ('TRY', 'WRITE', 'UNDO', 'REDO')),
    add column undo_user_id bigint references app_user, -- whose rights the undo has
    add column undo_actor text, -- the name history shows of that user
    add column status_before varchar(10), -- where the run stood when it was to be taken back
    add column redo_change_set_id bigint references change_set,
    add column redone_at timestamptz, -- when the undo was taken back
    add column label_undo_change_set_id bigint references change_set,
    drop constraint import_run_check1,
    add constraint import_run_undone check ((undone_at is null and redone_at is null) = (restored is null));
create index import_run_redo_change_set on import_run (redo_change_set_id);
create index import_run_label_undo_change_set on import_run (label_undo_change_set_id);

alter table import_range
    drop constraint import_range_step_check,
    add constraint import_range_step_check check (step in ('STAGE', 'DECIDE', 'APPLY', 'UNDO')),
    add column restored bigint not null default 0; -- companies that an undo restored

-- Several threads read a file: its words stand as its first row writes them.
alter table import_label add column first_row bigint not null default 0;

-- Companies that an undo left alone: changed since, by whom, or with what forbids it.
create table import_left (
    run_id bigint not null,
    company_id bigint not null,
    reason varchar(20), -- null: changed since
    actor text,
    console_user text,
    primary key (run_id, company_id)
);
select leave_unrecorded('import_left', 'says what an undo did, which its change set keeps');

insert into import_left (run_id, company_id, reason, actor, console_user)
select r.id, d.id, d.reason, d.actor, d.console_user
  from import_run r
 cross join lateral jsonb_to_recordset(r.undo_details) as d (id bigint, actor text, console_user text, reason text)
    on conflict do nothing;
alter table import_run drop column undo_details;

-- As before, of all records of the change set or of some: the change set's own history is gathered once, by its number or by
-- that of the records. Portions of one undo go side by side; no whole undo of the same change set does beside them.
drop function crm.undo_plan(bigint);
create function crm.undo_plan(p_change_set bigint, p_entity text default null, p_records bigint[] default null) returns void
language plpgsql set search_path = crm, public, pg_temp set timezone = 'UTC' set work_mem = '64MB' set jit = off
set client_min_messages = warning as $$
begin
    drop table if exists undo_own, undo_record, undo_row, undo_foreign, undo_now, undo_later;
    if p_records is null then
        perform pg_advisory_xact_lock(1853124719, hashint8(p_change_set));
        create temp table undo_own on commit drop as
        select seq, entity, record_id, table_name, row_id, op, before from own_history where change_set_id = p_change_set;
    else
        perform pg_advisory_xact_lock_shared(1853124719, hashint8(p_change_set));
        create temp table undo_own on commit drop as
        select h.seq, h.entity, h.record_id, h.table_name, h.row_id, h.op, h.before
          from unnest(p_records) as p (id)
         -- record by record, whatever statistics say of a change set that is younger than they are
         cross join lateral (select o.* from own_history o where o.record_id = p.id and o.entity = p_entity offset 0) h
         where h.change_set_id = p_change_set;
    end if;
    analyze undo_own;
    create temp table undo_record on commit drop as
    select entity, record_id, min(seq) as first_seq, null::text as act, false as present, false as work, false as kept,
           false as readable, false as allowed, null::text as blocked, null::text as constraint_name, false as done,
           null::jsonb as image
      from undo_own group by entity, record_id;
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

create or replace function crm.undo_rows(p_change_set bigint) returns void
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
                      from undo_own where table_name = %1$L group by row_id) h
              left join crm.%1$I n on n.id = h.row_id', v_table);
    end loop;
    -- several steps upon one row: of each column the oldest value counts
    update undo_row w set pre = case w.act when 'RETURN' then nested(m.pre, null) else m.pre end
      from (select h.table_name, h.row_id, jsonb_object_agg(k.key, k.value order by h.seq desc) as pre
              from undo_own h
              join undo_row w on w.table_name = h.table_name and w.row_id = h.row_id and w.steps > 1 and w.first_op <> 'I'
              cross join lateral jsonb_each(flat(h.before)) k
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

-- As before, but of its own rows the change set's history is not read again.
do $$
declare
    v_source text := pg_get_functiondef('crm.undo_compare(bigint)'::regprocedure);
    v_own text := regexp_replace(
        v_source,
        'own_history h on h\.record_id = n\.record_id and h\.entity = n\.entity\s+and h\.table_name = n\.table_name and h\.row_id = n\.row_id and h\.change_set_id = p_change_set',
        'undo_own h on h.table_name = n.table_name and h.row_id = n.row_id');
begin
    if v_own = v_source then
        raise exception 'undo_compare is not as it was';
    end if;
    execute v_own;
end
$$;
