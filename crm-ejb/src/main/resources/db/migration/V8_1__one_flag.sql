-- Flags that exactly one of several rows carries (the default requisite of a company, the default account of a
-- requisite). Who saves a form keeps that rule; an undo brings rows back one by one and could leave two or none.

create table crm.single_flag (
    table_name text primary key,
    flag text not null, -- the boolean column
    owner text not null -- the column whose rows share one flag
);
revoke insert, update, delete on crm.single_flag from ${app};
select crm.leave_unrecorded('single_flag', 'written by migrations only');

insert into crm.single_flag values ('requisite', 'is_default', 'company_id'), ('bank_account', 'is_default', 'requisite_id');

-- After an undo: where several rows carry the flag, the one stays that had it before the undo came, for a later change
-- wins; where none does, the first row gets it. Its history belongs to the undo's change set.
create function crm.undo_settle() returns void
language plpgsql set search_path = crm, public, pg_temp as $$
declare
    s record;
begin
    for s in select f.table_name, f.flag, f.owner, r.record_column, r.entity
               from single_flag f join recorded_table r using (table_name)
              where exists (select from undo_row w where w.table_name = f.table_name) loop
        execute format(
            'with chosen as materialized (
                select distinct on (t.%2$I) t.%2$I as owner, t.id
                  from %1$I t
                 where t.%3$I in (select u.record_id from undo_record u where u.entity = %5$L and u.allowed and u.blocked is null)
                 order by t.%2$I, t.%4$I desc,
                       exists (select from undo_row w where w.table_name = %1$L and w.row_id = t.id), t.position, t.id)
            update %1$I t set %4$I = (t.id = c.id) from chosen c
             where t.%2$I = c.owner and t.%4$I <> (t.id = c.id)',
            s.table_name, s.owner, s.record_column, s.flag, s.entity);
    end loop;
end
$$;
