-- Indexes of filterable custom fields with several values (S-20). One index has the values whole and the ends of their range: a
-- GIN index uses any of its columns, and btree_gin lets it hold numbers and times.
create extension if not exists btree_gin with schema public;

-- The least and the greatest of the values; of amounts whatever their currency. Null where there is none.
create function custom_least_number(p_value jsonb) returns numeric language sql immutable parallel safe
return (select min(custom_number(coalesce(v.value -> 'amount', v.value))) from custom_each(p_value) as v (value));

create function custom_greatest_number(p_value jsonb) returns numeric language sql immutable parallel safe
return (select max(custom_number(coalesce(v.value -> 'amount', v.value))) from custom_each(p_value) as v (value));

create function custom_least_day(p_value jsonb) returns date language sql immutable parallel safe
return (select min(custom_day(v.value)) from custom_each(p_value) as v (value));

create function custom_greatest_day(p_value jsonb) returns date language sql immutable parallel safe
return (select max(custom_day(v.value)) from custom_each(p_value) as v (value));

create function custom_least_moment(p_value jsonb) returns timestamptz language sql immutable parallel safe
return (select min(custom_moment(v.value)) from custom_each(p_value) as v (value));

create function custom_greatest_moment(p_value jsonb) returns timestamptz language sql immutable parallel safe
return (select max(custom_moment(v.value)) from custom_each(p_value) as v (value));

-- All texts of a field, folded, one a line.
create function custom_lines(p_value jsonb) returns text language sql immutable parallel safe
return (select string_agg(search_fold(v.value #>> '{}'), E'\n') from custom_each(p_value) as v (value));
