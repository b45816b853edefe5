-- An import is a table (I-01 to I-11): the file's rows with what they say (import_row) and what becomes of them
-- (import_verdict). Tallies, rejected file, progress and restart read these tables and nothing else. All of them are
-- logged: unlogged ones are emptied by a crash of the database.

create table import_run (
    id bigint generated always as identity primary key,
    user_id bigint not null references app_user, -- whose rights the run has
    actor text not null check (actor <> ''), -- the name history shows
    status varchar(10) not null default 'DRAFT'
        check (status in ('DRAFT', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'STOPPED')),
    step varchar(10) check (step in ('STAGE', 'DECIDE', 'APPLY')), -- where a running one stands
    file_name varchar(255) not null check (file_name <> ''),
    file_size bigint not null check (file_size >= 0), -- bytes
    format jsonb not null, -- charset, delimiter and the evidence for both
    columns jsonb not null, -- the header's cells and the field each fills
    rows bigint not null check (rows >= 0), -- rows below the header, found by reading the whole file once
    change_set_id bigint references change_set, -- the companies it wrote
    label_change_set_id bigint references change_set, -- the list values it had to add
    job_instance bigint,
    created bigint,
    updated bigint,
    unchanged bigint,
    duplicate bigint,
    rejected bigint,
    failure jsonb, -- message key and parameters
    uploaded_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    undo_change_set_id bigint references change_set,
    undone_at timestamptz,
    undone_by text,
    restored bigint,
    kept bigint,
    impossible bigint,
    undo_details jsonb, -- the first kept and impossible records, with reasons
    check (status <> 'COMPLETED' or created + updated + unchanged + duplicate + rejected = rows),
    check ((undone_at is null) = (restored is null))
);
create index import_run_user on import_run (user_id, id);
create index import_run_change_set on import_run (change_set_id);
create index import_run_label_change_set on import_run (label_change_set_id);
create index import_run_undo_change_set on import_run (undo_change_set_id);
create unique index import_run_job on import_run (job_instance);

-- The uploaded file, so that any server can go on with the run.
create table import_file_chunk (
    run_id bigint not null references import_run on delete cascade,
    position integer not null,
    content bytea not null,
    primary key (run_id, position)
);
alter table import_file_chunk alter column content set storage external;

-- No foreign keys below: a check per row would cost more than the row, and only the run's own steps write here.
create table import_row (
    run_id bigint not null,
    row_number bigint not null, -- from 1, header and blank lines not counted
    line bigint not null, -- physical line in the file, from 1
    raw text not null, -- the row in the file's own format
    data jsonb, -- fields, labels, points, addresses; null where the row cannot be taken
    name_folded varchar(1000) collate "C",
    external_id varchar(100) collate "C",
    responsible_id bigint,
    available_to_everyone boolean,
    reasons jsonb, -- why it cannot be taken
    primary key (run_id, row_number)
);

-- Values that selection lists lack; created when the run writes, so item_id stays empty until then.
create table import_label (
    run_id bigint not null,
    field varchar(30) not null,
    folded varchar(400) collate "C" not null,
    label varchar(200) not null,
    item_id bigint,
    primary key (run_id, field, folded)
);

