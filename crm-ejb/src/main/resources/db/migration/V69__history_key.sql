-- What history is found by is its key, too: each of its rows, nine for a new company, had one more index to go into.
alter table history drop constraint history_pkey;
drop index history_change_set;
alter table history add constraint history_pkey primary key (change_set_id, record_id, seq);
