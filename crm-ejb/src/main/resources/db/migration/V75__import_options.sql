-- Options that lists of custom fields lack (I-03); created when the run writes, so option_id stays empty until then. Rows hold the code
-- already: it follows from the label.
create table import_option (
    run_id bigint not null,
    field varchar(40) collate "C" not null, -- key of the custom field
    code varchar(100) collate "C" not null,
    label varchar(200) not null,
    first_row bigint not null,
    option_id bigint,
    primary key (run_id, field, code)
);

select leave_unrecorded('import_option', 'staging rows say what a file says');
