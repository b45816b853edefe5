-- A run may stop before it writes, show what it would do and wait for a person's word (I-05); one that works may be held
-- or stopped (I-07).
alter table import_run
    drop constraint import_run_status_check,
    add constraint import_run_status_check check (status in
        ('DRAFT', 'QUEUED', 'RUNNING', 'PAUSED', 'TRIED', 'COMPLETED', 'FAILED', 'STOPPED')),
    add column goal varchar(5) not null default 'WRITE' check (goal in ('TRY', 'WRITE')), -- how far its job goes
    add column moved varchar(5) not null default 'ANEW' check (moved in ('ANEW', 'SKIP')), -- rows whose company is not as it was decided
    add column halt varchar(5) check (halt in ('PAUSE', 'STOP')), -- what a person asked a working one to do
    add column step_at timestamptz, -- when its present step began
    add column decided_at timestamptz, -- when all rows had their verdicts
    add column forbidden bigint,
    drop constraint import_run_check,
    add constraint import_run_sum check (status not in ('COMPLETED', 'TRIED')
        or created + updated + unchanged + duplicate + coalesce(forbidden, 0) + rejected = rows);

-- A company that is there and that the run's user may not change is no fault of the row.
alter table import_verdict
    drop constraint import_verdict_bucket_check,
    add constraint import_verdict_bucket_check check (bucket in
        ('CREATED', 'UPDATED', 'UNCHANGED', 'DUPLICATE', 'FORBIDDEN', 'REJECTED'));
