package org.parvis.api.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The revision of each collection, and which features the last of them wrote. No history: only as long as it takes to
 * follow edits, and without those of large imports, after which everything is read anyway.
 */
final class ChangeLog {
    /** A transaction that writes more features of a collection counts as having written all of them. */
    static final int MOST_AT_ONCE = 1_000;

    /** How many changes are kept of each collection at least; with them those not pruned yet. */
    static final int KEPT = 10_000;

    /** How many revisions go by from one pruning to the next. */
    static final int PRUNED_EVERY = 64;

    private final JdbcTemplate jdbc;

    ChangeLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Marks(long revision, long knownSince) {}

    long revision(String collection) {
        return marks(collection).revision();
    }

    private Marks marks(String collection) {
        return jdbc.query(
                        "select revision, changes_known_since from collection_revision where collection = ?",
                        (row, number) -> new Marks(row.getLong(1), row.getLong(2)),
                        collection)
                .get(0);
    }

    /**
     * Counts the revision up. Until the transaction ends, others who write to this collection wait here; so revisions are
     * committed in their order, and whoever sees one sees the changes of all before it.
     */
    void add(String collection, WrittenFeatures written) {
        jdbc.update("update collection_revision set revision = revision + 1 where collection = ?", collection);
        long revision = revision(collection);
        if (written.isEverything()) {
            forget(collection, revision);
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (UUID id : written.ids()) {
            rows.add(new Object[] {collection, revision, id});
        }
        jdbc.batchUpdate("insert into feature_change (collection, revision, feature_id) values (?, ?, ?)", rows);
        if (revision % PRUNED_EVERY == 0) {
            jdbc.queryForList(
                            "select revision from feature_change where collection = ?"
                                    + " order by revision desc offset ? rows fetch next 1 rows only",
                            Long.class,
                            collection,
                            KEPT)
                    .forEach(oldest -> forget(collection, oldest));
        }
    }

    private void forget(String collection, long upTo) {
        jdbc.update("delete from feature_change where collection = ? and revision <= ?", collection, upTo);
        jdbc.update("update collection_revision set changes_known_since = ? where collection = ?", upTo, collection);
    }

    /** As {@link FeatureStore#changesSince}. */
    Optional<Set<UUID>> since(String collection, long revision) {
        Marks marks = marks(collection);
        if (revision < marks.knownSince() || revision > marks.revision()) {
            return Optional.empty();
        }
        Set<UUID> ids = new HashSet<>();
        Set<Long> known = new HashSet<>();
        jdbc.query(
                "select revision, feature_id from feature_change where collection = ? and revision > ?",
                row -> {
                    if (row.getLong(1) <= marks.revision()) {
                        known.add(row.getLong(1));
                    }
                    ids.add(row.getObject(2, UUID.class));
                },
                collection,
                revision);
        // A gap: forgotten since the marks were read, or counted up by a Parvis that keeps no log.
        boolean isWhole = known.size() == marks.revision() - revision;
        return isWhole ? Optional.of(ids) : Optional.empty();
    }
}
