package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.api.store.Samples.texts;
import static org.parvis.api.store.Samples.wkt;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Source;

/** What is stored comes back as it was. */
interface RoundTripContract {
    Stores stores();

    @Test
    default void everyFieldOfEveryKindComesBack() {
        comesBack(stores().quartiers(), Samples.fullQuartier());
        comesBack(stores().quartiers(), Samples.quartier("LINESTRING (7.42 43.73, 7.43 43.74)"));
        comesBack(stores().streets(), Samples.fullStreet());
        comesBack(stores().streets(), Samples.bareStreet());
        comesBack(stores().streets(), Samples.uncountedStairs());
        comesBack(stores().places(), Samples.fullPlace());
        comesBack(stores().places(), Samples.place(texts("und", "x"), Geometries.point(180, 90), null));
        comesBack(stores().events(), Samples.fullEvent());
        comesBack(stores().events(), Samples.bareEvent());
        comesBack(stores().furniture(), Samples.fullFurniture());
        comesBack(stores().furniture(), Samples.bench(wkt("MULTIPOINT ((7.42 43.73), (7.43 43.74))")));
        comesBack(stores().routes(), Samples.fullRoute());
        comesBack(stores().routes(), Samples.bareRoute());
        comesBack(stores().backdrop(), Samples.sea());
    }

    private <F extends Feature> void comesBack(FeatureStore<F> store, F feature) {
        Stored<F> created = store.create(feature);
        Stored<F> read = store.get(feature.id()).orElseThrow();
        Map<String, String> alone = stores().columns(feature.id());

        assertThat(created.feature()).isEqualTo(feature);
        assertThat(read).isEqualTo(created);
        assertThat(read.version()).isZero();
        assertThat(read.feature().geometry().equalsExact(feature.geometry())).isTrue();
        assertThat(read.feature().geometry().getSRID()).isEqualTo(Geometries.SRID);
        assertThat(store.all()).contains(feature);

        store.delete(feature.id(), 0);
        assertThat(store.get(feature.id())).isEmpty();
        store.putAll(List.of(feature));
        assertThat(store.get(feature.id()).orElseThrow().feature()).isEqualTo(feature);
        assertThat(stores().columns(feature.id()))
                .as("written with others, in whatever way the database takes many")
                .isEqualTo(alone);
    }

    @Test
    default void theOrderOfLanguagesAndAttributesIsKept() {
        KeyPlace place = Samples.fullPlace();

        stores().places().create(place);

        KeyPlace read = stores().places().get(place.id()).orElseThrow().feature();
        assertThat(List.copyOf(read.name().byLanguage().keySet())).containsExactly("und", "en", "zh-Hans");
        assertThat(List.copyOf(read.identity().attributes().values().keySet()))
                .containsExactly("wikidata", "addr:city", "levels", "area", "inventory", "listed");
    }

    @Test
    default void positionsComeBackToTheLastBit() {
        Random random = new Random(20261123);
        for (int round = 0; round < 50; round++) {
            Geometry point = Geometries.point(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
            Furniture bench = Samples.bench(point);

            stores().furniture().create(bench);

            assertThat(stores().furniture()
                            .get(bench.id())
                            .orElseThrow()
                            .feature()
                            .geometry())
                    .isEqualTo(point);
        }
    }

    @Test
    default void theLongestGeometryFitsAndALongerOneIsRefused() {
        Furniture longest = Samples.bench(scattered(Geometries.MOST_POSITIONS));

        stores().furniture().create(longest);

        assertThat(stores().furniture().get(longest.id()).orElseThrow().feature())
                .isEqualTo(longest);
        Refusals.assertRefused(
                () -> stores().furniture().create(Samples.bench(scattered(Geometries.MOST_POSITIONS + 1))),
                ErrorCode.TOO_LARGE,
                "geometry");
    }

    private static Geometry scattered(int count) {
        Coordinate[] positions = new Coordinate[count];
        for (int index = 0; index < count; index++) {
            positions[index] = new Coordinate(7 + index * 1e-5, 43);
        }
        return Geometries.FACTORY.createMultiPointFromCoords(positions);
    }

    @Test
    default void theLongestTextFitsAndALongerOneIsRefused() {
        // As JSON, {"und":"…"} adds ten characters.
        KeyPlace longest =
                Samples.place(LocalizedText.of("é".repeat(ColumnText.LONGEST - 10)), Geometries.point(7, 43), null);
        KeyPlace longer =
                Samples.place(LocalizedText.of("é".repeat(ColumnText.LONGEST - 9)), Geometries.point(7, 43), null);

        stores().places().create(longest);

        assertThat(stores().places().get(longest.id()).orElseThrow().feature()).isEqualTo(longest);
        Refusals.assertRefused(() -> stores().places().create(longer), ErrorCode.TOO_LARGE, "names");
    }

    @Test
    default void aCharacterThatNoDatabaseKeepsIsRefusedByName() {
        KeyPlace nul = Samples.place(LocalizedText.of("a\0b"), Geometries.point(7, 43), null);
        KeyPlace half = Samples.place(texts("fr", "a\uD83C"), Geometries.point(7, 43), null);
        Furniture source = Samples.furniture(
                Identity.imported(new Source("a", "b\0", "", ""), Attributes.NONE),
                LocalizedText.EMPTY,
                Geometries.point(7, 43),
                FurnitureKind.BENCH);

        Refusals.assertRefused(() -> stores().places().create(nul), ErrorCode.INVALID_VALUE, "names.und");
        Refusals.assertRefused(() -> stores().places().create(half), ErrorCode.INVALID_VALUE, "names.fr");
        Refusals.assertRefused(() -> stores().furniture().create(source), ErrorCode.INVALID_VALUE, "source.externalId");
    }

    @Test
    default void aNulInAnAttributeIsKept() {
        Furniture bench = Samples.furniture(
                Identity.imported(new Source("a", "b", "", ""), new Attributes(Map.of("note", "a\0b"))),
                LocalizedText.EMPTY,
                Geometries.point(7, 43),
                FurnitureKind.BENCH);

        stores().furniture().create(bench);

        assertThat(stores().furniture().get(bench.id()).orElseThrow().feature()).isEqualTo(bench);
    }
}
