-- Who submitted an act at the server's console is a fact of its own, not a word in the actor's name: readers have
-- different languages.

alter table crm.change_set add column console_user text check (console_user <> '');
alter table crm.import_run add column console_user text check (console_user <> '');

update crm.change_set c set console_user = w.said[1], actor = w.said[2]
  from (select id, regexp_match(actor, '^konsola: (.+?) jako (.+)$') as said
          from crm.change_set where cause = 'IMPORT') w
 where w.id = c.id and w.said is not null;
update crm.import_run r set console_user = w.said[1], actor = w.said[2]
  from (select id, regexp_match(actor, '^konsola: (.+?) jako (.+)$') as said from crm.import_run) w
 where w.id = r.id and w.said is not null;

drop function crm.open_change_set(bigint, text, text, bigint, text);

-- Creates a change set at once: for acts of many transactions, each of which then carries the id.
create function crm.open_change_set(
    p_actor_id bigint, p_actor text, p_cause text, p_cause_ref bigint default null, p_note text default null,
    p_console_user text default null
) returns bigint language sql security definer set search_path = crm, pg_temp as $$
    insert into change_set (actor_id, actor, cause, cause_ref, note, console_user)
    values (p_actor_id, p_actor, p_cause, p_cause_ref, p_note, p_console_user)
    returning id
$$;

-- The change set of this transaction: the carried one, or one opened now from the settings; else KC001.
create or replace function crm.current_change_set() returns bigint
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
        nullif(current_setting('kontor.note', true), ''),
        nullif(current_setting('kontor.console_user', true), ''));
    perform set_config('kontor.change_set', v_id::text, true);
    return v_id;
end
$$;
