package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.api.store.ImportTrail.EditedFeature;
import org.parvis.api.store.ImportTrail.Tally;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;

/** Imports leave a trail, and by it they can be taken back. */
interface ImportTrailContract {
    Stores stores();

    @Test
    default void anImportCountsWhatIsNewDifferentAndTheSame() {
        List<Furniture> benches = ImportTrailContract.benches(3);
        stores().furniture().putAll(benches.subList(0, 2));
        List<Furniture> read = List.of(benches.get(0), renamed(benches.get(1), "other"), benches.get(2));

        assertThat(stores().trail().compare("furniture", read)).isEqualTo(new Tally(1, 1, 1));
        assertThat(write(job(), read)).isEqualTo(new Tally(1, 1, 1));
        assertThat(write(job(), read)).isEqualTo(new Tally(0, 0, 3));
    }

    @Test
    default void whatIsKnownStaysAsItIsUnlessItIsToBeReplaced() {
        Furniture bench = ImportTrailContract.benches(1).get(0);
        stores().furniture().putAll(List.of(bench));
        UUID job = job();

        Tally tally = stores().trail().inOneTransaction(() -> stores().trail()
                .write(job, "furniture", List.of(renamed(bench, "other")), false));

        assertThat(tally).isEqualTo(new Tally(0, 1, 0));
        assertThat(stores().furniture().all()).containsExactly(bench);
    }

