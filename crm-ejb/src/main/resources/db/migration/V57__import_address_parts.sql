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
