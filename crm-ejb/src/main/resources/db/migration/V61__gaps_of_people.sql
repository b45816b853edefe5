-- Of the differences of a row those that fill what is empty, people's points as a company's (I-04).
create or replace function import_gaps(p_differences jsonb, p_company bigint) returns jsonb language sql stable
return (
    select jsonb_agg(d.e order by d.n)
      from jsonb_array_elements(p_differences) with ordinality as d (e, n)
     where d.e ->> 'old' is null and d.e ->> 'id' is null
       and not (d.e ->> 'field' = 'point' and exists (
               select from communication_point p
                where p.company_id = p_company and p.type = d.e ->> 'type' and p.kind = d.e ->> 'kind'))
       and not (d.e ->> 'field' = 'contactPoint' and exists (
               select from contact_point p
                where p.contact_id = (d.e ->> 'contact')::bigint and p.type = d.e ->> 'type' and p.kind = d.e ->> 'kind'))
       and not (d.e ->> 'field' = 'address' and exists (
               select from address a where a.company_id = p_company and a.kind = d.e ->> 'kind'))
       and not (d.e ->> 'field' = 'requisiteAddress' and exists (
               select from requisite_address a
                where a.requisite_id = (d.e ->> 'requisite')::bigint and a.kind = d.e ->> 'kind'))
        or d.e ->> 'old' is null and d.e ->> 'field' like 'requisites.%');
