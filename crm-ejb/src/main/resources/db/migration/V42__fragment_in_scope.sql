-- Whose a company is and what its name has meet inside one index: a fragment that very many have is looked for among the
-- records of the scope without reading the table, and put in order without it.

create index company_scope on company (responsible_id, name, id) include (name_folded);
drop index company_responsible;
alter index company_scope rename to company_responsible;
