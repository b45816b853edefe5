-- What becomes of a row whose company is there may be put to a person (I-04): such rows are a bucket of their own, until
-- somebody has answered and the answers are applied. What nobody has answered stays there.
alter table import_run
    add column asked bigint,
    drop constraint import_run_sum,
    add constraint import_run_sum check (status not in ('COMPLETED', 'TRIED')
        or created + updated + coalesce(asked, 0) + unchanged + duplicate + coalesce(forbidden, 0) + rejected = rows);

alter table import_verdict
    add column answer varchar(9) check (answer in ('OVERWRITE', 'FILL', 'SKIP', 'ADD')), -- what a person said of an asked row
    drop constraint import_verdict_bucket_check,
    add constraint import_verdict_bucket_check check (bucket in
        ('CREATED', 'UPDATED', 'ASKED', 'UNCHANGED', 'DUPLICATE', 'FORBIDDEN', 'REJECTED'));
