-- Custom fields that hold files of their record (S-20): a value is the id of the file on the record.
alter table custom_field drop constraint custom_field_type_check;
alter table custom_field add constraint custom_field_type_check check (type in ('TEXT', 'MULTILINE', 'INTEGER', 'DECIMAL',
    'MONEY', 'FLAG', 'DATE', 'MOMENT', 'LIST', 'LINK', 'ADDRESS', 'USER', 'RECORD', 'FILE'));
-- A file belongs to a record that is there: no record could ever be created with one.
alter table custom_field add constraint custom_field_file_check check (not (type = 'FILE' and required));

-- History names files that are gone.
create index history_gone_file on history (row_id) where op = 'D' and table_name in ('company_file', 'contact_file');
