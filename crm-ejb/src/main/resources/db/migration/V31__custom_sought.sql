-- Custom fields that the search by words looks into (S-20).

-- A text as the search compares it: accents and case do not matter. The dictionary is named, so that it is the same text in
-- every session.
create function search_fold(p_text text) returns text language sql immutable parallel safe
return lower(public.unaccent('public.unaccent'::regdictionary, lower(p_text collate "pl-x-icu")));

-- The texts of some fields of a record, one a line. An index is made of it, with the keys of all searchable fields.
create function custom_sought(p_custom jsonb, p_keys text[]) returns text language sql immutable parallel safe
return coalesce((
    select string_agg(search_fold(v.value #>> '{}'), E'\n' order by k.n, v.n)
      from unnest(p_keys) with ordinality as k (key, n)
     cross join lateral custom_each(p_custom -> k.key) with ordinality as v (value, n)), '');
