-- A file that is never left alone is never taken: after a while that is worth a message.
alter table crm.import_source_state add column changing_since timestamptz; -- of what was written while it was read, look after look
