-- As before, but whether a row matters is asked behind the lock: what another act, not yet committed, makes of it counts too.
create or replace function crm.keep_administrator() returns trigger language plpgsql set search_path = crm, public, pg_temp as $$
declare
    v_old jsonb := to_jsonb(old);
    v_matters boolean;
begin
    if tg_op = 'UPDATE'
        and not exists (select from unnest(tg_argv) as c (name) where v_old -> c.name is distinct from to_jsonb(new) -> c.name)
    then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('administrators'));
    v_matters := case tg_table_name
        when 'app_user' then opens_settings((v_old ->> 'id')::bigint, (v_old ->> 'department_id')::bigint)
        when 'user_secret' then exists (
            select from app_user u where u.id = (v_old ->> 'user_id')::bigint and opens_settings(u.id, u.department_id))
        when 'role' then (v_old ->> 'may_change_settings')::boolean
        when 'department' then exists (
            select from department_role dr join role r on r.id = dr.role_id where r.may_change_settings)
        else exists (select from role r where r.id = (v_old ->> 'role_id')::bigint and r.may_change_settings) end;
    if v_matters then
        perform require_administrator();
    end if;
    return null;
end
$$;
