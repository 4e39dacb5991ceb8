-- Imports, from the upload on. What was read and decided is kept as JSON.
create table import_job (
    id uuid primary key,
    state varchar(20) not null,
    -- Which installation works on it: at its start it knows which jobs of its own were interrupted.
    owner uuid not null,
    file_name varchar(1000000) not null,
    size_bytes bigint not null,
    checksum varchar(64) not null,
    target varchar(40) not null,
    created timestamp(6) with time zone not null,
    changed timestamp(6) with time zone not null,
    finished timestamp(6) with time zone,
    choices character large object,
    preview character large object,
    applied character large object,
    problem character large object,
    undoable boolean not null
);

create index import_job_created on import_job (created);

create table import_template (
    id uuid primary key,
    name varchar(1000000) not null,
    choices character large object not null,
    created timestamp(6) with time zone not null
);

-- What an import did to each feature, so that it can be taken back. These tables have no foreign keys: H2 would look rows
-- up by the index of the key, which is the import, and not by the primary key.
create table import_feature (
    import_id uuid not null,
    collection varchar(40) not null,
    feature_id uuid not null,
    -- added, changed or retired
    change varchar(10) not null,
    -- As the import left it; of what was retired, as it was.
    version_after bigint not null,
    modified_after timestamp(6) with time zone not null,
    primary key (import_id, collection, feature_id)
);

-- What was there before: the rows that imports changed or deleted, column for column. A migration that changes the
-- columns of a table of features changes these too; a test compares them.
create table quartier_before_import as select * from quartier with no data;
alter table quartier_before_import add column import_id uuid not null;
alter table quartier_before_import alter column id set not null;
alter table quartier_before_import add primary key (import_id, id);

create table street_before_import as select * from street with no data;
alter table street_before_import add column import_id uuid not null;
alter table street_before_import alter column id set not null;
alter table street_before_import add primary key (import_id, id);

create table key_place_before_import as select * from key_place with no data;
alter table key_place_before_import add column import_id uuid not null;
alter table key_place_before_import alter column id set not null;
alter table key_place_before_import add primary key (import_id, id);

create table event_before_import as select * from event with no data;
alter table event_before_import add column import_id uuid not null;
alter table event_before_import alter column id set not null;
alter table event_before_import add primary key (import_id, id);

create table furniture_before_import as select * from furniture with no data;
alter table furniture_before_import add column import_id uuid not null;
alter table furniture_before_import alter column id set not null;
alter table furniture_before_import add primary key (import_id, id);

create table route_before_import as select * from route with no data;
alter table route_before_import add column import_id uuid not null;
alter table route_before_import alter column id set not null;
alter table route_before_import add primary key (import_id, id);

create table backdrop_before_import as select * from backdrop with no data;
alter table backdrop_before_import add column import_id uuid not null;
alter table backdrop_before_import alter column id set not null;
alter table backdrop_before_import add primary key (import_id, id);

create table territory_before_import as select * from territory with no data;
alter table territory_before_import add column import_id uuid not null;
alter table territory_before_import alter column id set not null;
alter table territory_before_import add primary key (import_id, id);

-- Which of several imports changed the frame of the town last.
alter table territory_before_import add column kept timestamp(6) with time zone not null;
