-- What a record came without is a fact that never changes; what it still lacks is that less what its values have by now. So
-- an undo of the edit that filled a field brings the note back with it, whatever else was filled since (I-03, I-08).

drop trigger lacking_filled on company;
drop trigger lacking_filled on contact;
drop function crm.lacking_filled();
drop function lacks_required(text, text[]);

-- Whether a record lacks a field that it came without and that is required by now, too. Asked beside "lacking is not null",
-- for which there are indexes.
create function lacks_required(p_entity text, p_lacking text[], p_custom jsonb) returns boolean language sql stable
return exists (
    select from custom_field f
     where f.entity = p_entity and f.key = any (p_lacking) and f.required and not f.retired and not p_custom ? f.key);

-- The tables have a column more since their triggers were made.
select record_history('company', 'company', 'id');
select record_history('contact', 'contact', 'id', 'points_text');
