-- Administrators keep the selection lists (S-11, S-12, S-17).

-- One name, one value: imports find values by name, and people choose by it. The service compares across languages, too;
-- these hold also against an undo.
drop index picklist_item_folded_pl;
drop index picklist_item_folded_en;
create unique index picklist_item_folded_pl on picklist_item (picklist_id, folded_pl);
create unique index picklist_item_folded_en on picklist_item (picklist_id, folded_en);

-- Whether a row refers to a list value or has ever done so: whoever looks at that history, or restores that record, needs
-- the value still. Asks every table that references list values, whatever component it belongs to.
create function picklist_item_ever_used(p_item bigint) returns boolean
language plpgsql stable set search_path = crm, pg_temp as $$
declare
    v_used boolean;
    c record;
begin
    for c in select f.conrelid::regclass as child, r.relname, a.attname
               from pg_constraint f
               join pg_class r on r.oid = f.conrelid
               join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
              where f.contype = 'f' and f.confrelid = 'crm.picklist_item'::regclass loop
        execute format('select exists (select from %s where %I = $1)', c.child, c.attname) into v_used using p_item;
        if v_used then
            return true;
        end if;
        select exists (select from history h where h.table_name = c.relname and h.op <> 'I'
                          and h.before ->> c.attname::text = p_item::text) into v_used;
        if v_used then
            return true;
        end if;
    end loop;
    return false;
end
$$;
