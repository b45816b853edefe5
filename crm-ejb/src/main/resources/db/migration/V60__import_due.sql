-- When anybody may go on with a run (I-07). A server that works on it puts that off again and again; when it is gone, or its
-- job has lost the database, the time comes and some server takes the run.
create table import_due (
    run_id bigint primary key references import_run on delete cascade,
    due_at timestamptz not null,
    tries integer not null default 0 -- how often it was taken since it last came further
);
create index import_due_at on import_due (due_at);
select leave_unrecorded('import_due', 'which server works on a run just now');

-- Servers of before said nothing of the kind.
insert into import_due (run_id, due_at)
select id, now() + interval '1 minute' from import_run where status in ('QUEUED', 'RUNNING');
