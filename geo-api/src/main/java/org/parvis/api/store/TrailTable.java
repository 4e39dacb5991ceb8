package org.parvis.api.store;

import jakarta.persistence.Table;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.ImportTrail.EditedFeature;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * What imports did to the table of one collection, and what was in it before. The statements are put together from the
 * names of tables and columns alone.
 */
final class TrailTable {
    private static final String ADDED = "added";
    private static final String CHANGED = "changed";
    private static final String RETIRED = "retired";

    private static final int CHUNK = 5_000;

    /** A feature f of the trail is not as the import left it, if m is its row now. Gone is only what was to be there. */
    private static final String IS_EDITED = "(f.change = '" + CHANGED + "' and m.id is null or f.change = '" + RETIRED
            + "' and m.id is not null or f.change <> '" + RETIRED
            + "' and m.id is not null and (m.version <> f.version_after or m.modified <> f.modified_after))";

    private final JdbcTemplate jdbc;
    private final String collection;
    private final String table;
    private final String before;
    private final String columns;
    private final String restored;

    TrailTable(JdbcTemplate jdbc, FeatureMapping<?, ?> mapping) {
        this.jdbc = jdbc;
        this.collection = mapping.collection();
        this.table = Objects.requireNonNull(mapping.rowType().getAnnotation(Table.class))
                .name();
        this.before = table + "_before_import";
        List<String> names = Objects.requireNonNull(jdbc.query("select * from " + table + " where 1 = 0", rows -> {
            int count = rows.getMetaData().getColumnCount();
            String[] found = new String[count];
            for (int index = 0; index < count; index++) {
                found[index] = rows.getMetaData().getColumnName(index + 1).toLowerCase(Locale.ROOT);
            }
            return Arrays.asList(found);
        }));
        this.columns = String.join(", ", names);
        this.restored = names.stream()
                .map(name -> switch (name) {
                    case "version" -> "f.version_after + 1";
                    case "modified" -> "?";
                    default -> "b." + name;
                })
                .collect(Collectors.joining(", "));
    }

    String collection() {
        return collection;
    }

    /** Keeps rows as they are at this moment. An import writes no row twice. */
    void keep(UUID importId, Collection<UUID> ids) {
        update(
                "insert into " + before + " (import_id, " + columns + ") select ?, " + columns + " from " + table
                        + " where id = any(?)",
                importId,
                ids);
    }

    void noteAdded(UUID importId, Collection<UUID> ids) {
        note(importId, ADDED, ids);
    }

    void noteChanged(UUID importId, Collection<UUID> ids) {
        note(importId, CHANGED, ids);
    }

    private void note(UUID importId, String change, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            update(
                    "insert into import_feature (import_id, collection, feature_id, change, version_after,"
                            + " modified_after) select ?, ?, id, ?, version, modified from " + table
                            + " where id = any(?)",
                    importId,
                    collection,
                    change,
                    ids);
        }
    }

    /** Deletes rows, keeping them. */
    void retire(UUID importId, Collection<UUID> ids) {
        keep(importId, ids);
        note(importId, RETIRED, ids);
        update("delete from " + table + " where id = any(?)", ids);
    }

    long count(String dataset) {
        Long count =
                jdbc.queryForObject("select count(*) from " + table + " where source_dataset = ?", Long.class, dataset);
        return count == null ? 0 : count;
    }

    /** The next ids of a dataset, in their order. */
    List<UUID> ids(String dataset, @Nullable UUID after) {
        String sql = "select id from " + table + " where source_dataset = ?" + (after == null ? "" : " and id > ?")
                + " order by id fetch first " + CHUNK + " rows only";
        return after == null
                ? jdbc.queryForList(sql, UUID.class, dataset)
                : jdbc.queryForList(sql, UUID.class, dataset, after);
    }

    List<EditedFeature> edited(UUID importId, int most) {
        return jdbc.query(
                "select f.feature_id, coalesce(m.name, b.name) from import_feature f left join " + table
                        + " m on m.id = f.feature_id left join " + before
                        + " b on b.import_id = f.import_id and b.id = f.feature_id"
                        + " where f.import_id = ? and f.collection = ? and " + IS_EDITED
                        + " order by f.feature_id fetch first " + most + " rows only",
                (row, number) -> new EditedFeature(
                        collection, row.getObject(1, UUID.class), Objects.requireNonNullElse(row.getString(2), "")),
                importId,
                collection);
    }

    /** Puts back what was not edited since. Gives the ids of what it wrote or deleted. */
    List<UUID> undo(UUID importId) {
        Object[] own = {importId, collection};
        String ofImport = " where f.import_id = ? and f.collection = ?";
        // Nobody else may change them from here on.
        jdbc.query(
                "select m.id from " + table + " m where m.id in (select f.feature_id from import_feature f" + ofImport
                        + ") for update",
                row -> {},
                own);
        jdbc.update(
                "delete from import_feature where import_id = ? and collection = ? and feature_id in (select f.feature_id"
                        + " from import_feature f left join " + table + " m on m.id = f.feature_id" + ofImport + " and "
                        + IS_EDITED + ")",
                importId,
                collection,
                importId,
                collection);
        List<UUID> undone = jdbc.queryForList("select f.feature_id from import_feature f" + ofImport, UUID.class, own);
        OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        jdbc.update(
                "delete from " + table + " where id in (select f.feature_id from import_feature f" + ofImport + ")",
                own);
        jdbc.update(
                "insert into " + table + " (" + columns + ") select " + restored + " from " + before
                        + " b join import_feature f on f.import_id = b.import_id and f.feature_id = b.id" + ofImport,
                now,
                importId,
                collection);
        handBack(importId, now);
        return undone;
    }

    /** Earlier imports that left a row as it is again find it as they left it. */
    private void handBack(UUID importId, OffsetDateTime now) {
        jdbc.update(
                "update import_feature set version_after = (select m.version from " + table
                        + " m where m.id = feature_id), modified_after = ? where collection = ? and import_id <> ?"
                        + " and exists (select 1 from " + before
                        + " b join import_feature f on f.import_id = b.import_id"
                        + " and f.feature_id = b.id where b.import_id = ? and b.id = import_feature.feature_id"
                        + " and f.collection = ? and b.version = import_feature.version_after"
                        + " and b.modified = import_feature.modified_after) and change <> '" + RETIRED + "'",
                now,
                collection,
                importId,
                importId,
                collection);
    }

    void forget(UUID importId) {
        jdbc.update("delete from " + before + " where import_id = ?", importId);
    }

    private void update(String sql, Object... values) {
        jdbc.update(sql, (PreparedStatementSetter) statement -> {
            for (int index = 0; index < values.length; index++) {
                Object value = values[index];
                if (value instanceof Collection<?> ids) {
                    statement.setArray(index + 1, array(statement, ids));
                } else {
                    statement.setObject(index + 1, value);
                }
            }
        });
    }

    private static Array array(PreparedStatement statement, Collection<?> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }
}
