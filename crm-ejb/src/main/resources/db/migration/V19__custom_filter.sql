-- Custom values as SQL compares them: null for whatever is not of the type, so that no list fails on an old value. All
-- are immutable, so that an index can be made of them.

create function custom_number(p_value jsonb) returns numeric language sql immutable parallel safe
return case when jsonb_typeof(p_value) = 'number' then (p_value #>> '{}')::numeric end;

create function custom_flag(p_value jsonb) returns boolean language sql immutable parallel safe
return case when jsonb_typeof(p_value) = 'boolean' then p_value = 'true' end;

-- Made of its parts: a cast of text to a date depends on the session.
create function custom_day(p_value jsonb) returns date language sql immutable parallel safe
return case when p_value #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    then make_date(substr(p_value #>> '{}', 1, 4)::integer, substr(p_value #>> '{}', 6, 2)::integer,
                   substr(p_value #>> '{}', 9, 2)::integer) end;

create function custom_moment(p_value jsonb) returns timestamptz language sql immutable parallel safe
return case when p_value #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$'
    then make_timestamptz(substr(p_value #>> '{}', 1, 4)::integer, substr(p_value #>> '{}', 6, 2)::integer,
                          substr(p_value #>> '{}', 9, 2)::integer, substr(p_value #>> '{}', 12, 2)::integer,
                          substr(p_value #>> '{}', 15, 2)::integer, substr(p_value #>> '{}', 18, 2)::double precision,
                          'UTC') end;

-- The single values of a field, whether it has had several before or not.
create function custom_each(p_value jsonb) returns setof jsonb language sql immutable parallel safe rows 3
begin atomic
    select v from jsonb_array_elements(case
        when p_value is null or jsonb_typeof(p_value) = 'null' then '[]'
        when jsonb_typeof(p_value) = 'array' then p_value
        else jsonb_build_array(p_value) end) as v;
end;
