-- The book of exports is one for all lists: each row says whose it is.
alter table company_export rename to list_export;
alter table list_export rename constraint company_export_pkey to list_export_pkey;
alter table list_export rename constraint company_export_change_set_id_fkey to list_export_change_set_id_fkey;
alter table list_export add column list varchar(20) collate "C" not null default 'company';
alter table list_export alter column list drop default;

delete from unrecorded_table where table_name = 'company_export';
select leave_unrecorded('list_export', 'it is history itself, and nobody may change it');
