package org.parvis.api.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.ImportTrail.Tally;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The store of one kind of feature, on whichever database there is.
 *
 * <p>Every write is sent to the database at once, and no row stays in the persistence context after a method: what one
 * method read is never mistaken for the present state by the next.
 */
final class JpaFeatureStore<F extends Feature, R extends FeatureRow> implements FeatureStore<F> {
    private static final int CHUNK = 1_000;

    private final FeatureMapping<F, R> mapping;
    private final Database database;
    private final TrailTable trail;
    private final ExtentReading extent;

    /** Null where the database has no such thing. */
    private final @Nullable RowCopy<R> copy;

    JpaFeatureStore(FeatureMapping<F, R> mapping, Database database, JdbcTemplate jdbc) {
        this.mapping = mapping;
        this.copy = database.isEmbedded() ? null : new RowCopy<>(mapping.rowType());
        this.database = database;
        this.trail = new TrailTable(jdbc, mapping, database.isEmbedded());
        this.extent = new ExtentReading(jdbc, mapping.table(), database.isEmbedded(), mapping.isTimed());
    }

    TrailTable trail() {
        return trail;
    }

    @Override
    public FeaturePage<F> find(FeatureQuery query) {
        return database.within(session -> {
            RowSelection<R> selection = RowSelection.of(mapping, query, session);
            List<Stored<F>> found = query.limit() == 0
                    ? List.of()
                    : selection.rows(query.offset(), query.limit()).stream()
                            .map(row -> released(session, row))
                            .toList();
            boolean isLast = found.size() < query.limit() && (query.offset() == 0 || !found.isEmpty());
            return new FeaturePage<>(found, isLast ? query.offset() + found.size() : selection.count());
        });
    }

    @Override
    public void forEach(FeatureQuery query, Consumer<Stored<F>> each) {
        UUID last = null;
        List<Stored<F>> chunk;
        do {
            UUID after = last;
            chunk = database.within(session -> RowSelection.of(mapping, query, session).rowsAfter(after, CHUNK).stream()
                    .map(row -> released(session, row))
                    .toList());
            chunk.forEach(each);
            last = chunk.isEmpty()
                    ? null
                    : chunk.get(chunk.size() - 1).feature().id();
        } while (chunk.size() == CHUNK);
    }

    @Override
    public Extent extent() {
        return extent.extent();
    }

    @Override
    public Map<String, Property> properties() {
        Map<String, Property> properties = new LinkedHashMap<>();
        mapping.columns().forEach((name, column) -> properties.put(name, new Property(name, column.kind())));
        return properties;
    }

    @Override
    public Optional<Stored<F>> get(UUID id) {
        return database.within(session ->
                Optional.ofNullable(session.find(mapping.rowType(), id)).map(row -> released(session, row)));
    }

    @Override
    public List<F> all() {
        return database.within(session -> RowSelection.everything(mapping, session).stream()
                .map(row -> released(session, row).feature())
                .toList());
    }

    @Override
    public List<F> allOf(Collection<UUID> ids) {
        List<UUID> distinct = List.copyOf(new LinkedHashSet<>(ids));
        return database.within(session -> {
            List<F> found = new ArrayList<>();
            for (int from = 0; from < distinct.size(); from += CHUNK) {
                List<UUID> chunk = distinct.subList(from, Math.min(from + CHUNK, distinct.size()));
                for (R row : session.findMultiple(mapping.rowType(), chunk)) {
                    if (row != null) {
                        found.add(released(session, row).feature());
                    }
                }
            }
            return found;
        });
    }

    @Override
    public Stored<F> create(F feature) {
        return database.writing(session -> {
            if (session.find(mapping.rowType(), feature.id()) != null) {
                throw taken(feature.id().toString(), null);
            }
            R row = newRow(feature, now());
            session.persist(row);
            flush(session, feature.id().toString(), List.of(feature.id()));
            return released(session, row);
        });
    }

    @Override
    public Stored<F> replace(F feature, long expectedVersion) {
        return database.writing(session -> {
            R row = current(session, feature.id(), expectedVersion);
            fill(row, feature, now());
            flush(session, feature.id().toString(), List.of(feature.id()));
            return released(session, row);
        });
    }

    @Override
    public void delete(UUID id, long expectedVersion) {
        database.writing(session -> {
            session.remove(current(session, id, expectedVersion));
            flush(session, id.toString(), List.of(id));
            return id;
        });
    }

    @Override
    public void putAll(Collection<F> features) {
        Map<UUID, F> byId = new LinkedHashMap<>();
        features.forEach(feature -> byId.put(feature.id(), feature));
        List<F> distinct = new ArrayList<>(byId.values());
        database.writing(session -> {
            Instant now = now();
            for (int from = 0; from < distinct.size(); from += CHUNK) {
                put(session, distinct.subList(from, Math.min(from + CHUNK, distinct.size())), now);
            }
            return distinct.size();
        });
    }

    @Override
    public long revision() {
        return database.revision(mapping.collection());
    }

    @Override
    public Optional<Set<UUID>> changesSince(long revision) {
        return database.changesSince(mapping.collection(), revision);
    }

