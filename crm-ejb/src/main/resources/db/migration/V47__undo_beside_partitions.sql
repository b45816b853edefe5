-- As before, but of a table in partitions only the table itself is asked what hangs on a row: its parts are not the application's to read.
create or replace function crm.undo_check(p_table text, p_entity text) returns bigint
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
              where f.contype = 'f' and f.confrelid = v_relation and f.confdeltype in ('a', 'r') and f.conparentid = 0
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
