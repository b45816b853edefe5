-- Runs change other records than companies, too.
alter table bulk_run add column list varchar(40) not null default 'company'; -- the kind of record, by its table
alter table bulk_run alter column list drop default;
