-- When each event takes place, in milliseconds since 1970: what the database compares. Filled by the next migration.
alter table event add column begins bigint array default array[] not null;
alter table event add column ends bigint array default array[] not null;
alter table event_before_import add column begins bigint array default array[] not null;
alter table event_before_import add column ends bigint array default array[] not null;

-- H2 cannot look into the arrays of a row by itself.
create alias takes_place deterministic for 'org.parvis.api.store.EventTimes.takesPlace';
