-- Columns of an import fill people of the company (I-03, S-15) and addresses in parts.

-- Rows of an import may name people of their company (I-03, S-15). A row's JSON has them as contacts: place (which person of
-- the row), first, last, whole (whether one cell said both), folded, position, role, emails, points, nameless; beside them
-- what a new person has of custom fields (contactCustom) and a required one that it would lack (contactMissing).

-- The people that a written row added or changed, so that an undo finds them.
create table import_person (
    run_id bigint not null,
    row_number bigint not null,
    place integer not null,
    contact_id bigint not null,
    link_id bigint not null,
    primary key (run_id, row_number, place)
);
create index import_person_contact on import_person (run_id, contact_id);
select leave_unrecorded('import_person', 'staging rows say what a run decided');

-- An undo leaves people alone, too; which a run put back is counted beside the companies.
alter table import_left add column entity varchar(20) not null default 'company';
alter table import_left rename column company_id to record_id;
alter table import_left drop constraint import_left_pkey, add primary key (run_id, entity, record_id);
alter table import_left alter column entity drop default;
alter table import_range add column people bigint not null default 0; -- people that an undo restored
alter table import_run add column restored_people bigint not null default 0;

-- Every cell in which the people of a row differ from those of the company they mean, in the order of the row: contactCell,
-- contactRole, contactPoint of one that is there (contact, its version, link), contact of one that is to be added, and
-- contactSeveral where it is not clear who is meant. A person is found by e-mail, of several by the name too; else by the
-- folded name among those that no e-mail has found. What a cell leaves empty stays; points are compared as a company's.
create function import_people(p_people jsonb, p_company bigint, p_readable bigint[], p_fill boolean) returns jsonb
language sql stable
begin atomic
    with person as materialized (
        select (p.e ->> 'place')::integer as place, p.e, p.e ->> 'folded' as folded
          from jsonb_array_elements(p_people) as p (e)),
    mailed as materialized (
        select p.place, t.id, coalesce(t.name_folded = p.folded, false) as same
          from person p
         cross join lateral jsonb_array_elements_text(p.e -> 'emails') as m (email)
          join contact_point q on q.contact_id = any (p_readable) and q.type = 'EMAIL' and q.normalized = m.email
          join contact t on t.id = q.contact_id),
    by_mail as materialized (
        select m.place, min(m.id) as id, count(distinct m.id) as several
          from mailed m
         where m.same or not exists (select from mailed o where o.place = m.place and o.same)
         group by m.place),
    by_name as materialized (
        select p.place, min(t.id) as id, count(*) as several
          from person p
          join contact t on t.id = any (p_readable) and t.name_folded = p.folded
         where not exists (select from by_mail b where b.place = p.place)
           and not exists (select from by_mail b where b.id = t.id)
         group by p.place),
    met as materialized (
        select p.place, p.e, p.folded, coalesce(m.id, n.id) as id,
               greatest(coalesce(m.several, n.several, 1), case when coalesce(m.id, n.id) is null then 1 else
                   row_number() over (partition by coalesce(m.id, n.id) order by p.place) end) as several
          from person p
          left join by_mail m on m.place = p.place
          left join by_name n on n.place = p.place),
    known as materialized (
        select m.place, m.e, m.folded, t.id, t.version, t.name_folded, t.first_name, t.last_name, t.position, k.id as link, k.role
          from met m
          join contact t on t.id = m.id
          join company_contact k on k.company_id = p_company and k.contact_id = t.id
         where m.several = 1),
    given_points as materialized (
        select k.place, k.id as contact, p.type, p.kind, p.value, p.normalized, p.n
          from known k
         cross join lateral rows from (jsonb_to_recordset(k.e -> 'points')
               as (type text, kind text, value text, normalized text)) with ordinality as p (type, kind, value, normalized, n)),
    new_points as materialized (
        select g.*, row_number() over (partition by g.place, g.type, g.kind order by g.n) as nth
          from given_points g
         where not exists (select from contact_point p
                            where p.contact_id = g.contact and p.type = g.type and p.normalized = g.normalized)
           and not (p_fill and exists (select from contact_point p
                            where p.contact_id = g.contact and p.type = g.type and p.kind = g.kind))),
    old_points as materialized (
        select p.id, k.place, p.type, p.kind, p.value,
               row_number() over (partition by k.place, p.type, p.kind order by p.position, p.id) as nth
          from known k
          join contact_point p on p.contact_id = k.id
         where exists (select from new_points n where n.place = k.place)
           and not exists (select from given_points g
                            where g.place = k.place and g.type = p.type and g.normalized = p.normalized)),
    cells as (
        select k.place, v.n, v.cell, v.old, v.new, k.id, k.version, k.link
          from known k
         cross join lateral (values
               (1, 'firstName', nullif(k.first_name, ''), k.e ->> 'first'),
               (2, 'lastName', nullif(k.last_name, ''), k.e ->> 'last'),
               (3, 'position', k.position, k.e ->> 'position'),
               (4, 'role', k.role, k.e ->> 'role')) as v (n, cell, old, new)
         where v.new is not null and v.old is distinct from v.new and (v.old is null or not p_fill)
           -- one cell with both names does not say which is which
           and not (v.n < 3 and coalesce((k.e ->> 'whole')::boolean, false) and k.name_folded = k.folded))
    select jsonb_agg(difference order by place, part, n)
      from (select c.place, 1 as part, c.n::bigint, jsonb_build_object(
                   'field', case c.cell when 'role' then 'contactRole' else 'contactCell' end, 'place', c.place, 'cell', c.cell,
                   'contact', c.id, 'version', c.version, 'link', c.link, 'old', c.old, 'new', c.new) as difference
              from cells c
            union all
            select n.place, 2, n.n, jsonb_build_object(
                   'field', 'contactPoint', 'place', n.place, 'type', n.type, 'kind', n.kind, 'id', o.id, 'contact', k.id,
                   'version', k.version, 'link', k.link, 'old', o.value, 'new', n.value, 'normalized', n.normalized)
              from new_points n
              join known k on k.place = n.place
              left join old_points o on o.place = n.place and o.type = n.type and o.kind = n.kind and o.nth = n.nth
            union all
            select m.place, 3, 1, jsonb_build_object(
                   'field', 'contact', 'place', m.place, 'old', null, 'new', m.e ->> 'name', 'json', m.e)
              from met m where m.id is null
            union all
            select m.place, 3, 1, jsonb_build_object(
                   'field', 'contactSeveral', 'place', m.place, 'old', null, 'new', m.several::text)
              from met m where m.several > 1) d;
