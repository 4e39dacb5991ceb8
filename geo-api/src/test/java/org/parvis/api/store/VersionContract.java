package org.parvis.api.store;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.Identity;

/** That no write is lost to another one. */
interface VersionContract {
    Stores stores();

    @Test
    default void everyChangeCountsTheVersionUp() {
        Furniture bench = named(UUID.randomUUID(), "one");
        FeatureStore<Furniture> store = stores().furniture();

        Stored<Furniture> first = store.create(bench);
        Stored<Furniture> second = store.replace(named(bench.id(), "two"), 0);
        Stored<Furniture> third = store.replace(named(bench.id(), "two"), 1);

        assertThat(first.version()).isZero();
        assertThat(second.version()).isEqualTo(1);
        assertThat(third.version()).as("the same again is a change too").isEqualTo(2);
        assertThat(third.modified()).isAfterOrEqualTo(first.modified());
        assertThat(store.get(bench.id())).contains(third);
    }

    @Test
    default void aStaleVersionIsRefusedAndChangesNothing() {
        Furniture bench = named(UUID.randomUUID(), "one");
        FeatureStore<Furniture> store = stores().furniture();
        store.create(bench);
        Stored<Furniture> current = store.replace(named(bench.id(), "two"), 0);

        Refusals.assertRefused(() -> store.replace(named(bench.id(), "three"), 0), ErrorCode.STALE_VERSION, "version");
        Refusals.assertRefused(() -> store.replace(named(bench.id(), "three"), 2), ErrorCode.STALE_VERSION, "version");
        Refusals.assertRefused(() -> store.delete(bench.id(), 0), ErrorCode.STALE_VERSION, "version");
        assertThat(store.get(bench.id())).contains(current);
    }

    @Test
    default void whatIsNotThereCannotBeChanged() {
        FeatureStore<Furniture> store = stores().furniture();

        Refusals.assertRefused(() -> store.replace(named(UUID.randomUUID(), "x"), 0), ErrorCode.NOT_FOUND, "id");
        Refusals.assertRefused(() -> store.delete(UUID.randomUUID(), 0), ErrorCode.NOT_FOUND, "id");
        assertThat(store.get(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void anIdIsTakenOnce() {
        Furniture bench = named(UUID.randomUUID(), "one");
        stores().furniture().create(bench);

        Refusals.assertRefused(
                () -> stores().furniture().create(named(bench.id(), "two")), ErrorCode.INVALID_VALUE, "id");
        assertThat(stores().furniture().all()).containsExactly(bench);
    }

    @Test
    default void ofManyWhoChangeTheSameVersionExactlyOneWins() throws Exception {
        Furniture bench = named(UUID.randomUUID(), "start");
        FeatureStore<Furniture> store = stores().furniture();
        store.create(bench);
        for (int round = 0; round < 10; round++) {
            long version = round;
            CyclicBarrier together = new CyclicBarrier(6);

            List<String> outcomes =
                    inParallel(6, writer -> stores().transaction().execute(status -> {
                        // All have read the version before anyone writes.
                        assertThat(store.get(bench.id()).orElseThrow().version())
                                .isEqualTo(version);
                        await(together);
                        store.replace(named(bench.id(), "writer " + writer), version);
                        return "writer " + writer;
                    }));

            List<String> winners = outcomes.stream()
                    .filter(outcome -> outcome.startsWith("writer"))
                    .toList();
            assertThat(winners).as("outcomes %s", outcomes).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.startsWith("writer"))
                    .containsOnly("STALE_VERSION");
            Stored<Furniture> stored = store.get(bench.id()).orElseThrow();
            assertThat(stored.version()).isEqualTo(version + 1);
            assertThat(stored.feature().name().local()).contains(winners.get(0));
        }
    }

    @Test
    default void ofManyWhoCreateTheSameIdExactlyOneWins() throws Exception {
        UUID id = UUID.randomUUID();
        CyclicBarrier together = new CyclicBarrier(6);

        List<String> outcomes = inParallel(6, writer -> {
            await(together);
            stores().furniture().create(named(id, "writer " + writer));
            return "created";
        });

        assertThat(outcomes).filteredOn("created"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("created")).containsOnly("INVALID_VALUE");
    }

    @Test
    default void noneOfManyConcurrentChangesIsLost() throws Exception {
        Furniture counter = named(UUID.randomUUID(), "0");
        FeatureStore<Furniture> store = stores().furniture();
        store.create(counter);

        inParallel(4, writer -> {
            for (int done = 0; done < 10; ) {
                Stored<Furniture> read = store.get(counter.id()).orElseThrow();
                int value = Integer.parseInt(read.feature().name().local().orElseThrow());
                try {
                    store.replace(named(counter.id(), Integer.toString(value + 1)), read.version());
                    done++;
                } catch (ParvisException lostRace) {
                    assertThat(lostRace.code()).isEqualTo(ErrorCode.STALE_VERSION);
                }
            }
            return "done";
        });

        Stored<Furniture> stored = store.get(counter.id()).orElseThrow();
        assertThat(stored.feature().name().local()).contains("40");
        assertThat(stored.version()).isEqualTo(40);
    }

    @Test
    default void theRevisionGrowsWithEveryCommittedWriteToItsCollectionAlone() {
        FeatureStore<Furniture> store = stores().furniture();
        Furniture bench = named(UUID.randomUUID(), "one");
        long streets = stores().streets().revision();
        long start = store.revision();

        store.create(bench);
        store.replace(named(bench.id(), "two"), 0);
        store.delete(bench.id(), 1);
        store.putAll(List.of(bench));

        assertThat(store.revision()).isEqualTo(start + 4);
        assertThat(stores().streets().revision()).isEqualTo(streets);
        store.find(FeatureQuery.ALL);
        store.putAll(List.of(bench));
        assertThatThrownBy(() -> store.delete(bench.id(), 7)).isInstanceOf(ParvisException.class);
        assertThat(store.revision()).as("nothing changed").isEqualTo(start + 4);
    }

    private static Furniture named(UUID id, String name) {
        return Samples.furniture(
                Identity.created(id), LocalizedText.of(name), Geometries.point(7.42, 43.73), FurnitureKind.BENCH);
    }

    /** What each writer returned, or the code with which it was refused. */
    private static List<String> inParallel(int writers, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                tasks.add(() -> {
                    try {
                        return work.by(number);
                    } catch (ParvisException refused) {
                        return refused.code().name();
                    }
                });
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(tasks, 5, MINUTES)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, MINUTES);
        } catch (Exception broken) {
            throw new IllegalStateException("the writers did not come together", broken);
        }
    }

    /** What one of several writers does. */
    interface Work {
        String by(int writer) throws Exception;
    }
}
