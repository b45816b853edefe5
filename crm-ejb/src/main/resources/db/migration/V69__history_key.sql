-- The index that finds history by change set serves as its key: one on seq alone was one more to fill for each of the nine rows of
-- a new company.
alter table history drop constraint history_pkey;
drop index history_change_set;
alter table history add constraint history_pkey primary key (change_set_id, record_id, seq);
