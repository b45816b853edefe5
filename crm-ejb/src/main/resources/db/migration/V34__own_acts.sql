-- What somebody deleted or changed at once is found again without walking through all that the house did.
create index change_set_own on crm.change_set (actor_id, id) where cause in ('FORM', 'REST', 'BULK');
create index history_deletion on crm.history (change_set_id) where op = 'D' and table_name in ('company', 'contact');
