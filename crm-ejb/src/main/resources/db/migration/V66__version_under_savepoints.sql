-- A row that this transaction wrote under a savepoint carries the number of the part between savepoints, not that of the
-- transaction: its record's version was raised once more for each part that came later, and a new record was written twice.

-- Whether the row with this xmin, which this transaction sees, was written by it. Numbers after its own are those of its parts
-- between savepoints, which are in progress as it is, or of others that have committed since.
create function crm.is_written_here(p_xmin xid) returns boolean language sql volatile as $$
    select p_xmin = pg_current_xact_id()::xid
        or age(p_xmin) < 0
           and pg_xact_status((pg_current_xact_id()::text::bigint - age(p_xmin))::text::xid8) = 'in progress'
$$;
revoke execute on function crm.is_written_here(xid) from public;

-- Makes a table keep history; call it again after every ALTER TABLE. Owner only.
--   p_table          table of schema crm with a bigint id
--   p_entity         the kind of record it belongs to
--   p_record_column  'id' for the record's own table (which needs a version column), else the part's reference to it
--   p_ignored        columns whose change alone is not worth a history row (still kept in the image of a deleted row)
create or replace function crm.record_history(p_table text, p_entity text, p_record_column text, variadic p_ignored text[] default '{}')
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
        -- raises the version for changed parts, at most once a transaction
        execute format('create or replace function crm.%1$I(p_records bigint[]) returns void language plpgsql
            set search_path = crm, public, pg_temp set enable_seqscan = off as %2$L', p_table || '_raise', format($f$
begin
    update %I r set version = r.version + 1
     where r.id = any (p_records) and not is_written_here(r.xmin);
end
$f$, p_table));
        execute format('revoke execute on function crm.%I(bigint[]) from public', p_table || '_raise');
    end if;
end
$$;

do $$
declare
    t crm.recorded_table;
begin
    for t in select * from crm.recorded_table where record_column = 'id' loop
        perform crm.record_history(t.table_name, t.entity, t.record_column, variadic t.ignored);
    end loop;
end
$$;
