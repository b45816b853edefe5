-- Indexes of filterable custom fields (S-20) are made by a job as the owner, outside any transaction. What there is stands
-- in the catalogue; here stands only why one could not be made, until its field changes.
create table custom_index_failure (
    name text primary key, -- of the index
    reason text not null,
    at timestamptz not null default now()
);
revoke insert, update, delete, truncate on custom_index_failure from ${app};
select leave_unrecorded('custom_index_failure', 'it follows from the state of the database');

-- A day that does not exist is none: in an index it would refuse the record's whole row.
create or replace function custom_day(p_value jsonb) returns date language sql immutable parallel safe
return case when p_value #>> '{}' ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
             and substr(p_value #>> '{}', 9, 2)::integer <= extract(day from make_date(
                     substr(p_value #>> '{}', 1, 4)::integer, substr(p_value #>> '{}', 6, 2)::integer, 1)
                     + interval '1 month' - interval '1 day')
    then make_date(substr(p_value #>> '{}', 1, 4)::integer, substr(p_value #>> '{}', 6, 2)::integer,
                   substr(p_value #>> '{}', 9, 2)::integer) end;

create or replace function custom_moment(p_value jsonb) returns timestamptz language sql immutable parallel safe
return case when p_value #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$'
             and custom_day(to_jsonb(substr(p_value #>> '{}', 1, 10))) is not null
    then make_timestamptz(substr(p_value #>> '{}', 1, 4)::integer, substr(p_value #>> '{}', 6, 2)::integer,
                          substr(p_value #>> '{}', 9, 2)::integer, substr(p_value #>> '{}', 12, 2)::integer,
                          substr(p_value #>> '{}', 15, 2)::integer, substr(p_value #>> '{}', 18, 2)::double precision,
                          'UTC') end;
