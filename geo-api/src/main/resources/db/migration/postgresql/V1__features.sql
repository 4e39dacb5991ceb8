-- Does nothing where a superuser has created it before, as the README says.
create extension if not exists postgis;

create table quartier (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name text,
    names text not null,
    search text collate "C",
    geometry geometry(geometry, 4326) not null,
    source_dataset text not null,
    source_external_id text not null,
    source_licence text not null,
    source_attribution text not null,
    attributes text not null,
    boundary_complete boolean not null,
    description text not null
);

create index quartier_geometry on quartier using gist (geometry);

create table street (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name text,
    names text not null,
    search text collate "C",
    geometry geometry(geometry, 4326) not null,
    source_dataset text not null,
    source_external_id text not null,
    source_licence text not null,
    source_attribution text not null,
    attributes text not null,
    street_class text not null,
    surface text not null,
    width_metres double precision,
    incline_percent double precision,
    stairs_step_count integer,
    stairs_handrail boolean,
    stairs_wheelchair_ramp boolean,
    stairs_stroller_ramp boolean,
    stairs_moving boolean,
    lighting text not null,
    foot text not null,
    wheelchair text not null,
    layer integer not null,
    passage text not null,
    covered boolean not null
);

create index street_geometry on street using gist (geometry);

create table key_place (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name text,
    names text not null,
    search text collate "C",
    geometry geometry(point, 4326) not null,
    source_dataset text not null,
    source_external_id text not null,
    source_licence text not null,
    source_attribution text not null,
    attributes text not null,
    footprint geometry(geometry, 4326),
    kind text not null,
    themes text not null,
    interest double precision not null,
    visit_minutes integer not null,
    opening_hours text,
    wheelchair text not null,
    description text not null,
    pictures text not null,
    website text not null
);

create index key_place_geometry on key_place using gist (geometry);

create table event (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name text,
    names text not null,
    search text collate "C",
    geometry geometry(point, 4326) not null,
    source_dataset text not null,
    source_external_id text not null,
    source_licence text not null,
    source_attribution text not null,
    attributes text not null,
    footprint geometry(geometry, 4326),
    occurrences text not null,
    organiser text not null,
    themes text not null,
    description text not null,
    place_id uuid,
    website text not null
);

create index event_geometry on event using gist (geometry);

create table furniture (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name text,
    names text not null,
    search text collate "C",
    geometry geometry(geometry, 4326) not null,
    source_dataset text not null,
    source_external_id text not null,
    source_licence text not null,
    source_attribution text not null,
    attributes text not null,
    kind text not null,
    length_metres double precision,
    width_metres double precision,
    height_metres double precision,
    orientation_degrees double precision,
    state text not null,
    physical_condition text not null
);

create index furniture_geometry on furniture using gist (geometry);

create table route (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name text,
    names text not null,
    search text collate "C",
    geometry geometry(geometry, 4326) not null,
    source_dataset text not null,
    source_external_id text not null,
    source_licence text not null,
    source_attribution text not null,
    attributes text not null,
    stops text not null,
    directions text not null,
    directions_language text,
    walker text,
    is_loop boolean not null,
    length_metres double precision not null,
    walk_minutes double precision,
    visit_minutes double precision,
    total_minutes double precision,
    interest double precision,
    description text not null
);

create index route_geometry on route using gist (geometry);

create table backdrop (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name text,
    names text not null,
    search text collate "C",
    geometry geometry(geometry, 4326) not null,
    source_dataset text not null,
    source_external_id text not null,
    source_licence text not null,
    source_attribution text not null,
    attributes text not null,
    kind text not null
);

create index backdrop_geometry on backdrop using gist (geometry);

-- Grows with every committed write to a collection, so that what is derived from it can be renewed.
create table collection_revision (
    collection varchar(40) primary key,
    revision bigint not null
);

insert into collection_revision (collection, revision) values
    ('quartiers', 0),
    ('streets', 0),
    ('places', 0),
    ('events', 0),
    ('furniture', 0),
    ('routes', 0),
    ('backdrop', 0);

create table territory (
    id integer primary key check (id = 1),
    names text not null,
    west double precision not null,
    south double precision not null,
    east double precision not null,
    north double precision not null,
    centre geometry(point, 4326) not null,
    zone text not null,
    languages text not null,
    attributions text not null
);

create table import_run (
    id uuid primary key,
    dataset text not null,
    checksum text not null,
    started timestamp(6) with time zone not null,
    finished timestamp(6) with time zone not null,
    counts text not null,
    issue_count integer not null
);

create table import_issue (
    import_run_id uuid not null references import_run (id) on delete cascade,
    position integer not null,
    severity text not null,
    feature text not null,
    feature_field text not null,
    reason text not null,
    primary key (import_run_id, position)
);
