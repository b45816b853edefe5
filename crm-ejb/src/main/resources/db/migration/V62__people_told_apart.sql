-- People of a row's company and of its file are told apart (S-15): a mailbox may be shared. A row's JSON has a full name folded in
-- parts, too: firstFolded, lastFolded.

-- Every cell in which the people of a row differ from those of the company they mean, in the order of the row: contactCell,
-- contactRole, contactPoint of one that is there (contact, its version, link), contact of one that is to be added, and
-- contactSeveral where it is not clear who is meant. A person is found by the folded name, of several by an e-mail too; else by
-- an e-mail among those whose name the row does not have, but not who is called otherwise in both names. What a cell leaves
-- empty stays; points are compared as a company's.
create or replace function import_people(p_people jsonb, p_company bigint, p_readable bigint[], p_fill boolean)
returns jsonb language sql stable
begin atomic
    with person as materialized (
        select (p.e ->> 'place')::integer as place, p.e, p.e ->> 'folded' as folded, p.e ->> 'firstFolded' as first_folded,
               p.e ->> 'lastFolded' as last_folded
          from jsonb_array_elements(p_people) as p (e)),
    named as materialized (
        select p.place, t.id, exists (select from contact_point q
                where q.contact_id = t.id and q.type = 'EMAIL' and p.e -> 'emails' ? q.normalized) as mailed
          from person p
          join contact t on t.id = any (p_readable) and t.name_folded = p.folded),
    by_name as materialized (
        select n.place, min(n.id) as id, count(*) as several
          from named n
         where n.mailed or not exists (select from named o where o.place = n.place and o.mailed)
         group by n.place),
    by_mail as materialized (
        select p.place, min(t.id) as id, count(distinct t.id) as several
          from person p
         cross join lateral jsonb_array_elements_text(p.e -> 'emails') as m (email)
          join contact_point q on q.contact_id = any (p_readable) and q.type = 'EMAIL' and q.normalized = m.email
          join contact t on t.id = q.contact_id
         where not exists (select from by_name b where b.place = p.place)
           and not (p.folded is not null and exists (select from by_name b where b.id = t.id))
           and not (p.first_folded is not null and t.first_name <> '' and t.last_name <> ''
                    and not starts_with(t.name_folded, p.first_folded || ' ')
                    and right(t.name_folded, length(p.last_folded) + 1) <> ' ' || p.last_folded
                    and t.name_folded <> p.last_folded || ' ' || p.first_folded)
         group by p.place),
    met as materialized (
        select p.place, p.e, p.folded, coalesce(n.id, m.id) as id,
               greatest(coalesce(n.several, m.several, 1), case when coalesce(n.id, m.id) is null then 1 else
                   row_number() over (partition by coalesce(n.id, m.id) order by p.place) end) as several
          from person p
          left join by_name n on n.place = p.place
          left join by_mail m on m.place = p.place),
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
           and not (v.n < 3 and coalesce((k.e ->> 'whole')::boolean, false) and coalesce(k.name_folded = k.folded
                    or k.name_folded = (k.e ->> 'lastFolded') || ' ' || (k.e ->> 'firstFolded'), false)))
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

