-- Companies number bench.first to bench.last, as the session says: a value depends on the number and on nothing else.
-- One transaction, so that nobody sees the indexes gone.

drop table if exists pg_temp.indexes, pg_temp.numbers, pg_temp.people;

-- Indexes are made when the rows are there: faster, and better packed.
create temp table indexes as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i
 where i.indrelid::regclass::text in ('company', 'communication_point', 'requisite', 'contact', 'contact_point',
                                      'company_contact', 'history', 'company_word', 'company_word_known')
   and not i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid);
do $$
declare i record;
begin
    for i in select name from indexes loop
        execute 'drop index ' || i.name;
    end loop;
end
$$;

create temp table numbers as
select n, (select coalesce(max(id), 0) from company) + n + 1 - current_setting('bench.first')::bigint as id
  from generate_series(current_setting('bench.first')::bigint, current_setting('bench.last')::bigint) n;
analyze numbers;

insert into company (id, name, name_folded, type_id, industry_id, employees_id, revenue_amount, revenue_currency, responsible_id,
                     available_to_everyone, custom, created_at, created_by, modified_at, modified_by)
select r.id, r.name, pg_temp.folded(r.name), r.type, r.industry, r.employees,
       case when r.revenue > 0 then r.revenue::numeric * 1000 end, case when r.revenue > 0 then 'PLN' end,
       h.people + 1 + pg_temp.pick(r.n, 20, 500), pg_temp.pick(r.n, 21, 20) = 0,
       jsonb_build_object('segment', chr(97 + pg_temp.pick(r.n, 22, 8)::integer), 'branches', 1 + pg_temp.pick(r.n, 23, 500),
                          'since', (date '2005-01-01' + pg_temp.pick(r.n, 24, 7600)::integer)::text,
                          'strategic', pg_temp.pick(r.n, 25, 50) = 0, 'contract_no', 'U/' || 2005 + r.n % 20 || '/' || r.n),
       r.at, h.people + 1, r.at + pg_temp.pick(r.n, 26, 1000000) * interval '1 second', h.people + 1
  from (select n.n, n.id, timestamptz '2020-01-01' + pg_temp.pick(n.n, 27, 200000000) * interval '1 second' as at,
               case when pg_temp.pick(n.n, 10, 20) = 0 then 'Przedsiębiorstwo Handlowe '
                    when pg_temp.pick(n.n, 10, 20) = 1 then 'Zakład Usługowy ' else '' end
               || pg_temp.coined(n.n, 11)
               || pg_temp.word('{""," Stal"," Bud"," Trans"," Drewno"," Energia"," Meble"," Logistyka"," Software"," Invest"," Agro"," Chem"," Med"," Foto"," Papier"," Szkło"," Optyka"," Auto"," Serwis"," Consulting"}', n.n, 14)
               || pg_temp.word('{""," Gdańsk"," Kraków"," Poznań"," Wrocław"," Łódź"," Lublin"}', n.n, 15)
               || pg_temp.word('{" sp. z o.o."," sp. z o.o."," sp. z o.o."," S.A."," sp.j."," sp.k.",""}', n.n, 16) as name,
               case when pg_temp.pick(n.n, 17, 4) > 0 then 1 + pg_temp.pick(n.n, 18, 900000) else 0 end as revenue,
               (select array_agg(i.id order by i.id) from picklist_item i join picklist p on p.id = i.picklist_id
                 where p.code = 'COMPANY_TYPE') [1 + pg_temp.pick(n.n, 28, 5)] as type,
               (select array_agg(i.id order by i.id) from picklist_item i join picklist p on p.id = i.picklist_id
                 where p.code = 'INDUSTRY') [1 + pg_temp.pick(n.n, 29, 15)] as industry,
               (select array_agg(i.id order by i.id) from picklist_item i join picklist p on p.id = i.picklist_id
                 where p.code = 'EMPLOYEES') [1 + pg_temp.pick(n.n, 30, 4)] as employees
          from numbers n) r, house h;

insert into company_word (word, name, company_id)
select t.word, c.name, c.id from numbers n join company c using (id), name_words(c.name_folded) t (word);
insert into company_word_known
select distinct w.word from numbers n join company_word w on w.company_id = n.id
 where not exists (select from company_word_known k where k.word = w.word);

insert into communication_point (company_id, type, kind, value, normalized, position)
select n.id, p.type, p.kind, p.value, p.value, 0
  from numbers n, lateral (select translate(pg_temp.folded(pg_temp.coined(n.n, 11)), ' ', '') || n.n || '.example' as host) d,
       lateral (values
           ('PHONE', 'WORK', '+48' || pg_temp.word('{12,22,32,42,58,61,71}', n.n, 40) || lpad(pg_temp.pick(n.n, 41, 10000000)::text, 7, '0')),
           ('EMAIL', 'WORK', pg_temp.word('{biuro,kontakt,info,sekretariat,handel}', n.n, 42) || '@' || d.host),
           ('WEBSITE', 'WORK', 'https://www.' || d.host)) p (type, kind, value);

insert into requisite (company_id, template_id, is_default, custom)
select n.id, t.id, true, jsonb_build_object('nip', pg_temp.nip(n.n), 'regon', pg_temp.regon(n.n),
                                            'krs', lpad((n.n * 31 % 9999991)::text, 10, '0'))
  from numbers n, requisite_template t where t.code = 'pl-company';

-- A contact for every second company.
create temp table people as
select n.n, n.id as company_id, (select coalesce(max(id), 0) from contact) + n.n as id,
       pg_temp.word('{Anna,Piotr,Maria,Jan,Ewa,Tomasz,Zofia,Marek,Joanna,Paweł,Łukasz,Żaneta}', n.n, 50) as first_name,
       pg_temp.coined(n.n, 51) || 'ski' as last_name,
       '+48' || (500000000 + pg_temp.pick(n.n, 52, 399999999)) as phone,
       'osoba' || n.n || '@poczta.example' as email
  from numbers n where n.n % 2 = 0;
insert into contact (id, first_name, last_name, name_folded, points_text, position, responsible_id, created_by, modified_by)
select p.id, p.first_name, p.last_name, pg_temp.folded(p.first_name || ' ' || p.last_name), p.phone || E'\n' || p.email,
       'kupiec', h.people + 1 + pg_temp.pick(p.n, 20, 500), h.people + 1, h.people + 1
  from people p, house h;
insert into contact_point (contact_id, type, kind, value, normalized, position)
select p.id, v.type, v.kind, v.value, v.value, 0
  from people p, lateral (values ('PHONE', 'MOBILE', p.phone), ('EMAIL', 'WORK', p.email)) v (type, kind, value);
insert into company_contact (company_id, contact_id, role, is_primary) select company_id, id, 'kupiec', true from people;

with made as (insert into change_set (actor_id, actor, cause) select people + 1, 'Benchmark', 'IMPORT' from house returning id)
insert into history (change_set_id, entity, record_id, table_name, row_id, op)
select m.id, 'company', n.id, 'company', n.id, 'I' from made m, numbers n
union all
select m.id, 'contact', p.id, 'contact', p.id, 'I' from made m, people p;

do $$
declare i record;
begin
    for i in select definition from indexes loop
        execute i.definition;
    end loop;
    for i in select format('select setval(pg_get_serial_sequence(%L, ''id''), max(id)) from %I', t, t) as definition
               from unnest('{department,app_user,company,contact}'::text[]) t loop
        execute i.definition;
    end loop;
end
$$;
