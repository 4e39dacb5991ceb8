-- Like with wildcards in time that does not grow with their number. PostgreSQL needs no such migration.
create alias is_like deterministic for 'org.parvis.api.store.LikePattern.isLike';
