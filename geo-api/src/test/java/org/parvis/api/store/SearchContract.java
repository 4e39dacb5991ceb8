package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.api.store.Samples.texts;
import static org.parvis.api.store.Samples.wkt;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Theme;

/** Finding by rectangle, quartier, words, theme and kind, page by page. */
interface SearchContract {
    Stores stores();

    @Test
    default void aRectangleFindsWhatIntersectsItAndNotWhatOnlyItsRectangleDoes() {
        Furniture inside = bench(null, "POINT (7.42 43.73)");
        Furniture across = bench(null, "LINESTRING (7.40 43.73, 7.50 43.73)");
        Furniture around = bench(null, "LINESTRING (7.40 43.70, 7.40 43.80, 7.50 43.80)");
        bench(null, "POINT (7.45 43.73)");

        assertThat(ids(new FeatureQuery(new Envelope(7.41, 7.43, 43.72, 43.74), null, null, 100, 0)))
                .containsExactlyInAnyOrder(inside.id(), across.id())
                .doesNotContain(around.id());
    }

    @Test
    default void theEdgeOfARectangleBelongsToItToTheLastBit() {
        Random random = new Random(4326);
        for (int round = 0; round < 40; round++) {
            stores().clear();
            double longitude = 7 + random.nextDouble();
            double latitude = 43 + random.nextDouble();
            bench(null, "POINT (" + longitude + " " + latitude + ")");

            assertThat(count(longitude, longitude + 0.1, latitude, latitude + 0.1))
                    .isOne();
            assertThat(count(longitude - 0.1, longitude, latitude - 0.1, latitude))
                    .isOne();
            assertThat(count(longitude, longitude, latitude, latitude)).isOne();
            assertThat(count(Math.nextUp(longitude), longitude + 0.1, latitude - 0.1, latitude + 0.1))
                    .isZero();
            assertThat(count(longitude - 0.1, longitude + 0.1, latitude - 0.1, Math.nextDown(latitude)))
                    .isZero();
        }
    }

    private long count(double west, double east, double south, double north) {
        Envelope bbox = new Envelope(west, east, south, north);
        return stores().furniture()
                .find(new FeatureQuery(bbox, null, null, 0, 0))
                .matched();
    }

    @Test
    default void aQuartierFindsWhatLiesInIt() {
        Quartier triangle = Samples.quartier("POLYGON ((7.4 43.7, 7.5 43.7, 7.4 43.8, 7.4 43.7))");
        stores().quartiers().create(triangle);
        Furniture inside = bench(null, "POINT (7.41 43.71)");
        Furniture onEdge = bench(null, "POINT (7.45 43.7)");
        bench(null, "POINT (7.49 43.79)");

        assertThat(ids(new FeatureQuery(null, triangle.id(), null, 100, 0)))
                .containsExactlyInAnyOrder(inside.id(), onEdge.id());
        assertThat(ids(new FeatureQuery(new Envelope(7.44, 7.46, 43, 44), triangle.id(), null, 100, 0)))
                .containsExactly(onEdge.id());
    }

    @Test
    default void aQuartierThatIsUnknownOrDoesNotCloseIsRefused() {
        Quartier open = Samples.quartier("LINESTRING (7.4 43.7, 7.5 43.7, 7.4 43.8)");
        stores().quartiers().create(open);

        Refusals.assertRefused(
                () -> ids(new FeatureQuery(null, UUID.randomUUID(), null, 100, 0)),
                ErrorCode.INVALID_VALUE,
                "quartier");
        Refusals.assertRefused(
                () -> ids(new FeatureQuery(null, open.id(), null, 100, 0)), ErrorCode.INVALID_VALUE, "quartier");
    }

    @Test
    default void wordsAreFoundWhateverTheAccentsCapitalsAndHyphens() {
        UUID id = bench("Église Saint-Jean-de-l’Œuvre", "POINT (7 43)").id();
        bench("Église Saint-Charles", "POINT (7 43)");

        for (String typed : List.of(
                "oeuvre",
                "ŒUVRE",
                "saint jean",
                "SAINT-JEAN",
                "jean eglise",
                "l'œuvre",
                "  église\t jean ",
                "glis oeuv")) {
            assertThat(found(typed)).as(typed).containsExactly(id);
        }
        assertThat(found("église jeanne")).isEmpty();
        assertThat(found("e\u0301glise")).hasSize(2);
        assertThat(found("  - ")).hasSize(2);
    }

    @Test
    default void wordsAreFoundInAnyLanguage() {
        KeyPlace museum = Samples.fullPlace();
        stores().places().create(museum);

        for (String typed : List.of("musee", "oceanographic MUSEUM", "海洋")) {
            assertThat(stores().places()
                            .find(new FeatureQuery(null, null, typed, 10, 0))
                            .matched())
                    .as(typed)
                    .isOne();
        }
    }

