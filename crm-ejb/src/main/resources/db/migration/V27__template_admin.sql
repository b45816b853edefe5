-- Administrators keep the templates of legal identities (S-16).

-- Whether a legal identity has a template or has ever had it, with a field: whether it has or had a value there. Whoever looks
-- at that history, or restores that company, needs them still.
create function requisite_template_ever_used(p_template bigint, p_field text default null) returns boolean
language sql stable set search_path = crm, pg_temp as $$
    select exists (select from requisite r where r.template_id = p_template and (p_field is null or r.custom ? p_field))
        or exists (
            select from history h
             where h.table_name = 'requisite' and h.op <> 'I'
               and (p_field is null or h.before ? ('custom.' || p_field) or h.before -> 'custom' ? p_field)
               and (h.before ->> 'template_id' = p_template::text
                    or exists (select from requisite r where r.id = h.row_id and r.template_id = p_template)))
$$;
