-- Who read what (B-09): one line for each record opened, file taken, list exported, and look through somebody else's eyes.
-- The application adds lines and reads them; it changes none and takes none back. A month is a partition; those older than
-- two years go as a whole, by the function below alone.
create sequence crm.read_log_id;

create table crm.read_log (
    id bigint not null default nextval('crm.read_log_id'),
    at timestamptz not null,
    user_id bigint not null references crm.app_user,
    as_user_id bigint references crm.app_user, -- through whose eyes
    door varchar(10) collate "C" not null check (door in ('PAGE', 'REST', 'FILE', 'EXPORT', 'VIEW_AS')),
    entity varchar(20) collate "C",            -- null when no records were read
    record_id bigint,                          -- null for a list
    file_id bigint,                            -- the file on the record that was taken
    question text,                             -- of an exported list, as its address writes it
    row_count bigint,                          -- of an exported list
    primary key (id, at)
) partition by range (at);

create index read_log_record on crm.read_log (entity, record_id, id) where record_id is not null;
create index read_log_user on crm.read_log (user_id, id);

revoke update, delete, truncate on crm.read_log from ${app};
select crm.leave_unrecorded('read_log', 'who read what is no business record; nobody may change it');

-- Makes the partitions of this month and the two after it, and drops those that ended two years ago.
create function crm.keep_read_log() returns void
language plpgsql security definer set search_path = crm, pg_temp set timezone = 'UTC' as $$
declare
    v_month timestamptz;
    v_name text;
begin
    perform pg_advisory_xact_lock(hashtext('read_log'));
    for n in 0..2 loop
        v_month := date_trunc('month', now()) + make_interval(months => n);
        v_name := 'read_log_' || to_char(v_month, 'YYYY_MM');
        if to_regclass('crm.' || v_name) is null then
            execute format('create table crm.%I partition of crm.read_log for values from (%L) to (%L)',
                v_name, v_month, v_month + interval '1 month');
            -- whoever comes, comes through the whole log
            execute format('revoke all on crm.%I from ${app}', v_name);
            perform leave_unrecorded(v_name, 'a month of the read log');
        end if;
    end loop;
    for v_name in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'crm.read_log'::regclass
           and c.relname < 'read_log_' || to_char(now() - interval '24 months', 'YYYY_MM')
    loop
        execute format('drop table crm.%I', v_name);
        delete from unrecorded_table where table_name = v_name;
    end loop;
end
$$;
revoke execute on function crm.keep_read_log() from public;
grant execute on function crm.keep_read_log() to ${app};

select crm.keep_read_log();
