-- Acts on more companies than one request should wait for (B-06). The row is the run's whole state: each step writes the
-- companies behind the last one and how far it is in one transaction, so that a killed server goes on with nothing lost or
-- done twice.
create table bulk_run (
    id bigint generated always as identity primary key,
    user_id bigint not null references app_user, -- whose rights the run has
    actor text not null check (actor <> ''), -- the name history shows
    cause varchar(10) not null,
    status varchar(10) not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'STOPPED')),
    query text not null, -- which companies, as the list's address writes it
    field text, -- null: they are deleted
    value text, -- null: emptied
    planned bigint not null, -- companies that were to change when the run was asked for
    unchanged bigint not null,
    forbidden bigint not null,
    done bigint not null default 0,
    reached bigint not null default 0, -- id of the last company dealt with
    failure text, -- key of the message
    change_set_id bigint not null references change_set,
    asked_at timestamptz not null default now(),
    finished_at timestamptz
);
create index bulk_run_user on bulk_run (user_id, id);
create index bulk_run_change_set on bulk_run (change_set_id);
create index bulk_run_unfinished on bulk_run (id) where status in ('QUEUED', 'RUNNING', 'STOPPED');

select leave_unrecorded('bulk_run', 'state of a run, not of a business record; the change set tells what it did');