-- A row with the people that later rows of the file name for the same company, each once with all that the rows say. One person
-- is who has the folded name; who has no full name is whoever has an e-mail in common and a name that does not contradict it, the
-- fullest name first (PersonDraft says the same of one row). What the first row says counts before the others. All is looked up
-- by equal values, because one company may have as many as a thousand rows.
create or replace function import_people_merged(p_first jsonb, p_others jsonb) returns jsonb language sql immutable set jit = off
begin atomic
    with line as (
        select 0::bigint as line, p_first -> 'contacts' as people
         union all
        select o.n, o.e -> 'contacts' from jsonb_array_elements(p_others) with ordinality as o (e, n)),
    person as materialized (
        select row_number() over (order by l.line, p.n) as n, l.line = 0 as own, p.e,
               case when p.e ? 'firstFolded' then 2 when p.e ? 'folded' then 1 else 0 end as fullness
          from line l
         cross join lateral jsonb_array_elements(l.people) with ordinality as p (e, n)),
    called as materialized (
        select p.*, min(p.n) over same as head, max(p.fullness) over same as known
          from person p
        window same as (partition by p.e ->> 'folded', case when p.fullness > 0 then null
               when p.e -> 'emails' = '[]' then to_jsonb(p.n) else p.e -> 'emails' end)),
    mail as materialized (
        select distinct c.head, c.known, c.e ->> 'folded' as folded, m.email
          from called c
         cross join lateral jsonb_array_elements_text(c.e -> 'emails') as m (email)),
    fullest as materialized (
        select m.email, (array_agg(m.head order by m.known desc, m.head))[1] as head, max(m.known) as known
          from mail m group by m.email),
    part as materialized (
        select m.email, v.name, min(c.head) as head
          from called c
         cross join lateral (values (c.e ->> 'firstFolded'), (c.e ->> 'lastFolded')) as v (name)
         cross join lateral jsonb_array_elements_text(c.e -> 'emails') as m (email)
         where c.fullness = 2
         group by m.email, v.name),
    step as materialized (
        select m.head, (array_agg(f.head order by f.known desc, f.head))[1] as same
          from mail m join fullest f on f.email = m.email
         where m.known = 0 and f.head <> m.head and (f.known > 0 or f.head < m.head)
         group by m.head
        union all
        select m.head, min(p.head)
          from mail m join part p on p.email = m.email and p.name = m.folded
         where m.known = 1
         group by m.head),
    one as materialized (
        select c.n, c.own, c.e, c.fullness, coalesce(t.same, s.same, f.same, c.head) as root
          from called c
          left join step f on f.head = c.head
          left join step s on s.head = f.same
          left join step t on t.head = s.same),
    point as (
        select distinct on (o.root, p.e -> 'type', p.e -> 'normalized') o.root, o.n, p.n as nth, p.e
          from one o
         cross join lateral jsonb_array_elements(o.e -> 'points') with ordinality as p (e, n)
         order by o.root, p.e -> 'type', p.e -> 'normalized', o.n, p.n),
    points as (
        select p.root, jsonb_agg(p.e order by p.n, p.nth) as points,
               jsonb_agg(p.e -> 'normalized' order by p.n, p.nth) filter (where p.e ->> 'type' = 'EMAIL') as emails
          from point p group by p.root),
    whole as (
        select o.root, min(o.n) as n, (array_agg(o.e order by o.fullness desc, o.n))[1] as named,
               (array_agg(o.e -> 'place' order by o.n) filter (where o.own))[1]::integer as place,
               (array_agg(o.e -> 'position' order by o.n) filter (where o.e ? 'position'))[1] as position,
               (array_agg(o.e -> 'role' order by o.n) filter (where o.e ? 'role'))[1] as role
          from one o group by o.root),
    placed as (
        select w.*, coalesce(w.place, coalesce(max(w.place) over (), 0)
                   + row_number() over (partition by w.place is null order by w.n)) as at
          from whole w)
    select p_first || coalesce((
               select jsonb_strip_nulls(jsonb_build_object(
                      'contactCustom', o.e -> 'contactCustom', 'contactMissing', o.e -> 'contactMissing',
                      'contactMissingKey', o.e -> 'contactMissingKey', 'contactLacking', o.e -> 'contactLacking'))
                 from jsonb_array_elements(p_others) as o (e) where o.e ? 'contacts' limit 1), '{}')
           || coalesce((
               select jsonb_build_object('contacts', jsonb_agg(
                      p.named || jsonb_strip_nulls(jsonb_build_object('position', p.position, 'role', p.role))
                      || jsonb_build_object('place', p.at, 'points', coalesce(q.points, '[]'), 'emails', coalesce(q.emails, '[]'))
                      order by p.n))
                 from placed p left join points q on q.root = p.root having count(*) > 0), '{}');
end;
