-- What the search of all records looks in beside the indexes there are (B-07): the beginning of a business e-mail, whose
-- domain alone stands in communication_point_key.
create index communication_point_email on communication_point (normalized, company_id) where type = 'EMAIL';