    private void put(Session session, List<F> features, Instant now) {
        Map<UUID, R> known = known(session, features);
        List<R> added = new ArrayList<>();
        List<UUID> changed = new ArrayList<>();
        for (F feature : features) {
            R row = known.get(feature.id());
            if (row == null) {
                added.add(newRow(feature, now));
                changed.add(feature.id());
            } else if (!mapping.read(row).equals(feature)) {
                // What an import finds unchanged keeps its version, so that nobody's edit goes stale for nothing.
                fill(row, feature, now);
                changed.add(feature.id());
            }
        }
        if (!changed.isEmpty()) {
            write(session, added, "of one of these " + mapping.collection(), changed);
        }
        known.values().forEach(session::detach);
    }

    /** As {@link ImportTrail#compare}. */
    Tally compare(List<? extends Feature> features) {
        return database.byKeys(session -> {
            Map<UUID, R> known = known(session, features);
            long changed =
                    features.stream().filter(feature -> differs(known, feature)).count();
            known.values().forEach(session::detach);
            return new Tally(features.size() - known.size(), changed, known.size() - changed);
        });
    }

    /** As {@link ImportTrail#write}. */
    Tally putImported(UUID importId, List<? extends Feature> features, boolean replacing) {
        return database.writing(session -> {
            Instant now = now();
            Map<UUID, R> known = known(session, features);
            List<R> added = new ArrayList<>();
            List<F> different = new ArrayList<>();
            for (Feature feature : features) {
                R row = known.get(feature.id());
                if (row == null) {
                    added.add(newRow(own(feature), now));
                } else if (differs(known, feature)) {
                    different.add(own(feature));
                }
            }
            List<UUID> addedIds = added.stream().map(row -> row.id).toList();
            List<UUID> changedIds =
                    replacing ? different.stream().map(Feature::id).toList() : List.of();
            if (!changedIds.isEmpty()) {
                trail.keep(importId, changedIds);
                different.forEach(feature -> fill(requireNonNull(known.get(feature.id())), feature, now));
            }
            if (!addedIds.isEmpty() || !changedIds.isEmpty()) {
                List<UUID> written = new ArrayList<>(addedIds);
                written.addAll(changedIds);
                write(session, added, "one of these " + mapping.collection(), written);
                trail.noteChanged(importId, changedIds);
                trail.noteAdded(importId, added);
            }
            known.values().forEach(session::detach);
            return new Tally(added.size(), different.size(), known.size() - different.size());
        });
    }

    private boolean differs(Map<UUID, R> known, Feature feature) {
        R row = known.get(feature.id());
        return row != null && !mapping.read(row).equals(feature);
    }

    /** The trail names its collections by words, and each knows the features it is given. */
    @SuppressWarnings("unchecked")
    private F own(Feature feature) {
        return (F) feature;
    }

    private Map<UUID, R> known(Session session, List<? extends Feature> features) {
        Map<UUID, R> known = new HashMap<>();
        List<UUID> ids = features.stream().map(Feature::id).toList();
        for (R row : session.findMultiple(mapping.rowType(), ids)) {
            if (row != null) {
                known.put(row.id, row);
            }
        }
        return known;
    }

    private R current(Session session, UUID id, long expectedVersion) {
        R row = session.find(mapping.rowType(), id);
        if (row == null) {
            throw ParvisException.of(
                    ErrorCode.NOT_FOUND,
                    "id",
                    "There is nothing with the id " + id + " in " + mapping.collection() + ".");
        }
        if (row.version != expectedVersion) {
            long version = row.version;
            session.detach(row);
            throw ParvisException.of(
                    ErrorCode.STALE_VERSION,
                    "version",
                    id + " in " + mapping.collection() + " has version " + version + ", not " + expectedVersion
                            + ": somebody changed it in the meantime. Read it again and repeat the change.");
        }
        return row;
    }

    private R newRow(F feature, Instant now) {
        R row = mapping.newRow();
        fill(row, feature, now);
        return row;
    }

    private void fill(R row, F feature, Instant now) {
        mapping.write(feature, row);
        row.modified = now;
    }

    private void flush(Session session, String what, List<UUID> changed) {
        write(session, List.of(), what, changed);
    }

    /**
     * Sends the changes now, so that a lost race shows here and not at the end of somebody else's transaction.
     *
     * @param added new rows, which are not in the persistence context, neither before nor after
     * @param changed all that was written
     */
    private void write(Session session, List<R> added, String what, List<UUID> changed) {
        try {
            insert(session, added);
            session.flush();
            added.forEach(session::detach);
        } catch (OptimisticLockException | PessimisticLockException | LockTimeoutException lost) {
            throw ParvisException.causedBy(
                    lost,
                    ErrorCode.STALE_VERSION,
                    "version",
                    "Somebody else changed " + what + " in " + mapping.collection()
                            + " at the same moment. Read it again and repeat the change.");
        } catch (ConstraintViolationException taken) {
            throw taken(what, taken);
        }
        database.changed(mapping.collection(), changed);
    }

    private void insert(Session session, List<R> added) {
        if (copy == null) {
            added.forEach(session::persist);
        } else if (!added.isEmpty()) {
            copy.insert(session, added);
        }
    }

    private ParvisException taken(String id, @Nullable Throwable cause) {
        String message =
                "The id " + id + " is taken in " + mapping.collection() + "; leave it out to be given a new one.";
        return cause == null
                ? ParvisException.invalid("id", message)
                : ParvisException.causedBy(cause, ErrorCode.INVALID_VALUE, "id", message);
    }

    private Stored<F> released(Session session, R row) {
        session.detach(row);
        return new Stored<>(mapping.read(row), row.version, row.modified);
    }

    /** As exact as both databases keep it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
