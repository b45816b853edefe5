-- Files sent for a record that is not saved yet, so that a field of files may be required, too (S-09). The id is the one the
-- file will have on its record: what a form names by it stays true once the record is there.
create table record_upload (
    entity text collate "C" not null, -- the kind of record it is for, as history names it
    id bigint not null, -- drawn from the sequence of that kind's table of files
    file_id bigint not null references stored_file,
    name varchar(255) not null check (name <> ''),
    name_folded varchar(1000) collate "C" not null, -- by TextFold: search
    created_by bigint not null references app_user,
    created_at timestamptz not null default now(),
    primary key (entity, id)
);
create index record_upload_file on record_upload (file_id);
create index record_upload_created_by on record_upload (created_by);
revoke update, truncate on record_upload from ${app};
select leave_unrecorded('record_upload', 'waits for a form to be saved; then the file stands on its record, which is recorded');

-- As before; what was sent for a record goes with its content.
create or replace function delete_loose_files(p_before timestamptz) returns bigint
language sql security definer set search_path = crm, pg_temp as $$
    with gone as materialized (
        select id from stored_file
         where not kept and created_at < least(p_before, now() - interval '1 hour')
         order by created_at limit 100 for update skip locked),
    uploads as (delete from record_upload where file_id in (select id from gone)),
    thumbnails as (delete from picture_thumbnail where file_id in (select id from gone)),
    chunks as (delete from stored_file_chunk where file_id in (select id from gone)),
    files as (delete from stored_file where id in (select id from gone) returning id)
    select count(*) from files
$$;

alter table custom_field drop constraint custom_field_file_check;