-- What becomes of a row. company_id of a created one is drawn here, so that its parts can refer to it and a chunk
-- that is written twice cannot create twice.
create table import_verdict (
    run_id bigint not null,
    row_number bigint not null,
    bucket varchar(10) not null check (bucket in ('CREATED', 'UPDATED', 'UNCHANGED', 'DUPLICATE', 'REJECTED')),
    company_id bigint,
    company_version integer, -- the version the differences were found against
    differences jsonb, -- [{"field", "old", "new", "id" of a part's row, "normalized"}]
    reasons jsonb, -- [{"field", "key", "value"}]
    primary key (run_id, row_number)
);
create index import_verdict_bucket on import_verdict (run_id, bucket, row_number);
create index import_verdict_company on import_verdict (run_id, company_id);

-- Ranges of rows that a step walks, each in its own thread; next_row moves in the chunk's own transaction.
create table import_range (
    run_id bigint not null,
    step varchar(10) not null check (step in ('STAGE', 'DECIDE', 'APPLY')),
    number integer not null,
    first_row bigint not null,
    last_row bigint not null,
    next_row bigint not null,
    primary key (run_id, step, number)
);

-- The run looks after its own statistics between its steps.
grant maintain on import_row, import_verdict to ${app};

select leave_unrecorded('import_run', 'state of a run, not of a business record; the change set tells what it did');
select leave_unrecorded('import_file_chunk', 'an uploaded file never changes');
select leave_unrecorded('import_row', 'staging rows say what a file says');
select leave_unrecorded('import_label', 'staging rows say what a file says');
select leave_unrecorded('import_verdict', 'staging rows say what a run decided');
select leave_unrecorded('import_range', 'progress of a run');

-- One reason as import_row and import_verdict keep it.
create function import_reason(p_field text, p_key text, p_value text) returns jsonb language sql immutable
return jsonb_build_array(jsonb_build_object('field', p_field, 'key', 'imports.reason.' || p_key, 'value', p_value));

-- What a row says about the company's own columns, words that were new among them; null where it says nothing.
create function import_fields(p_run bigint, p_data jsonb) returns table (
    name text, type_id bigint, industry_id bigint, employees_id bigint, revenue_amount numeric(19, 2),
    revenue_currency text, responsible_id bigint, available_to_everyone boolean, external_id text
) language sql stable
begin atomic
    select f.name,
           coalesce(f.type_id, (select l.item_id from import_label l where l.run_id = p_run and l.field = 'type'
                                 and l.folded = p_data #>> '{labels,type}')),
           coalesce(f.industry_id, (select l.item_id from import_label l where l.run_id = p_run and l.field = 'industry'
                                     and l.folded = p_data #>> '{labels,industry}')),
           f.employees_id, f.revenue_amount, f.revenue_currency, f.responsible_id, f.available_to_everyone,
           f.external_id
      from jsonb_to_record(p_data -> 'fields') as f (
           name text, type_id bigint, industry_id bigint, employees_id bigint, revenue_amount numeric(19, 2),
           revenue_currency text, responsible_id bigint, available_to_everyone boolean, external_id text);
end;

-- Every cell in which a row differs from the company it means, or null. A phone the company has, however written, is
-- no difference; one it lacks takes the place of the first of its kind that the row does not name, or is added.
create function import_differences(p_run bigint, p_data jsonb, c company) returns jsonb language sql stable
begin atomic
    with cells as (
        select v.n, v.field, v.old, v.new
          from import_fields(p_run, p_data) f
         cross join lateral (values
               (1, 'name', (c).name collate "C", f.name collate "C"),
               (2, 'type_id', (c).type_id::text, f.type_id::text),
               (3, 'industry_id', (c).industry_id::text, f.industry_id::text),
               (4, 'employees_id', (c).employees_id::text, f.employees_id::text),
               (5, 'revenue_amount', (c).revenue_amount::text, f.revenue_amount::text),
               (6, 'revenue_currency', (c).revenue_currency::text, f.revenue_currency),
               (7, 'responsible_id', (c).responsible_id::text, f.responsible_id::text),
               (8, 'available_to_everyone', (c).available_to_everyone::text, f.available_to_everyone::text),
               (9, 'external_id', (c).external_id::text, f.external_id)) as v (n, field, old, new)
         where v.new is not null and v.old is distinct from v.new),
    given_points as (
        select p.type, p.kind, p.value, p.normalized, p.n
          from rows from (jsonb_to_recordset(p_data -> 'points')
               as (type text, kind text, value text, normalized text)) with ordinality as p (type, kind, value, normalized, n)),
    new_points as (
        select g.*, row_number() over (partition by g.type, g.kind order by g.n) as place
          from given_points g
         where not exists (select from communication_point p
                            where p.company_id = (c).id and p.type = g.type and p.normalized = g.normalized
                              and (p.kind = g.kind or g.type <> 'MESSENGER'))),
    old_points as (
        select p.id, p.type, p.kind, p.value,
               row_number() over (partition by p.type, p.kind order by p.position, p.id) as place
          from communication_point p
         where p.company_id = (c).id and exists (select from new_points)
           and not exists (select from given_points g where g.type = p.type and g.normalized = p.normalized
                            and (p.kind = g.kind or g.type <> 'MESSENGER'))),
    given_addresses as (
        select a.kind, a.text, a.n
          from rows from (jsonb_to_recordset(p_data -> 'addresses') as (kind text, text text))
               with ordinality as a (kind, text, n)),
    new_addresses as (
        select g.*, row_number() over (partition by g.kind order by g.n) as place
          from given_addresses g
         where not exists (select from address a where a.company_id = (c).id and a.kind = g.kind and a.text = g.text)),
    old_addresses as (
        select a.id, a.kind, a.text, row_number() over (partition by a.kind order by a.position, a.id) as place
          from address a
         where a.company_id = (c).id and exists (select from new_addresses)
           and not exists (select from given_addresses g where g.kind = a.kind and g.text = a.text))
    select jsonb_agg(difference order by part, n)
      from (select 1 as part, n::bigint,
                   jsonb_build_object('field', field, 'old', old, 'new', new) as difference
              from cells
            union all
            select 2, n.n, jsonb_build_object('field', 'point', 'type', n.type, 'kind', n.kind, 'id', o.id,
                   'old', o.value, 'new', n.value, 'normalized', n.normalized)
              from new_points n
              left join old_points o on o.type = n.type and o.kind = n.kind and o.place = n.place
            union all
            select 3, n.n, jsonb_build_object('field', 'address', 'kind', n.kind, 'id', o.id, 'old', o.text, 'new', n.text)
              from new_addresses n
              left join old_addresses o on o.kind = n.kind and o.place = n.place) d;
end;
