-- When each event takes place, in milliseconds since 1970: what the database compares. Filled by the next migration.
alter table event add column begins bigint array default '{}' not null;
alter table event add column ends bigint array default '{}' not null;
alter table event_before_import add column begins bigint array default '{}' not null;
alter table event_before_import add column ends bigint array default '{}' not null;

create function takes_place(begins bigint array, ends bigint array, first bigint, last bigint) returns boolean
    language sql immutable parallel safe
    as 'select exists (select 1 from unnest($1, $2) as span(b, e) where b <= $4 and e >= $3)';