    @Test
    default void undoPutsBackWhatWasThere() {
        List<Furniture> benches = ImportTrailContract.benches(4);
        stores().furniture().putAll(benches.subList(0, 3));
        UUID job = job();
        stores().trail().inOneTransaction(() -> {
            write(job, List.of(renamed(benches.get(1), "other"), benches.get(3)));
            return stores().trail()
                    .retire(
                            job,
                            "furniture",
                            "openstreetmap",
                            id -> !id.equals(benches.get(2).id()),
                            Deadline.NONE);
        });
        assertThat(ids()).containsExactlyInAnyOrder(id(benches, 0), id(benches, 1), id(benches, 3));
        long revision = stores().furniture().revision();

        long undone = undo(job);

        assertThat(undone).isEqualTo(3);
        assertThat(stores().furniture().all()).containsExactlyInAnyOrderElementsOf(benches.subList(0, 3));
        assertThat(stores().furniture().get(id(benches, 0)).orElseThrow().version())
                .isZero();
        assertThat(stores().furniture().get(id(benches, 1)).orElseThrow().version())
                .isEqualTo(2);
        assertThat(stores().furniture().get(id(benches, 2)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(stores().furniture().revision()).isGreaterThan(revision);
        assertThat(stores().jdbc().queryForObject("select count(*) from import_feature", Long.class))
                .isZero();
        assertThat(stores().jdbc().queryForObject("select count(*) from furniture_before_import", Long.class))
                .isZero();
    }

    @Test
    default void whatItsSourceWithdrawsGoesAndComesBackByUndo() {
        List<Furniture> benches = ImportTrailContract.benches(3);
        stores().furniture().putAll(benches.subList(0, 2));
        List<UUID> withdrawn = List.of(id(benches, 1), id(benches, 2));
        UUID job = job();

        assertThat(stores().trail().countOf("furniture", withdrawn)).isOne();
        long gone = stores().trail()
                .inOneTransaction(() -> stores().trail().withdraw(job, "furniture", withdrawn, Deadline.NONE));

        assertThat(gone).isOne();
        assertThat(ids()).containsExactly(id(benches, 0));
        undo(job);
        assertThat(stores().furniture().all()).containsExactlyInAnyOrderElementsOf(benches.subList(0, 2));
    }

    @Test
    default void whatWasEditedSinceIsToldAndPassedOver() {
        List<Furniture> benches = ImportTrailContract.benches(3);
        stores().furniture().putAll(benches.subList(0, 1));
        UUID job = job();
        List<Furniture> read = List.of(renamed(benches.get(0), "read"), benches.get(1), benches.get(2));
        write(job, read);
        Furniture edited = renamed(benches.get(0), "edited");
        stores().furniture().replace(edited, 1);
        stores().furniture().delete(id(benches, 1), 0);

        assertThat(stores().trail().edited(job, 10))
                .containsExactly(new EditedFeature("furniture", edited.id(), "edited"));
        undo(job);

        assertThat(stores().furniture().all()).containsExactly(edited);
    }

    @Test
    default void anImportThatAnotherBuiltUponIsUndoneAfterIt() {
        Furniture bench = ImportTrailContract.benches(1).get(0);
        UUID first = job();
        write(first, List.of(bench));
        UUID second = job();
        write(second, List.of(renamed(bench, "second")));
        assertThat(stores().trail().edited(first, 10)).hasSize(1);

        undo(second);

        assertThat(stores().trail().edited(first, 10)).isEmpty();
        undo(first);
        assertThat(stores().furniture().all()).isEmpty();
    }

    @Test
    default void anImportThatFailsLeavesNeitherRowsNorTrail() {
        UUID job = job();

        assertThatThrownBy(() -> stores().trail().inOneTransaction(() -> {
                    write(job, ImportTrailContract.benches(2_500));
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");

        assertThat(stores().furniture().all()).isEmpty();
        assertThat(stores().jdbc().queryForObject("select count(*) from import_feature", Long.class))
                .isZero();
    }

    @Test
    default void everyFeatureOfEveryKindComesBackAsItWas() {
        UUID job = job();
        Map<String, Feature> full = Map.of(
                "quartiers", Samples.fullQuartier(),
                "streets", Samples.fullStreet(),
                "places", Samples.fullPlace(),
                "events", Samples.fullEvent(),
                "furniture", Samples.fullFurniture(),
                "routes", Samples.fullRoute());
        full.forEach((collection, feature) -> stores().trail()
                .inOneTransaction(() -> stores().trail().write(job, collection, List.of(feature), true)));
        UUID mirror = job();
        full.forEach((collection, feature) -> stores().trail().inOneTransaction(() -> stores().trail()
                .retire(mirror, collection, feature.identity().source().dataset(), id -> false, Deadline.NONE)));
        assertThat(stores().streets().all()).isEmpty();

        undo(mirror);

        assertThat(stores().quartiers().all()).containsExactly(Samples.fullQuartier());
        assertThat(stores().streets().all()).containsExactly(Samples.fullStreet());
        assertThat(stores().places().all()).hasSize(1);
        assertThat(stores().events().all()).hasSize(1);
        assertThat(stores().furniture().all()).hasSize(1);
        assertThat(stores().routes().all()).hasSize(1);
        assertThat(stores().trail().edited(job, 10)).isEmpty();
    }

    /** Or a migration has forgotten a table that keeps what was there before. */
    @Test
    default void whatWasThereBeforeIsKeptColumnForColumn() {
        for (String table :
                List.of("quartier", "street", "key_place", "event", "furniture", "route", "backdrop", "territory")) {
            Set<String> extra = table.equals("territory") ? Set.of("import_id", "kept") : Set.of("import_id");
            List<String> before = columns(table + "_before_import");
            before.removeIf(column -> extra.contains(column.split(" ")[0]));
            assertThat(before).as(table).containsExactlyElementsOf(columns(table));
        }
    }

    @Test
    default void onlyTheLatestImportsCanBeUndone() {
        List<UUID> jobs = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            UUID id = job();
            jobs.add(id);
            write(id, List.of(ImportTrailContract.benches(3).get(index)));
            ImportJob job = stores().importJobs().get(id).orElseThrow();
            stores().importJobs()
                    .save(job.with(ImportState.APPLIED, Instant.now().plusSeconds(index))
                            .withApplied("{}", true));
        }

        stores().importJobs().keepUndoOf(2);

        assertThat(stores().importJobs().list().stream()
                        .filter(ImportJob::undoable)
                        .map(ImportJob::id))
                .containsExactlyInAnyOrder(jobs.get(1), jobs.get(2));
        assertThat(stores().jdbc().queryForObject("select count(*) from import_feature", Long.class))
                .isEqualTo(2);
    }

    private List<String> columns(String table) {
        return new ArrayList<>(stores()
                .jdbc()
                .queryForList(
                        "select concat(column_name, ' ', data_type, ' ', character_maximum_length) from"
                                + " information_schema.columns where lower(table_name) = ? order by ordinal_position",
                        String.class,
                        table)
                .stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .collect(Collectors.toList()));
    }

    private UUID job() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ImportJob job = new ImportJob(
                id,
                ImportState.APPLYING,
                "benches.csv",
                100,
                "abc",
                "detect",
                now,
                null,
                null,
                null,
                null,
                null,
                false);
        stores().importJobs().create(job, UUID.randomUUID());
        assertThat(stores().importJobs().get(id)).contains(job);
        return id;
    }

    private Tally write(UUID job, List<Furniture> read) {
        return stores().trail().inOneTransaction(() -> stores().trail().write(job, "furniture", read, true));
    }

    private long undo(UUID job) {
        return stores().trail().inOneTransaction(() -> stores().trail().undo(job));
    }

    private List<UUID> ids() {
        return stores().furniture().all().stream().map(Furniture::id).toList();
    }

    private static UUID id(List<Furniture> benches, int index) {
        return benches.get(index).id();
    }

    private static List<Furniture> benches(int count) {
        List<Furniture> benches = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            benches.add(Samples.furniture(
                    Samples.imported("node/" + index),
                    LocalizedText.of("bench " + index),
                    Geometries.point(7.4 + index * 1e-6, 43.7),
                    FurnitureKind.BENCH));
        }
        return benches;
    }

    private static Furniture renamed(Furniture bench, String name) {
        return Samples.furniture(bench.identity(), LocalizedText.of(name), bench.geometry(), bench.kind());
    }
}
