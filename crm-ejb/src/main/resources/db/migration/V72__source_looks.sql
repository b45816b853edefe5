-- A file whose import was given up is done when that is at its end after all: somebody let it go on, or applied its trial.
create index import_source_run_open_or_given_up on crm.import_source_run (id)
    where state in ('TRYING', 'WRITING') or state in ('HELD', 'FAILED') and run_id is not null;

-- Those of before; nobody needs a report of them now.
update crm.import_source_run f
   set state = 'DONE', trouble = null
  from crm.import_run r
 where r.id = f.run_id and f.state in ('HELD', 'FAILED') and r.status = 'COMPLETED' and r.undone_at is null;
