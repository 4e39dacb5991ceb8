package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.Identity;

/** That whoever follows the edits of a collection reads what was edited and nothing else, and misses nothing. */
interface ChangesContract {
    Stores stores();

    @Test
    default void whatWasWrittenAfterARevisionIsKnown() {
        FeatureStore<Furniture> store = stores().furniture();
        Furniture kept = bench();
        Furniture deleted = bench();
        store.putAll(List.of(kept, deleted));
        long start = store.revision();
        assertThat(store.changesSince(start)).contains(Set.of());

        store.replace(kept, 0);
        long afterFirst = store.revision();
        store.delete(deleted.id(), 0);
        Furniture created = store.create(bench()).feature();

        assertThat(store.changesSince(start)).contains(Set.of(kept.id(), deleted.id(), created.id()));
        assertThat(store.changesSince(afterFirst)).contains(Set.of(deleted.id(), created.id()));
        assertThat(store.changesSince(store.revision())).contains(Set.of());
        assertThat(store.changesSince(store.revision() + 1)).isEmpty();
        assertThat(stores().streets().changesSince(stores().streets().revision()))
                .contains(Set.of());
    }

    @Test
    default void asFewAreReadAsAreAskedFor() {
        FeatureStore<Furniture> store = stores().furniture();
        List<Furniture> benches = benches(2_500);
        store.putAll(benches);

        List<Furniture> wanted = benches.subList(3, 1_503);
        List<UUID> ids = new ArrayList<>(wanted.stream().map(Furniture::id).toList());
        ids.add(UUID.randomUUID());
        ids.add(ids.get(0));

        assertThat(store.allOf(ids)).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(store.allOf(List.of())).isEmpty();
    }

    @Test
    default void allComeInTheOrderOfTheirIds() {
        FeatureStore<Furniture> store = stores().furniture();
        List<Furniture> benches = benches(50);
        store.putAll(benches);

        // As text, that is without a sign.
        assertThat(store.all()).extracting(bench -> bench.id().toString()).isSorted();
    }

    @Test
    default void aSmallImportIsFollowedAndALargeOneIsNot() {
        FeatureStore<Furniture> store = stores().furniture();
        List<Furniture> benches = benches(ChangeLog.MOST_AT_ONCE + 21);
        long start = store.revision();
        store.putAll(benches.subList(0, 20));
        assertThat(store.changesSince(start).orElseThrow()).hasSize(20);
        long afterSmall = store.revision();
        assertThat(store.changesSince(afterSmall)).contains(Set.of());

        stores().transaction().executeWithoutResult(status -> {
            store.putAll(benches);
            store.create(bench());
        });
        long afterLarge = store.revision();
        assertThat(store.changesSince(start)).isEmpty();
        assertThat(store.changesSince(afterSmall)).isEmpty();
        assertThat(store.changesSince(afterLarge)).contains(Set.of());
        UUID last = store.create(bench()).feature().id();
        assertThat(store.changesSince(afterLarge)).contains(Set.of(last));
    }

    @Test
    default void whatWasTakenBackIsNoChange() {
        FeatureStore<Furniture> store = stores().furniture();
        Furniture bench = store.create(bench()).feature();
        long start = store.revision();

        assertThatThrownBy(() -> stores().transaction().executeWithoutResult(status -> {
                    store.replace(bench, 0);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThatThrownBy(() -> store.delete(bench.id(), 7)).isInstanceOf(ParvisException.class);

        assertThat(store.changesSince(start)).contains(Set.of());
    }

    @Test
    default void aRevisionCountedUpByAParvisWithoutALogIsNotTakenForKnown() {
        FeatureStore<Furniture> store = stores().furniture();
        long start = store.revision();
        stores().jdbc().update("update collection_revision set revision = revision + 1 where collection = 'furniture'");
        store.create(bench());

        assertThat(store.changesSince(start)).isEmpty();
        assertThat(store.changesSince(start + 1).orElseThrow()).hasSize(1);
    }

    @Test
    default void theLogStaysSmall() {
        FeatureStore<Furniture> store = stores().furniture();
        long start = store.revision();
        List<Furniture> benches = benches(ChangeLog.MOST_AT_ONCE);
        for (int round = 0; round < ChangeLog.KEPT / ChangeLog.MOST_AT_ONCE; round++) {
            String name = "round " + round;
            store.putAll(benches.stream().map(bench -> named(bench.id(), name)).toList());
        }
        assertThat(store.changesSince(start).orElseThrow()).hasSize(ChangeLog.MOST_AT_ONCE);
        long before = store.revision();
        for (int i = 0; i < ChangeLog.PRUNED_EVERY; i++) {
            store.create(bench());
        }

        assertThat(stores().jdbc()
                        .queryForObject(
                                "select count(*) from feature_change where collection = 'furniture'", Integer.class))
                .isLessThanOrEqualTo(ChangeLog.KEPT + ChangeLog.PRUNED_EVERY);
        assertThat(store.changesSince(start)).isEmpty();
        assertThat(store.changesSince(before).orElseThrow()).hasSize(ChangeLog.PRUNED_EVERY);
    }

    @Test
    default void whoFollowsWhileManyWriteMissesNothing() throws Exception {
        FeatureStore<Furniture> store = stores().furniture();
        long seen = store.revision();
        Set<UUID> followed = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        store.create(bench());
                    }
                    return 50;
                }));
            }
            boolean isDone = false;
            while (!isDone) {
                isDone = writers.stream().allMatch(Future::isDone);
                long revision = store.revision();
                Optional<Set<UUID>> changes = store.changesSince(seen);
                assertThat(store.allOf(changes.orElseThrow()).size())
                        .isEqualTo(changes.orElseThrow().size());
                followed.addAll(changes.orElseThrow());
                seen = revision;
            }
            for (Future<Integer> writer : writers) {
                writer.get();
            }
        } finally {
            // Not interrupted: H2 closes the file under an interrupted writer.
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(followed)
                .isEqualTo(new HashSet<>(store.all().stream().map(Furniture::id).toList()));
        assertThat(followed).hasSize(200);
    }

    private static List<Furniture> benches(int count) {
        List<Furniture> benches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            benches.add(bench());
        }
        return benches;
    }

    private static Furniture bench() {
        return named(UUID.randomUUID(), "bench");
    }

    private static Furniture named(UUID id, String name) {
        return Samples.furniture(
                Identity.created(id), LocalizedText.of(name), Geometries.point(7.42, 43.73), FurnitureKind.BENCH);
    }
}
