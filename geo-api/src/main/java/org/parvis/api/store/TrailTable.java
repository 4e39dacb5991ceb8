package org.parvis.api.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.ImportTrail.EditedFeature;
import org.springframework.jdbc.core.ConnectionCallback;
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

    /** A feature as an import left it; of what was retired, as it was. */
    private record Left(UUID id, String change, long version, Instant modified) {
        boolean isRetired() {
            return change.equals(RETIRED);
        }

        /** Whether somebody changed it since. Gone is only what was to be there. */
        boolean isEdited(@Nullable Row now) {
            if (now == null) {
                return change.equals(CHANGED);
            }
            return isRetired() || now.version() != version || !now.modified().equals(modified);
        }
    }

    /** A row of the collection as it is. */
    private record Row(long version, Instant modified, String name) {}

    private static final String NOTE = "import_id, collection, feature_id, change, version_after, modified_after";

    private final JdbcTemplate jdbc;
    private final boolean embedded;
    private final String collection;
    private final String table;
    private final String before;
    private final String columns;
    private final String restored;

    /** @param embedded whether the database is H2 */
    TrailTable(JdbcTemplate jdbc, FeatureMapping<?, ?> mapping, boolean embedded) {
        this.jdbc = jdbc;
        this.embedded = embedded;
        this.collection = mapping.collection();
        this.table = mapping.table();
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

    /** @param added rows that were just written, as they are */
    void noteAdded(UUID importId, List<? extends FeatureRow> added) {
        if (embedded) {
            note(importId, ADDED, added.stream().map(row -> row.id).toList());
        } else if (!added.isEmpty()) {
            copyAdded(importId, added);
        }
    }

    private void copyAdded(UUID importId, List<? extends FeatureRow> added) {
        CopyRows rows = new CopyRows();
        for (FeatureRow row : added) {
            Stream.of(importId, collection, row.id, ADDED, row.version, row.modified)
                    .forEach(rows::add);
            rows.endRow();
        }
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            RowCopy.copy(connection, "copy import_feature (" + NOTE + ") from stdin (format binary)", rows);
            return added.size();
        });
    }

    void noteChanged(UUID importId, Collection<UUID> ids) {
        note(importId, CHANGED, ids);
    }

    private void note(UUID importId, String change, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            update(
                    "insert into import_feature (" + NOTE + ") select ?, ?, id, ?, version, modified from " + table
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

    /** Those of the ids that the collection has. */
    List<UUID> known(Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        List<UUID> known = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            known.addAll(rows(some, "").keySet());
        }
        return known;
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
        List<EditedFeature> edited = new ArrayList<>();
        List<Left> chunk = left(importId, null);
        while (!chunk.isEmpty() && edited.size() < most) {
            Map<UUID, Row> rows = rows(ids(chunk), "");
            for (Left left : chunk) {
                Row now = rows.get(left.id());
                if (left.isEdited(now) && edited.size() < most) {
                    String name = now == null ? nameBefore(importId, left.id()) : now.name();
                    edited.add(new EditedFeature(collection, left.id(), name));
                }
            }
            chunk = left(importId, chunk.get(chunk.size() - 1).id());
        }
        return edited;
    }

    /**
     * Puts back what was not edited since.
     *
     * @param done told the ids of what was written or deleted, some thousand at a time
     */
    void undo(UUID importId, Consumer<List<UUID>> done) {
        OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        List<Left> chunk = left(importId, null);
        while (!chunk.isEmpty()) {
            UUID last = chunk.get(chunk.size() - 1).id();
            // Nobody else may change them from here on.
            Map<UUID, Row> rows = rows(ids(chunk), " for update");
            List<Left> untouched = chunk.stream()
                    .filter(left -> !left.isEdited(rows.get(left.id())))
                    .toList();
            update("delete from " + table + " where id = any(?)", ids(untouched));
            List<UUID> replaced = ids(untouched.stream()
                    .filter(left -> !left.change().equals(ADDED))
                    .toList());
            if (!replaced.isEmpty()) {
                restore(importId, replaced, now);
                handBack(importId, replaced, now);
            }
            if (!untouched.isEmpty()) {
                done.accept(ids(untouched));
            }
            chunk = left(importId, last);
        }
    }

    private List<Left> left(UUID importId, @Nullable UUID after) {
        List<Object> values = new ArrayList<>(List.of(importId, collection));
        if (after != null) {
            values.add(after);
        }
        return jdbc.query(
                "select feature_id, change, version_after, modified_after from import_feature"
                        + " where import_id = ? and collection = ?" + (after == null ? "" : " and feature_id > ?")
                        + " order by feature_id fetch first " + CHUNK + " rows only",
                (row, number) -> new Left(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                values.toArray());
    }

    private static List<UUID> ids(List<Left> left) {
        return left.stream().map(Left::id).toList();
    }

    /** @param lock behind the statement, empty or {@code for update} */
    private Map<UUID, Row> rows(List<UUID> ids, String lock) {
        Map<UUID, Row> rows = new HashMap<>();
        jdbc.query(
                "select id, version, modified, name from " + table + " where id = any(?)" + lock,
                statement -> statement.setArray(1, array(statement, ids)),
                row -> {
                    rows.put(
                            row.getObject(1, UUID.class),
                            new Row(
                                    row.getLong(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    Objects.requireNonNullElse(row.getString(4), "")));
                });
        return rows;
    }

    private String nameBefore(UUID importId, UUID id) {
        List<String> names = jdbc.query(
                "select name from " + before + " where import_id = ? and id = ?",
                (row, number) -> Objects.requireNonNullElse(row.getString(1), ""),
                importId,
                id);
        return names.isEmpty() ? "" : names.get(0);
    }

    private void restore(UUID importId, List<UUID> ids, OffsetDateTime now) {
        update(
                "insert into " + table + " (" + columns + ") select " + restored + " from " + before
                        + " b join import_feature f on f.import_id = b.import_id and f.feature_id = b.id"
                        + " where b.import_id = ? and b.id = any(?) and f.collection = ?",
                now,
                importId,
                ids,
                collection);
    }

    /** Earlier imports that left a row as it is again find it as they left it. */
    private void handBack(UUID importId, List<UUID> ids, OffsetDateTime now) {
        update(
                "update import_feature set version_after = (select m.version from " + table
                        + " m where m.id = feature_id), modified_after = ? where collection = ? and import_id <> ?"
                        + " and feature_id = any(?) and change <> '" + RETIRED + "' and exists (select 1 from " + before
                        + " b where b.import_id = ? and b.id = import_feature.feature_id"
                        + " and b.version = import_feature.version_after"
                        + " and b.modified = import_feature.modified_after)",
                now,
                collection,
                importId,
                ids,
                importId);
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
