-- Custom fields that name records (S-20), where many records or a file change them at once.

-- What becomes of the records a field names when somebody gives it others: those out of that reader's sight stay, for nobody
-- takes away what is not seen. Null when it names none; as it was when it names the same.
create function custom_records(p_old jsonb, p_given jsonb, p_several boolean, p_hidden jsonb) returns jsonb
language sql immutable parallel safe
return case
    when not p_several and p_given = '[]' then case when p_hidden = '[]' then null else p_old end
    when not p_several then p_given
    when p_given || p_hidden = '[]' then null
    when p_old @> (p_given || p_hidden) and (p_given || p_hidden) @> p_old then p_old
    else p_given || (select coalesce(jsonb_agg(v), '[]') from jsonb_array_elements(p_hidden) as v where not p_given @> v) end;

-- An object with this member, or with none for no value.
create function custom_member(p_key text, p_value jsonb) returns jsonb language sql immutable parallel safe
return case when p_value is null then '{}' else jsonb_build_object(p_key, p_value) end;

-- Contacts are found by their whole name where a cell of a file names one; companies have such an index.
create index contact_folded on contact (name_folded);
