-- How many rows of a step were done when a job began to work on it or went on with it: the pace is that of the job at work, without
-- the time that a run stood still.
alter table crm.import_run add column step_done bigint not null default 0;
