package org.parvis.api.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import org.springframework.jdbc.core.JdbcTemplate;

/** The trail of imports through all collections. */
final class JpaImportTrail implements ImportTrail {
    private static final String FRAME = "names, west, south, east, north, centre, zone, languages, attributions";

    private final Database database;
    private final JdbcTemplate jdbc;
    private final Map<String, JpaFeatureStore<?, ?>> stores = new LinkedHashMap<>();

    /** @param stores of all collections, those first that others refer to */
    JpaImportTrail(Database database, JdbcTemplate jdbc, List<JpaFeatureStore<?, ?>> stores) {
        this.database = database;
        this.jdbc = jdbc;
        stores.forEach(store -> this.stores.put(store.trail().collection(), store));
    }

    @Override
    public <T> T inOneTransaction(Supplier<T> work) {
        return database.alone(session -> work.get());
    }

    @Override
    public List<? extends Feature> known(String collection, List<UUID> ids) {
        return store(collection).allOf(ids);
    }

    @Override
    public Tally compare(String collection, List<? extends Feature> features) {
        return store(collection).compare(features);
    }

    @Override
    public Tally write(UUID importId, String collection, List<? extends Feature> features, boolean replacing) {
        return store(collection).putImported(importId, features, replacing);
    }

    @Override
    public long count(String collection, String dataset) {
        return store(collection).trail().count(dataset);
    }

    @Override
    public long retire(UUID importId, String collection, String dataset, Predicate<UUID> isMet, Deadline deadline) {
        TrailTable trail = store(collection).trail();
        long retired = 0;
        List<UUID> ids = trail.ids(dataset, null);
        while (!ids.isEmpty()) {
            deadline.check();
            List<UUID> gone = ids.stream().filter(isMet.negate()).toList();
            if (!gone.isEmpty()) {
                trail.retire(importId, gone);
                database.changed(collection, gone);
                retired += gone.size();
            }
            ids = trail.ids(dataset, ids.get(ids.size() - 1));
        }
        return retired;
    }

    @Override
    public long countOf(String collection, Collection<UUID> ids) {
        return store(collection).trail().known(ids).size();
    }

    @Override
    public long withdraw(UUID importId, String collection, Collection<UUID> ids, Deadline deadline) {
        deadline.check();
        TrailTable trail = store(collection).trail();
        List<UUID> known = trail.known(ids);
        if (!known.isEmpty()) {
            trail.retire(importId, known);
            database.changed(collection, known);
        }
        return known.size();
    }

    @Override
    public void keepTerritory(UUID importId) {
        jdbc.update(
                "insert into territory_before_import (import_id, kept, id, " + FRAME + ") select ?, ?, id, " + FRAME
                        + " from territory",
                importId,
                Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<EditedFeature> edited(UUID importId, int most) {
        return database.byKeys(session -> {
            List<EditedFeature> edited = new ArrayList<>();
            for (JpaFeatureStore<?, ?> store : stores.values()) {
                if (edited.size() < most) {
                    edited.addAll(store.trail().edited(importId, most - edited.size()));
                }
            }
            return edited;
        });
    }

    @Override
    public long undo(UUID importId) {
        AtomicLong undone = new AtomicLong();
        stores.forEach((collection, store) -> store.trail().undo(importId, ids -> {
            database.changed(collection, ids);
            undone.addAndGet(ids.size());
        }));
        restoreTerritory(importId);
        forget(importId);
        return undone.get();
    }

    /** Unless a later import, which still stands, has changed it too. */
    private void restoreTerritory(UUID importId) {
        String isLatest = "(select import_id from territory_before_import order by kept desc fetch first 1 rows only)";
        jdbc.update(
                "delete from territory where exists (select 1 from territory_before_import b where b.import_id = ?"
                        + " and b.import_id = " + isLatest + ")",
                importId);
        jdbc.update(
                "insert into territory (id, " + FRAME + ") select id, " + FRAME + " from territory_before_import b"
                        + " where b.import_id = ? and b.import_id = " + isLatest,
                importId);
    }

    @Override
    public void forget(UUID importId) {
        database.within(session -> {
            stores.values().forEach(store -> store.trail().forget(importId));
            jdbc.update("delete from territory_before_import where import_id = ?", importId);
            return jdbc.update("delete from import_feature where import_id = ?", importId);
        });
    }

    private JpaFeatureStore<?, ?> store(String collection) {
        JpaFeatureStore<?, ?> store = stores.get(collection);
        if (store == null) {
            throw ParvisException.invalid("target", "There is no collection \"" + collection + "\".");
        }
        return store;
    }
}