    @Test
    default void wildcardsAndQuotesStandForThemselves() {
        List<String> names = List.of(
                "100%",
                "a_b", "axb", "Wow!", "back\\slash", "'); drop table furniture; --", "\" or \"\"=\"", "${x}?1:2");
        List<UUID> ids = new ArrayList<>();
        names.forEach(name -> ids.add(bench(name, "POINT (7 43)").id()));

        for (int index = 0; index < names.size(); index++) {
            assertThat(found(names.get(index))).as(names.get(index)).containsExactly(ids.get(index));
        }
        assertThat(found("%")).containsExactly(ids.get(0));
        assertThat(found("_")).containsExactly(ids.get(1));
        assertThat(found("!")).containsExactly(ids.get(3));
        assertThat(found("\\")).containsExactly(ids.get(4));
        assertThat(found("a\0b\uD83C")).containsExactlyInAnyOrderElementsOf(found("a b"));
    }

    @Test
    default void thingsComeByNameThenByIdAndNamelessOnesLast() {
        List<String> names = new ArrayList<>(List.of("Zoo", "école", "Ecluse", "avenue", "Éden", "", "", "", ""));
        List<String> ids = List.of("9", "5", "6", "0", "e", "f", "8", "0", "7");
        List<Furniture> benches = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            UUID id = UUID.fromString(ids.get(index) + "0000000-0000-4000-8000-00000000000" + index);
            benches.add(Samples.furniture(
                    Identity.created(id),
                    LocalizedText.of(names.get(index)),
                    Geometries.point(7, 43),
                    FurnitureKind.BENCH));
        }
        stores().furniture().putAll(benches);

        List<Stored<Furniture>> found =
                stores().furniture().find(FeatureQuery.ALL).features();

        assertThat(found.stream().map(stored -> stored.feature().name().local().orElse("-")))
                .containsExactly("avenue", "Ecluse", "école", "Éden", "Zoo", "-", "-", "-", "-");
        assertThat(found.subList(5, 9).stream()
                        .map(stored -> stored.feature().id().toString().substring(0, 1)))
                .containsExactly("0", "7", "8", "f");
    }

    @Test
    default void pagesTogetherAreTheWhole() {
        List<Furniture> benches = new ArrayList<>();
        for (int index = 0; index < 25; index++) {
            benches.add(Samples.bench(LocalizedText.of("bench " + index % 7), Geometries.point(7, 43)));
        }
        stores().furniture().putAll(benches);

        List<UUID> paged = new ArrayList<>();
        for (int offset = 0; offset < 30; offset += 10) {
            FeaturePage<Furniture> page = stores().furniture().find(new FeatureQuery(null, null, "bench", 10, offset));
            assertThat(page.matched()).isEqualTo(25);
            page.features().forEach(stored -> paged.add(stored.feature().id()));
        }

        assertThat(paged).isEqualTo(ids(FeatureQuery.ALL));
        assertThat(stores().furniture().find(new FeatureQuery(null, null, null, 10, 100)))
                .isEqualTo(new FeaturePage<>(List.of(), 25));
        assertThat(stores().furniture().find(new FeatureQuery(null, null, null, 0, 0)))
                .isEqualTo(new FeaturePage<>(List.of(), 25));
    }

    @Test
    default void themeAndKindChooseWhereThereAreSuch() {
        KeyPlace art = Samples.place(texts("und", "a"), Geometries.point(7, 43), Theme.ART);
        KeyPlace market = Samples.place(texts("und", "b"), Geometries.point(7, 43), Theme.MARKET);
        stores().places().putAll(List.of(art, market));
        bench(null, "POINT (7 43)");
        Furniture tree = Samples.furniture(
                Identity.imported(new Source("trees", "1", "", ""), Attributes.NONE),
                LocalizedText.EMPTY,
                Geometries.point(7, 43),
                FurnitureKind.TREE);
        stores().furniture().create(tree);

        assertThat(idsOf(stores().places().find(new FeatureQuery(null, null, null, Theme.ART, null, 9, 0))))
                .containsExactly(art.id());
        assertThat(ids(new FeatureQuery(null, null, null, null, "tree", 9, 0))).containsExactly(tree.id());
        Refusals.assertRefused(
                () -> ids(new FeatureQuery(null, null, null, Theme.ART, null, 9, 0)), ErrorCode.INVALID_VALUE, "theme");
        Refusals.assertRefused(
                () -> stores().streets().find(new FeatureQuery(null, null, null, null, "x", 9, 0)),
                ErrorCode.INVALID_VALUE,
                "kind");
    }

    private Furniture bench(@Nullable String name, String wkt) {
        Furniture bench = Samples.bench(name == null ? LocalizedText.EMPTY : LocalizedText.of(name), wkt(wkt));
        return stores().furniture().create(bench).feature();
    }

    private List<UUID> found(String typed) {
        return ids(new FeatureQuery(null, null, typed, 100, 0));
    }

    private List<UUID> ids(FeatureQuery query) {
        return idsOf(stores().furniture().find(query));
    }

    private static <F extends Feature> List<UUID> idsOf(FeaturePage<F> page) {
        return page.features().stream().map(stored -> stored.feature().id()).toList();
    }
}
