-- An import is a table (I-01 to I-11): the file's rows with what they say (import_row) and what becomes of them
-- (import_verdict). Tallies, rejected file, progress and restart read these tables and nothing else. All of them are
-- logged: unlogged ones are emptied by a crash of the database.

create table import_run (
    id bigint generated always as identity primary key,
    user_id bigint not null references app_user, -- whose rights the run has
    actor text not null check (actor <> ''), -- the name history shows
    status varchar(10) not null default 'DRAFT'
        check (status in ('DRAFT', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'STOPPED')),
    step varchar(10) check (step in ('STAGE', 'DECIDE', 'APPLY')), -- where a running one stands
    file_name varchar(255) not null check (file_name <> ''),
    file_size bigint not null check (file_size >= 0), -- bytes
    format jsonb not null, -- charset, delimiter and the evidence for both
    header jsonb not null, -- the header's cells
    columns jsonb not null, -- for each of them the field it fills, or null
    rows bigint not null check (rows >= 0), -- rows below the header, found by reading the whole file once
    change_set_id bigint references change_set,
    job_instance bigint,
    created bigint,
    updated bigint,
    unchanged bigint,
    duplicate bigint,
    rejected bigint,
    failure jsonb, -- message key and parameters
    uploaded_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    undo_change_set_id bigint references change_set,
    undone_at timestamptz,
    undone_by text,
    restored bigint,
    kept bigint,
    impossible bigint,
    check (status <> 'COMPLETED' or created + updated + unchanged + duplicate + rejected = rows),
    check ((undone_at is null) = (restored is null))
);
create index import_run_user on import_run (user_id, id);
create index import_run_change_set on import_run (change_set_id);
create index import_run_undo_change_set on import_run (undo_change_set_id);
create unique index import_run_job on import_run (job_instance);

-- The uploaded file, so that any server can go on with the run.
create table import_file_chunk (
    run_id bigint not null references import_run on delete cascade,
    position integer not null,
    content bytea not null,
    primary key (run_id, position)
);
alter table import_file_chunk alter column content set storage external;

-- No foreign keys below: a check per row would cost more than the row, and only the run's own steps write here.
create table import_row (
    run_id bigint not null,
    row_number bigint not null, -- from 1, header and blank lines not counted
    line bigint not null, -- physical line in the file, from 1
    raw text not null, -- the row in the file's own format
    data jsonb, -- fields, labels, points, addresses; null where the row cannot be taken
    name_folded varchar(1000) collate "C",
    external_id varchar(100) collate "C",
    responsible_id bigint,
    available_to_everyone boolean,
    reasons jsonb, -- why it cannot be taken
    primary key (run_id, row_number)
);

-- Values that selection lists lack; created when the run writes, so item_id stays empty until then.
create table import_label (
    run_id bigint not null,
    field varchar(30) not null,
    folded varchar(400) collate "C" not null,
    label varchar(200) not null,
    item_id bigint,
    primary key (run_id, field, folded)
);

-- What becomes of a row. company_id of a created one is drawn here, so that its parts can refer to it and a chunk
-- that is written twice cannot create twice.
create table import_verdict (
    run_id bigint not null,
    row_number bigint not null,
    bucket varchar(10) not null check (bucket in ('CREATED', 'UPDATED', 'UNCHANGED', 'DUPLICATE', 'REJECTED')),
    company_id bigint,
    company_version integer, -- the version the differences were found against
    differences jsonb, -- [{"field", "old", "new", "id" of a part's row, "normalized"}]
    reasons jsonb, -- [{"field", "key", "value"}]
    primary key (run_id, row_number)
);
create index import_verdict_bucket on import_verdict (run_id, bucket, row_number);
create index import_verdict_company on import_verdict (run_id, company_id);

-- Ranges of rows that a step walks, each in its own thread; next_row moves in the chunk's own transaction.
create table import_range (
    run_id bigint not null,
    step varchar(10) not null check (step in ('STAGE', 'DECIDE', 'APPLY')),
    number integer not null,
    first_row bigint not null,
    last_row bigint not null,
    next_row bigint not null,
    primary key (run_id, step, number)
);

-- The run looks after its own statistics between its steps.
grant maintain on import_row, import_verdict to ${app};

select leave_unrecorded('import_run', 'state of a run, not of a business record; the change set tells what it did');
select leave_unrecorded('import_file_chunk', 'an uploaded file never changes');
select leave_unrecorded('import_row', 'staging rows say what a file says');
select leave_unrecorded('import_label', 'staging rows say what a file says');
select leave_unrecorded('import_verdict', 'staging rows say what a run decided');
select leave_unrecorded('import_range', 'progress of a run');