end;

-- A row with the people that later rows of the file name for the same company; who is there already is the same person.
create function import_people_merged(p_first jsonb, p_others jsonb) returns jsonb language plpgsql immutable as $$
declare
    v_people jsonb := coalesce(p_first -> 'contacts', '[]');
    v_person jsonb;
    v_more jsonb;
begin
    for v_more in select e from jsonb_array_elements(p_others) as e where e ? 'contacts' loop
        for v_person in select e from jsonb_array_elements(v_more -> 'contacts') as e loop
            if not exists (select from jsonb_array_elements(v_people) as o (e)
                            where o.e ->> 'folded' = v_person ->> 'folded'
                               or exists (select from jsonb_array_elements_text(o.e -> 'emails') as m (email)
                                           where v_person -> 'emails' ? m.email)) then
                v_people := v_people || jsonb_build_array(
                    jsonb_set(v_person, '{place}', to_jsonb(1 + coalesce(
                        (select max((o.e ->> 'place')::integer) from jsonb_array_elements(v_people) as o (e)), 0))));
            end if;
        end loop;
        p_first := p_first || jsonb_build_object('contacts', v_people) || jsonb_strip_nulls(jsonb_build_object(
            'contactCustom', v_more -> 'contactCustom', 'contactMissing', v_more -> 'contactMissing',
            'contactMissingKey', v_more -> 'contactMissingKey', 'contactLacking', v_more -> 'contactLacking'));
    end loop;
    return p_first;
end
$$;

-- Columns of an import may give an address in parts (I-03). It stays one line; where a company has an address of that kind, its
-- line is taken apart as it was put together, compared part by part, and put together again. A row's JSON has the parts it
-- gives beside the line: line (street and numbers), postcode, city, region, country.

