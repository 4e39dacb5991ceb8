package org.parvis.api.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
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

    private static final int MOST_LOOKS = 50;
    private static final long NANOSECONDS_BETWEEN_LOOKS = 4_000_000;

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
     * committed in their order. The count itself comes last: H2 shows what a transaction commits row by row in the order
     * in which it was written, and whoever sees a revision must see its features and the log of them.
     */
    void add(String collection, WrittenFeatures written) {
        // Changes nothing, but holds the row.
        jdbc.update("update collection_revision set revision = revision where collection = ?", collection);
        long revision = revision(collection) + 1;
        if (written.isEverything()) {
            forget(collection, revision);
        } else {
            List<Object[]> rows = new ArrayList<>();
            for (UUID id : written.ids()) {
                rows.add(new Object[] {collection, revision, id});
            }
            jdbc.batchUpdate("insert into feature_change (collection, revision, feature_id) values (?, ?, ?)", rows);
            if (revision % PRUNED_EVERY == 0) {
                prune(collection);
            }
        }
        jdbc.update("update collection_revision set revision = revision + 1 where collection = ?", collection);
    }

    private void prune(String collection) {
        List<Long> oldest = jdbc.queryForList(
                "select revision from feature_change where collection = ?"
                        + " order by revision desc offset ? rows fetch next 1 rows only",
                Long.class,
                collection,
                KEPT);
        if (!oldest.isEmpty()) {
            forget(collection, oldest.get(0));
        }
    }

    private void forget(String collection, long upTo) {
        jdbc.update("delete from feature_change where collection = ? and revision <= ?", collection, upTo);
        jdbc.update("update collection_revision set changes_known_since = ? where collection = ?", upTo, collection);
    }

    /** As {@link FeatureStore#changesSince}. */
    Optional<Set<UUID>> since(String collection, long revision) {
        Optional<Set<UUID>> changes = Optional.empty();
        for (int look = 0; look < MOST_LOOKS && changes.isEmpty(); look++) {
            Marks marks = marks(collection);
            if (revision < marks.knownSince() || revision > marks.revision()) {
                return Optional.empty();
            }
            if (look > 0) {
                LockSupport.parkNanos(NANOSECONDS_BETWEEN_LOOKS);
            }
            changes = read(collection, revision, marks.revision());
        }
        return changes;
    }

    /**
     * Empty if revisions are missing. H2 shows one a moment before its log; a gap that stays was forgotten meanwhile, or
     * counted up by a Parvis that keeps no log.
     */
    private Optional<Set<UUID>> read(String collection, long after, long upTo) {
        Set<UUID> ids = new HashSet<>();
        Set<Long> known = new HashSet<>();
        jdbc.query(
                "select revision, feature_id from feature_change where collection = ? and revision > ?",
                row -> {
                    if (row.getLong(1) <= upTo) {
                        known.add(row.getLong(1));
                    }
                    ids.add(row.getObject(2, UUID.class));
                },
                collection,
                after);
        return known.size() == upTo - after ? Optional.of(ids) : Optional.empty();
    }
}
