-- Whose word an answer is (I-04). A staging row refers to nobody by a foreign key, as it does not to its run: there are
-- millions of them.
alter table import_verdict
    add column answered_by bigint, -- a user
    add column answered_at timestamptz,
    add constraint import_verdict_answered check ((answered_by is null) = (answered_at is null));
create index import_verdict_answered_by on import_verdict (run_id, answered_by) where answered_by is not null;
