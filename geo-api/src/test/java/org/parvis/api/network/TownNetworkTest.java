package org.parvis.api.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.collection.InMemoryFeatureStore;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.ImportRun;
import org.parvis.api.store.ImportRuns;
import org.parvis.api.store.Stored;
import org.parvis.api.store.TerritoryStore;
import org.parvis.geo.exchange.ImportReport;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Territory;
import org.parvis.geo.territory.Walker;

class TownNetworkTest {
    private static final Coordinate FROM = new Coordinate(7.42, 43.73);
    private static final Coordinate CORNER = new Coordinate(7.43, 43.73);
    private static final Coordinate TO = new Coordinate(7.43, 43.74);
    private static final int ASKING = 200;
    private static final int EDITS = 30;

    private final InMemoryFeatureStore<Street> streets = new InMemoryFeatureStore<>();
    private final TownNetwork town = town(streets, NetworkArchive.OFF);

    static TownNetwork town(FeatureStore<Street> streets, NetworkArchive archive) {
        return new TownNetwork(
                streets,
                new InMemoryFeatureStore<>(),
                new InMemoryFeatureStore<>(),
                new InMemoryFeatureStore<>(),
                new InMemoryFeatureStore<>(),
                new Nowhere(),
                new NoImports(),
                WalkProfiles.STANDARD,
                archive);
    }

    static Street street(int number, Coordinate... positions) {
        return new Street(
                Identity.created(new UUID(0, number)),
                LocalizedText.EMPTY,
                Geometries.line(positions),
                StreetClass.FOOTWAY,
                Surface.ASPHALT,
                null,
                null,
                null,
                Lighting.LIT,
                Access.YES,
                Access.YES,
                0,
                Street.Passage.GROUND,
                false);
    }

    private double seconds() {
        return town.current().router().walk(FROM, TO, Walker.ADULT).seconds();
    }

    @Test
    void anEditShowsInTheNextAnswer() {
        streets.create(street(1, FROM, CORNER, TO));
        town.refresh();
        double round = seconds();
        Stored<Street> straight = streets.create(street(2, FROM, TO));
        town.followEdits();
        assertThat(seconds()).isLessThan(round);
        streets.delete(straight.feature().id(), straight.version());
        town.followEdits();
        assertThat(seconds()).isEqualTo(round);
    }

    @Test
    void hundredsWhoAskWhileItIsSwappedGetRightAnswers() throws InterruptedException, ExecutionException {
        streets.create(street(1, FROM, CORNER, TO));
        town.refresh();
        double round = seconds();
        streets.create(street(2, FROM, TO));
        town.refresh();
        double straight = seconds();
        AtomicBoolean editing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(ASKING);
        try {
            Callable<Set<Double>> asking = () -> {
                Set<Double> answers = new HashSet<>();
                do {
                    answers.add(seconds());
                } while (editing.get());
                return answers;
            };
            List<Future<Set<Double>>> all = new ArrayList<>();
            for (int i = 0; i < ASKING; i++) {
                all.add(threads.submit(asking));
            }
            for (int edit = 0; edit < EDITS; edit++) {
                Stored<Street> shortCut = streets.get(new UUID(0, 2)).orElseThrow();
                streets.delete(shortCut.feature().id(), shortCut.version());
                town.refresh();
                streets.create(shortCut.feature());
                town.refresh();
            }
            editing.set(false);
            for (Future<Set<Double>> answers : all) {
                assertThat(answers.get()).isSubsetOf(round, straight);
            }
        } finally {
            editing.set(false);
            threads.shutdownNow();
        }
    }

    private static final class NoImports implements ImportRuns {
        @Override
        public ImportRun save(ImportReport report, String checksum) {
            throw new UnsupportedOperationException("No imports are kept here.");
        }

        @Override
        public List<ImportRun> list() {
            return List.of();
        }

        @Override
        public Optional<ImportReport> get(UUID id) {
            return Optional.empty();
        }

        @Override
        public boolean holds(String checksum) {
            return false;
        }
    }

    /** No town: the time zone is of no matter here. */
    private static final class Nowhere implements TerritoryStore {
        @Override
        public Optional<Territory> get() {
            return Optional.empty();
        }

        @Override
        public void put(Territory territory) {
            throw new UnsupportedOperationException("No town is kept here.");
        }
    }
}
