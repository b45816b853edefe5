-- Who works in the house that is measured: always the same. Runs as superuser, once, in a database that the product has laid
-- out; companies.sql follows in the same session. Triggers are off, as history gets its rows here, too.

set search_path = crm, public;
set maintenance_work_mem = '512MB';
set synchronous_commit = off;

create function pg_temp.pick(p_row bigint, p_salt bigint, p_of bigint) returns bigint language sql immutable
return ((hashint8extended(p_row, p_salt) % p_of) + p_of) % p_of;

create function pg_temp.word(p_words text[], p_row bigint, p_salt bigint) returns text language sql immutable
return p_words[1 + pg_temp.pick(p_row, p_salt, cardinality(p_words))];

-- A name nobody has, of three syllables.
create function pg_temp.coined(p_row bigint, p_salt bigint) returns text language sql immutable
return initcap(
    pg_temp.word('{ba,be,bo,bu,cze,da,de,do,fa,ga,go,ha,ja,ka,ke,ko,kra,la,le,lu,ma,me,mi,mo,na,no,pa,pe,po,pra,ra,ro,sa,se,sta,ta,te,to,tra,wa,we,wi,wo,za,że}', p_row, p_salt)
    || pg_temp.word('{ba,bi,cho,da,do,ga,gi,ka,la,le,li,lo,ma,me,mi,na,ne,ni,no,pa,pi,ra,re,ri,ro,sa,si,so,sza,ta,te,ti,to,wa,we,wi,zo,ża,łu,ńo}', p_row, p_salt + 1)
    || pg_temp.word('{bex,cja,dom,dor,gaz,kom,lex,lit,lux,mar,mat,med,met,net,nex,nik,pak,pex,pol,por,prom,ran,rex,rol,ryt,san,sol,ster,tan,tex,tor,trex,tur,wex,wit,zol,żar,łom}', p_row, p_salt + 2));

create function pg_temp.folded(p_text text) returns text language sql immutable
return translate(lower(p_text), 'ąćęłńóśźż', 'acelnoszz');

-- The check digit, 10 where there is none.
create function pg_temp.check_digit(p_digits text, p_weights integer[]) returns integer language sql immutable
return (select sum(substr(p_digits, i, 1)::integer * p_weights[i]) % 11 from generate_subscripts(p_weights, 1) i);

-- A sound NIP that no other row has: nine digits in steps of nine, the first of them whose check digit exists.
create function pg_temp.nip(p_row bigint) returns text language sql immutable
return (select d.base || d.digit from (
    select k, (100000000 + (p_row * 48271 % 99999989) * 9 + k)::text as base,
           pg_temp.check_digit((100000000 + (p_row * 48271 % 99999989) * 9 + k)::text, '{6,5,7,2,3,4,5,6,7}') as digit
      from generate_series(0, 8) k) d where d.digit < 10 order by d.k limit 1);

create function pg_temp.regon(p_row bigint) returns text language sql immutable
return (select base || pg_temp.check_digit(base, '{8,9,2,3,4,5,6,7}') % 10
          from (select lpad((p_row * 7919 % 99999989)::text, 8, '0') as base) b);

-- 60 departments under six regions, 500 people, 60 of them in the last department, and a role for each level; the three who
-- reach beyond their department belong to a region, which has departments below it.
create temp table house as
select (select coalesce(max(id), 0) from department) as departments, (select coalesce(max(id), 0) from app_user) as people;

insert into department (id, parent_id, name)
select h.departments + n, case when n <= 6 then (select min(id) from department) else h.departments + 1 + n % 6 end,
       'Dział ' || n
  from house h, generate_series(1, 60) n;

insert into app_user (id, login, name, name_folded, department_id)
select h.people + n, 'bench' || n, p.name, pg_temp.folded(p.name), case when n <= 60 then h.departments + 60 else h.departments + 1 + n % 59 end
  from house h, generate_series(1, 500) n, lateral (
       select pg_temp.word('{Anna,Piotr,Maria,Jan,Ewa,Tomasz,Zofia,Marek,Joanna,Paweł}', n, 1) || ' ' || pg_temp.coined(n, 2)
           as name) p;

insert into user_secret (user_id, password_hash)
select h.people + n, s.password_hash
  from house h, generate_series(1, 500) n, user_secret s join app_user u on u.id = s.user_id and u.login = 'admin';

insert into role (code, name_pl, name_en)
select 'bench_' || lower(level), 'Poziom ' || lower(level), 'Level ' || lower(level)
  from unnest('{NONE,OWN,DEPARTMENT,SUBDEPARTMENTS,OPEN,ALL}'::text[]) level;
insert into role_level (role_id, entity, operation, level)
select r.id, e, o, upper(substr(r.code, 7))
  from role r, unnest('{COMPANY,CONTACT,DEAL,QUOTE,INVOICE}'::text[]) e, unnest('{READ,ADD,UPDATE}'::text[]) o
 where r.code like 'bench\_%' and r.code <> 'bench_none';
insert into user_role (user_id, role_id)
select h.people + n, r.id
  from house h, generate_series(1, 500) n
  join role r on r.code = 'bench_' || case n when 61 then 'subdepartments' when 62 then 'open' when 63 then 'all' when 65 then 'none'
                                      else case when n % 2 = 0 then 'own' else 'department' end end;
