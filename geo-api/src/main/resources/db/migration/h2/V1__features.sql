-- The one spatial function that queries need. H2GIS would register over 360, readers of files among them.
create alias st_intersects deterministic for 'org.h2gis.functions.spatial.predicates.ST_Intersects.isIntersects';

create table quartier (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name varchar(1000000),
    names varchar(1000000) not null,
    search varchar(1000000),
    geometry geometry(geometry, 4326) not null,
    source_dataset varchar(1000000) not null,
    source_external_id varchar(1000000) not null,
    source_licence varchar(1000000) not null,
    source_attribution varchar(1000000) not null,
    attributes varchar(1000000) not null,
    boundary_complete boolean not null,
    description varchar(1000000) not null
);

create spatial index quartier_geometry on quartier (geometry);

create table street (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name varchar(1000000),
    names varchar(1000000) not null,
    search varchar(1000000),
    geometry geometry(geometry, 4326) not null,
    source_dataset varchar(1000000) not null,
    source_external_id varchar(1000000) not null,
    source_licence varchar(1000000) not null,
    source_attribution varchar(1000000) not null,
    attributes varchar(1000000) not null,
    street_class varchar(1000000) not null,
    surface varchar(1000000) not null,
    width_metres double precision,
    incline_percent double precision,
    stairs_step_count integer,
    stairs_handrail boolean,
    stairs_wheelchair_ramp boolean,
    stairs_stroller_ramp boolean,
    stairs_moving boolean,
    lighting varchar(1000000) not null,
    foot varchar(1000000) not null,
    wheelchair varchar(1000000) not null,
    layer integer not null,
    passage varchar(1000000) not null,
    covered boolean not null
);

create spatial index street_geometry on street (geometry);

create table key_place (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name varchar(1000000),
    names varchar(1000000) not null,
    search varchar(1000000),
    geometry geometry(point, 4326) not null,
    source_dataset varchar(1000000) not null,
    source_external_id varchar(1000000) not null,
    source_licence varchar(1000000) not null,
    source_attribution varchar(1000000) not null,
    attributes varchar(1000000) not null,
    footprint geometry(geometry, 4326),
    kind varchar(1000000) not null,
    themes varchar(1000000) not null,
    interest double precision not null,
    visit_minutes integer not null,
    opening_hours varchar(1000000),
    wheelchair varchar(1000000) not null,
    description varchar(1000000) not null,
    pictures varchar(1000000) not null,
    website varchar(1000000) not null
);

create spatial index key_place_geometry on key_place (geometry);

create table event (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name varchar(1000000),
    names varchar(1000000) not null,
    search varchar(1000000),
    geometry geometry(point, 4326) not null,
    source_dataset varchar(1000000) not null,
    source_external_id varchar(1000000) not null,
    source_licence varchar(1000000) not null,
    source_attribution varchar(1000000) not null,
    attributes varchar(1000000) not null,
    footprint geometry(geometry, 4326),
    occurrences varchar(1000000) not null,
    organiser varchar(1000000) not null,
    themes varchar(1000000) not null,
    description varchar(1000000) not null,
    place_id uuid,
    website varchar(1000000) not null
);

create spatial index event_geometry on event (geometry);

create table furniture (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name varchar(1000000),
    names varchar(1000000) not null,
    search varchar(1000000),
    geometry geometry(geometry, 4326) not null,
    source_dataset varchar(1000000) not null,
    source_external_id varchar(1000000) not null,
    source_licence varchar(1000000) not null,
    source_attribution varchar(1000000) not null,
    attributes varchar(1000000) not null,
    kind varchar(1000000) not null,
    length_metres double precision,
    width_metres double precision,
    height_metres double precision,
    orientation_degrees double precision,
    state varchar(1000000) not null,
    physical_condition varchar(1000000) not null
);

create spatial index furniture_geometry on furniture (geometry);

create table route (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name varchar(1000000),
    names varchar(1000000) not null,
    search varchar(1000000),
    geometry geometry(geometry, 4326) not null,
    source_dataset varchar(1000000) not null,
    source_external_id varchar(1000000) not null,
    source_licence varchar(1000000) not null,
    source_attribution varchar(1000000) not null,
    attributes varchar(1000000) not null,
    stops varchar(1000000) not null,
    directions varchar(1000000) not null,
    directions_language varchar(1000000),
    walker varchar(1000000),
    is_loop boolean not null,
    length_metres double precision not null,
    walk_minutes double precision,
    visit_minutes double precision,
    total_minutes double precision,
    interest double precision,
    description varchar(1000000) not null
);

create spatial index route_geometry on route (geometry);

create table backdrop (
    id uuid primary key,
    version bigint not null,
    modified timestamp(6) with time zone not null,
    name varchar(1000000),
    names varchar(1000000) not null,
    search varchar(1000000),
    geometry geometry(geometry, 4326) not null,
    source_dataset varchar(1000000) not null,
    source_external_id varchar(1000000) not null,
    source_licence varchar(1000000) not null,
    source_attribution varchar(1000000) not null,
    attributes varchar(1000000) not null,
    kind varchar(1000000) not null
);

create spatial index backdrop_geometry on backdrop (geometry);

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
    names varchar(1000000) not null,
    west double precision not null,
    south double precision not null,
    east double precision not null,
    north double precision not null,
    centre geometry(point, 4326) not null,
    zone varchar(1000000) not null,
    languages varchar(1000000) not null,
    attributions varchar(1000000) not null
);

create table import_run (
    id uuid primary key,
    dataset varchar(1000000) not null,
    checksum varchar(1000000) not null,
    started timestamp(6) with time zone not null,
    finished timestamp(6) with time zone not null,
    counts varchar(1000000) not null,
    issue_count integer not null
);

create table import_issue (
    import_run_id uuid not null references import_run (id) on delete cascade,
    position integer not null,
    severity varchar(1000000) not null,
    feature varchar(1000000) not null,
    feature_field varchar(1000000) not null,
    reason varchar(1000000) not null,
    primary key (import_run_id, position)
);