-- One line, as AddressParts writes it.
create function import_address_line(p_parts jsonb) returns text language sql immutable
return concat_ws(', ', p_parts ->> 'line', nullif(concat_ws(' ', p_parts ->> 'postcode', p_parts ->> 'city'), ''),
                 p_parts ->> 'region', p_parts ->> 'country');

-- The parts of a line; null where it cannot be told which is which. A postcode tells most; without one a line has what the row
-- gives, in that order. Of one name behind the town the row says what it is.
create function import_address_parts(p_text text, p_given jsonb) returns jsonb language plpgsql immutable as $$
declare
    v_parts text[] := regexp_split_to_array(btrim(p_text), '\s*,\s*');
    v_names text[] := '{}';
    v_at integer;
    v_behind integer;
begin
    select min(i) into v_at from generate_subscripts(v_parts, 1) as i
     where v_parts[i] ~ '^\d{2}-\d{3}(\s|$)' or (i > 1 and v_parts[i] ~ '^([A-Z]{1,2}-)?\d{4,6}\s+\D');
    if v_at is null then
        v_names := array(select n from unnest(array['line', 'city', 'region', 'country']) as n where p_given ? n);
        return case when p_given ? 'postcode' or cardinality(v_names) <> cardinality(v_parts) then null
                    else (select jsonb_object_agg(v_names[i], v_parts[i]) from generate_subscripts(v_names, 1) as i) end;
    end if;
    v_behind := cardinality(v_parts) - v_at;
    if v_behind > 2 then
        return null;
    end if;
    return jsonb_strip_nulls(jsonb_build_object(
        'line', nullif(array_to_string(v_parts[1:v_at - 1], ', '), ''),
        'postcode', substring(v_parts[v_at] from '^\S+'),
        'city', nullif(btrim(regexp_replace(v_parts[v_at], '^\S+', '')), ''),
        case when v_behind = 2 or v_behind = 1 and p_given ? 'region'
                  and lower(v_parts[v_at + 1]) is distinct from lower(p_given ->> 'country') then 'region' else 'country' end,
        v_parts[v_at + 1])
        || case v_behind when 2 then jsonb_build_object('country', v_parts[v_at + 2]) else '{}' end);
end
$$;

-- The company's address that parts of a row mean: the first one of the kind.
create function import_address_met(p_kind text, p_company bigint) returns text language sql stable
return (select a.text from address a where a.company_id = p_company and a.kind = p_kind order by a.position, a.id limit 1);

-- A row's addresses, those in parts with what the company's address has beside; as that is written, where it has them all.
create function import_addresses(p_addresses jsonb, p_company bigint) returns jsonb language sql stable
return (select coalesce(jsonb_agg(case when p.parts is null then e
                                       when p.parts @> (e -> 'parts') then e || jsonb_build_object('text', m.text)
                                       else e || jsonb_build_object('text', import_address_line(p.parts || (e -> 'parts'))) end
                                  order by n), '[]')
          from jsonb_array_elements(p_addresses) with ordinality as a (e, n)
         cross join lateral (
               select case when e ? 'parts' then import_address_met(e ->> 'kind', p_company) end as text) m
         cross join lateral (select import_address_parts(m.text, e -> 'parts') as parts) p);

-- Differences with those of addresses told part by part.
create function import_addresses_told(p_differences jsonb, p_addresses jsonb) returns jsonb language sql stable
return (select jsonb_agg(case when t.parts is null then e else e || jsonb_build_object('parts', t.parts) end order by n)
          from jsonb_array_elements(p_differences) with ordinality as d (e, n)
         cross join lateral (
               select jsonb_agg(jsonb_build_object('part', p.key, 'old', o.parts -> p.key, 'new', p.value)
                                order by array_position(array['line', 'postcode', 'city', 'region', 'country'], p.key)) as parts
                 from jsonb_array_elements(p_addresses) g
                cross join lateral (select import_address_parts(e ->> 'old', g -> 'parts') as parts) o
                cross join lateral jsonb_each(g -> 'parts') p
                where e ->> 'field' = 'address' and e ->> 'old' is not null and g ? 'parts' and g ->> 'kind' = e ->> 'kind'
                  and g ->> 'text' = e ->> 'new' and o.parts is not null and o.parts -> p.key is distinct from p.value) t);
