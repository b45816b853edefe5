-- Tries to sign in that failed (A-08). One row counts for an account from anywhere, for an address whatever the account, or
-- for an account at an address it has signed in from before. Of accounts only a digest is kept: what is typed there may be
-- a password in the wrong field, and it is counted alike for accounts there are and for those there are not.
create table sign_in_tally (
    account bytea not null check (length(account) in (0, 32)), -- SHA-256 of the folded login; empty: whatever the account
    address varchar(64) collate "C" not null, -- empty: from anywhere
    failures integer not null default 0 check (failures >= 0),
    failed_at timestamptz,
    failed_from varchar(64),
    locked_until timestamptz,
    known_at timestamptz, -- last time the account signed in from this very address
    touched_at timestamptz not null default now(),
    primary key (account, address)
);
create index sign_in_tally_touched on sign_in_tally (touched_at);

select leave_unrecorded('sign_in_tally', 'lock-outs: they pass by themselves');
