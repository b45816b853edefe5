-- What somebody has typed and not saved: one draft for each person and record, 0 for a new one.
create table crm.draft (
    user_id bigint not null references crm.app_user on delete cascade,
    entity varchar(20) collate "C" not null,
    record_id bigint not null,
    content text not null check (length(content) <= 2000000),
    saved_at timestamptz not null default now(),
    primary key (user_id, entity, record_id)
);
create index draft_saved_at on crm.draft (saved_at);
select crm.leave_unrecorded('draft', 'typed, not saved: its author''s alone, gone with the save or after 14 days');
