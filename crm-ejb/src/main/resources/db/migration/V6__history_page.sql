-- A page of a record's history costs what the page holds, whatever else happened to the record (S-02).

-- Which rows a change set wrote of one record, and whether it wrote of any other, is looked up, not searched for.
drop index crm.history_change_set;
create index history_change_set on crm.history (change_set_id, record_id, seq);

-- The change sets that touched a record, the latest touch first. One that went on while others came in between stands
-- where it touched the record last.
--   p_before  only those whose last touch lies before this seq; null for the newest
create function crm.history_entries(p_entity text, p_record_id bigint, p_before bigint, p_limit integer)
returns table (seq bigint, change_set_id bigint, alone boolean)
language sql stable set search_path = crm, pg_temp set enable_seqscan = off as $$
    -- from the last row of one change set to the next row of another: read as far as the page reaches
    with recursive walk as (
        (select h.seq, h.change_set_id from history h
          where h.record_id = p_record_id and h.entity = p_entity and h.seq < coalesce(p_before, 9223372036854775807)
          order by h.seq desc limit 1)
        union all
        select n.seq, n.change_set_id
          from walk w
         cross join lateral (
               select h.seq, h.change_set_id from history h
                where h.record_id = p_record_id and h.entity = p_entity and h.seq < w.seq
                  and h.change_set_id <> w.change_set_id
                order by h.seq desc limit 1) n
    )
    select w.seq, w.change_set_id,
           (select min(o.record_id) from history o where o.change_set_id = w.change_set_id) = p_record_id
           and (select max(o.record_id) from history o where o.change_set_id = w.change_set_id) = p_record_id
           and (select true from history o
                 where o.change_set_id = w.change_set_id and o.record_id = p_record_id and o.entity <> p_entity limit 1)
               is null
      from walk w
     where w.seq = (select max(o.seq) from history o
                     where o.change_set_id = w.change_set_id and o.record_id = p_record_id and o.entity = p_entity)
     limit p_limit
$$;

-- What these change sets did to a record, and what it takes to know how they left it: the rows they touched as they
-- stand today (no op, no seq), and of each stretch between their steps what others did there, taken together (no
-- change set; the first op, and of each column the oldest value). Whoever goes through it from the newest to the oldest
-- meets every state the change sets saw.
create function crm.history_steps(p_entity text, p_record_id bigint, p_change_sets bigint[])
returns table (seq bigint, change_set_id bigint, table_name text, row_id bigint, op text, image jsonb)
language plpgsql stable set search_path = crm, public, pg_temp set timezone = 'UTC' set jit = off
set enable_seqscan = off set enable_nestloop = off as $$
#variable_conflict use_column
declare
    t record;
    v_first bigint;
begin
    select min(h.seq) into v_first from history h
     where h.change_set_id = any (p_change_sets) and h.record_id = p_record_id and h.entity = p_entity;
    for t in select r.table_name, r.record_column, x.rows
               from (select h.table_name, array_agg(distinct h.row_id) as rows from history h
                      where h.change_set_id = any (p_change_sets) and h.record_id = p_record_id and h.entity = p_entity
                      group by h.table_name) x
               join recorded_table r on r.table_name = x.table_name loop
        return query execute format(
            'select null::bigint, null::bigint, %1$L, t.id, null::text, flat(to_jsonb(t) - %2$L::text[])
               from %1$I t where t.id = any ($1)',
            t.table_name,
            (select coalesce(array_agg(attname), '{}') from pg_attribute
              where attrelid = format('crm.%I', t.table_name)::regclass and attgenerated <> '') || t.record_column)
            using t.rows;
    end loop;
    -- planned for this record and this page: how much came later differs by orders of magnitude
    return query execute $q$
    with own as materialized (
        select h.seq, h.change_set_id, h.table_name, h.row_id, h.op, h.before from history h
         where h.change_set_id = any ($3) and h.record_id = $2 and h.entity = $1
    ), others as (
        select h.seq, h.table_name, h.row_id, h.op, h.before from history h
         where h.record_id = $2 and h.entity = $1 and h.seq > $4 and h.change_set_id <> all ($3)
           and (h.table_name, h.row_id) in (select o.table_name, o.row_id from own o)
    ), stretch as (
        select *, max(seq) filter (where own) over (partition by table_name, row_id order by seq) as since
          from (select seq, table_name, row_id, op, before, false as own from others
                union all
                select seq, table_name, row_id, op, null, true from own) line
    ), former as (
        select distinct on (s.table_name, s.row_id, s.since, k.key) s.table_name, s.row_id, s.since, k.key, k.value
          from stretch s cross join lateral jsonb_each(flat(s.before)) k
         where not s.own and s.since is not null
         order by s.table_name, s.row_id, s.since, k.key, s.seq
    ), steps as (
        select o.seq, o.change_set_id, o.table_name, o.row_id, o.op::text as op, flat(o.before) as image from own o
        union all
        select max(s.seq), null, s.table_name, s.row_id, (array_agg(s.op order by s.seq))[1]::text, f.image
          from stretch s
          left join (select table_name, row_id, since, jsonb_object_agg(key, value) as image
                       from former group by table_name, row_id, since) f using (table_name, row_id, since)
         where not s.own and s.since is not null
         group by s.table_name, s.row_id, s.since, f.image
    )
    select s.seq, s.change_set_id, s.table_name, s.row_id, s.op, s.image - r.record_column
      from steps s join recorded_table r using (table_name) order by s.seq desc
    $q$ using p_entity, p_record_id, p_change_sets, v_first;
end
$$;

drop function crm.record_images(text, bigint);
