package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.api.store.Samples.texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.ImportReport;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.Territory;

/** Importing: many at once, all or nothing, again and again. */
interface ImportContract {
    Stores stores();

    @Test
    default void importingTheSameAgainChangesNothing() {
        List<Furniture> benches = benches(1_500);
        stores().furniture().putAll(benches);
        Stored<Furniture> first = stores().furniture().get(benches.get(0).id()).orElseThrow();

        stores().furniture().putAll(benches);

        assertThat(stores().furniture().all()).containsExactlyInAnyOrderElementsOf(benches);
        assertThat(stores().furniture().get(first.feature().id())).contains(first);
    }

    @Test
    default void importingReplacesWhatIsKnownAndAddsWhatIsNot() {
        List<Furniture> benches = benches(3);
        stores().furniture().putAll(benches.subList(0, 2));
        Furniture renamed = renamed(benches.get(1), "renamed");

        stores().furniture().putAll(List.of(renamed, benches.get(2)));

        assertThat(stores().furniture().all()).containsExactlyInAnyOrder(benches.get(0), renamed, benches.get(2));
        assertThat(stores().furniture().get(renamed.id()).orElseThrow().version())
                .isOne();
        assertThat(stores().furniture().get(benches.get(0).id()).orElseThrow().version())
                .isZero();
    }

    @Test
    default void ofTwoWithTheSameIdTheLastIsKept() {
        Furniture first = benches(1).get(0);
        Furniture last = renamed(first, "last");

        stores().furniture().putAll(List.of(first, last));

        assertThat(stores().furniture().all()).containsExactly(last);
    }

    @Test
    default void oneFeatureThatDoesNotFitLeavesNothingBehind() {
        List<Furniture> benches = new ArrayList<>(benches(2_500));
        benches.add(renamed(benches.get(0), "a\0b"));
        Collections.swap(benches, 0, benches.size() - 1);
        Collections.reverse(benches);
        long revision = stores().furniture().revision();

        Refusals.assertRefused(
                () -> stores().furniture().putAll(benches.subList(1, benches.size())),
                ErrorCode.INVALID_VALUE,
                "names.und");

        assertThat(stores().furniture().all()).isEmpty();
        assertThat(stores().furniture().revision()).isEqualTo(revision);
    }

    @Test
    default void anImportThatFailsAtItsEndLeavesNothingBehind() {
        assertThatThrownBy(() -> stores().transaction().executeWithoutResult(status -> {
                    stores().territory().put(monaco("Monaco"));
                    stores().streets().putAll(List.of(Samples.fullStreet()));
                    stores().furniture().putAll(benches(2_000));
                    stores().importRuns().save(report(), "abc");
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");

        assertThat(stores().territory().get()).isEmpty();
        assertThat(stores().streets().all()).isEmpty();
        assertThat(stores().furniture().all()).isEmpty();
        assertThat(stores().importRuns().list()).isEmpty();
        assertThat(stores().importRuns().holds("abc")).isFalse();
    }

    @Test
    default void whatATransactionWroteItReadsItself() {
        stores().transaction().executeWithoutResult(status -> {
            Furniture bench = stores().furniture().create(benches(1).get(0)).feature();
            assertThat(stores().furniture().find(FeatureQuery.ALL).matched()).isOne();
            Furniture renamed = renamed(bench, "renamed");
            assertThat(stores().furniture().replace(renamed, 0).version()).isOne();
            stores().furniture().putAll(List.of(renamed(bench, "again")));
            assertThat(stores().furniture().all()).containsExactly(renamed(bench, "again"));
            stores().furniture().delete(bench.id(), 2);
            assertThat(stores().furniture().all()).isEmpty();
        });
    }

    @Test
    default void theTownComesBackAndIsOne() {
        stores().territory().put(monaco("Mónegue"));
        Territory monaco = monaco("Monaco");

        stores().territory().put(monaco);

        assertThat(stores().territory().get()).contains(monaco);
    }

    @Test
    default void reportsAreKeptWithTheirIssuesInOrder() {
        ImportReport report = report();

        ImportRun run = stores().importRuns().save(report, "abc");

        assertThat(stores().importRuns().get(run.id())).contains(report);
        assertThat(stores().importRuns().list()).containsExactly(run);
        assertThat(run.issueCount()).isEqualTo(1_000);
        assertThat(run.counts()).isEqualTo(report.counts());
        assertThat(stores().importRuns().holds("abc")).isTrue();
        assertThat(stores().importRuns().holds("abd")).isFalse();
        assertThat(stores().importRuns().get(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void theLatestReportComesFirstAndABrokenTextDoesNotStopIt() {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        ImportIssue broken = new ImportIssue(ImportIssue.Severity.ERROR, "row 1", "name", "holds \0 and \uD83C");
        stores().importRuns().save(new ImportReport("old", noon, noon, Map.of(), List.of(broken)), "1");
        stores().importRuns()
                .save(new ImportReport("new", noon.plusSeconds(1), noon.plusSeconds(1), Map.of(), List.of()), "2");

        List<ImportRun> runs = stores().importRuns().list();

        assertThat(runs).extracting(ImportRun::dataset).containsExactly("new", "old");
        assertThat(stores().importRuns().get(runs.get(1).id()).orElseThrow().issues())
                .extracting(ImportIssue::reason)
                .containsExactly("holds ? and ?");
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

    private static Territory monaco(String name) {
        return new Territory(
                texts("und", name, "en", "Monaco"),
                new Envelope(7.409, 7.44, 43.72, 43.76),
                Geometries.point(7.42, 43.74),
                ZoneId.of("Europe/Monaco"),
                List.of(Language.FRENCH, Language.ENGLISH),
                List.of("© OpenStreetMap contributors"));
    }

    private static ImportReport report() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("streets", 2_100);
        counts.put("places", 300);
        List<ImportIssue> issues = new ArrayList<>();
        for (int index = 0; index < 1_000; index++) {
            issues.add(new ImportIssue(
                    ImportIssue.Severity.values()[index % 3], "way/" + index, "width", "“12'” is not a width"));
        }
        return new ImportReport("OpenStreetMap, Monaco, 21 April 2021", now.minusSeconds(3), now, counts, issues);
    }
}
