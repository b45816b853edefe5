-- What an undo of an import left alone, as people are told of it (I-08): a tie to a company is told of as the person, and a person
-- once, by what became of the person before what became of the ties.

create index import_person_link on import_person (run_id, link_id);

create function import_left_records(p_run bigint)
returns table (entity text, record_id bigint, actor text, console_user text, reason text) language sql stable
begin atomic
    select 'company', l.record_id, l.actor, l.console_user, l.reason
      from import_left l where l.run_id = p_run and l.entity = 'company'
    union all
    (select distinct on (w.id) 'contact', w.id, l.actor, l.console_user, l.reason
       from import_left l
      cross join lateral (select case l.entity when 'contact' then l.record_id else (
                select p.contact_id from import_person p where p.run_id = l.run_id and p.link_id = l.record_id limit 1) end as id) w
      where l.run_id = p_run and l.entity <> 'company'
      order by w.id, l.entity = 'contact' desc, l.reason nulls last, l.record_id);
end;
