-- Who took which companies out of the house, and when (A-02, A-05): an export changes no record, so it is a change set of
-- its own with this row beside it. The application writes the row once, tells its end once, and can take nothing back.
alter table crm.change_set drop constraint change_set_cause_check;
alter table crm.change_set add constraint change_set_cause_check
    check (cause in ('FORM', 'REST', 'IMPORT', 'UNDO', 'BULK', 'SYSTEM', 'DEMO', 'CONSOLE', 'EXPORT'));

create table crm.company_export (
    change_set_id bigint primary key references crm.change_set,
    filter text not null, -- conditions and order as the list's address writes them
    format text not null,
    row_count bigint,     -- null as long as it runs, and for ever when it was broken off
    finished_at timestamptz
);
revoke update, delete, truncate on crm.company_export from ${app};
grant update (row_count, finished_at) on crm.company_export to ${app};
select crm.leave_unrecorded('company_export', 'it is history itself, and nobody may change it');
