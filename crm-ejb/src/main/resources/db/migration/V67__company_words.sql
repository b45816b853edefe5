-- The words of names, each with the names it stands in, in their order: where a fragment is in very many names that lie far
-- behind in that order, they are found there without looking at those before.

create table company_word (
    word varchar(100) collate "C" not null, -- of name_folded
    name varchar(255) collate "pl-x-icu" not null, -- the company's
    company_id bigint not null
);

-- Every word that stands or ever stood in a name; now and then twice, as nobody waits here for others.
create table company_word_known (
    word varchar(100) collate "C" not null
);

select leave_unrecorded('company_word', 'made of the names of companies, which have their history');
select leave_unrecorded('company_word_known', 'made of the names of companies, which have their history');
revoke insert, update, delete on company_word, company_word_known from ${app};

-- The words of a folded name: what stands between blanks, from four letters on, legal forms with dots aside, which stand
-- everywhere. A longer one than a word's column comes in pieces that overlap by half, so that any fifty letters lie in one.
create function name_words(p_folded text) returns setof text language sql immutable parallel safe rows 4 as $$
    select t
      from string_to_table(p_folded, ' ') t
     where length(t) between 4 and 100 and t not in ('o.o.', 'sp.k.', 'sp.j.')
     union all
    select substr(t, 1 + 50 * i, 100)
      from string_to_table(p_folded, ' ') t, generate_series(0, (length(t) - 51) / 50) i
     where length(p_folded) > 100 and length(t) > 100
$$;

-- Whoever writes companies meanwhile waits until the triggers are there; who reads does not.
lock table company in share row exclusive mode;
insert into company_word (word, name, company_id)
select t.word, c.name, c.id from company c, name_words(c.name_folded) t (word);
insert into company_word_known select distinct word from company_word;

create index company_word_name on company_word (word, name, company_id);
create index company_word_known_word on company_word_known (word);
create index company_word_known_fragment on company_word_known using gin (word gin_trgm_ops);

-- Plans are kept for a session and made from what comes first: all must be found by index, however much comes later.
create function crm.company_words() returns trigger language plpgsql security definer set search_path = crm, public, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_hashagg = off set jit = off as $$
begin
    if tg_op = 'INSERT' then
        insert into company_word (word, name, company_id)
        select t.word, n.name, n.id from new_rows n, name_words(n.name_folded) t (word);
    elsif tg_op = 'DELETE' then
        -- words first: else the planner reads the whole index, whose first column they are, once for each company
        with gone as materialized (
            select t.word, o.name, o.id from old_rows o, name_words(o.name_folded) t (word))
        delete from company_word w using gone g
         where w.word = g.word and w.name = g.name and w.company_id = g.id;
    else
        with gone as materialized (
            select t.word, o.name, o.id
              from (select id, name, name_folded from old_rows except select id, name, name_folded from new_rows) o,
                   name_words(o.name_folded) t (word))
        delete from company_word w using gone g
         where w.word = g.word and w.name = g.name and w.company_id = g.id;
        insert into company_word (word, name, company_id)
        select t.word, n.name, n.id
          from (select id, name, name_folded from new_rows except select id, name, name_folded from old_rows) n,
               name_words(n.name_folded) t (word);
    end if;
    return null;
end
$$;
create trigger words_insert after insert on company referencing new table as new_rows
    for each statement execute function crm.company_words();
create trigger words_update after update on company referencing old table as old_rows new table as new_rows
    for each statement execute function crm.company_words();
create trigger words_delete after delete on company referencing old table as old_rows
    for each statement execute function crm.company_words();

create function crm.company_words_known() returns trigger language plpgsql security definer
set search_path = crm, public, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
begin
    insert into company_word_known
    select n.word from (select distinct word from new_rows) n
     where not exists (select from company_word_known k where k.word = n.word);
    return null;
end
$$;
create trigger words_known after insert on company_word referencing new table as new_rows
    for each statement execute function crm.company_words_known();

revoke execute on function crm.company_words(), crm.company_words_known() from public;
analyze company_word, company_word_known;
