-- Which features were written in which revision, so that what is derived from a large collection can follow an edit
-- without reading all of it.
create table feature_change (
    collection varchar(40) not null,
    revision bigint not null,
    feature_id uuid not null,
    primary key (collection, revision, feature_id)
);

-- Every write after this revision is in feature_change; those up to it may not be.
alter table collection_revision add column changes_known_since bigint default 0 not null;

update collection_revision set changes_known_since = revision;
