package org.parvis.geo.exchange.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;

class PlaceReaderTest {
    private final OsmSketch sketch =
            new OsmSketch().node(1, 0, 0).node(2, 10, 0).node(3, 10, 10).node(4, 0, 10);

    @Test
    void standsJustInsideTheEntranceOfABuilding() {
        sketch.node(5, 0, 5, "entrance", "main").way(1, "tourism=museum name=House building=yes", 1, 2, 3, 4, 5, 1);

        KeyPlace place = places().get(0);

        assertThat(place.geometry().distance(Geometries.point(0, 0.0005))).isBetween(5e-6, 2e-5);
        assertThat(place.footprint()).isNotNull();
        assertThat(place.themes()).contains(Theme.MUSEUM);
    }

    @Test
    void standsOnAPathOfAPark() {
        sketch.node(6, 3, 4).way(1, "leisure=park name=Park", 1, 2, 3, 4, 1).way(2, "highway=footway", 1, 6);

        assertThat(places().get(0).geometry().toText()).isEqualTo("POINT (0.0003 0.0004)");
    }

    @Test
    void keepsTheRicherOfTwoThatAreTheSame() {
        sketch.node(5, 5, 5, "tourism", "museum", "name", "Musée  Océan")
                .way(1, "tourism=museum name=Musee-ocean building=yes", 1, 2, 3, 4, 1)
                .node(7, 90, 90, "tourism", "museum", "name", "Musée Océan");

        assertThat(places())
                .extracting(place -> place.identity().source().externalId())
                .containsExactly("node/7", "way/1");
        assertThat(sketch.issues).singleElement().asString().contains("node/5", "way/1");
    }

    @Test
    void namesWorthwhileThingsThatHaveNoName() {
        sketch.node(5, 5, 5, "tourism", "artwork", "artwork_type", "statue", "artist_name", "Botero")
                .node(6, 6, 6, "amenity", "fountain")
                .node(7, 7, 7, "tourism", "museum")
                .node(8, 8, 8, "amenity", "fountain");

        assertThat(places())
                .extracting(place -> place.name().byLanguage())
                .containsExactly(
                        Map.of("fr", "Statue de Botero", "en", "Statue by Botero"),
                        Map.of("fr", "Fontaine", "en", "Fountain"),
                        Map.of("fr", "Fontaine", "en", "Fountain"));
    }

    @Test
    void keepsAPlaceWhoseDetailsAreWrongAndSaysSo() {
        sketch.node(
                5,
                5,
                5,
                "tourism",
                "museum",
                "name",
                "M",
                "website",
                "javascript:alert(1)",
                "opening_hours",
                "x".repeat(256));

        KeyPlace place = places().get(0);

        assertThat(place.website()).isEmpty();
        assertThat(place.openingHours()).isNull();
        assertThat(sketch.issues)
                .anyMatch(issue -> issue.contains("node/5 website"))
                .anyMatch(issue -> issue.contains("node/5 opening_hours"));
    }

    @Test
    void ranksWhatOthersCareForHigher() {
        sketch.node(5, 5, 5, "tourism", "museum", "name", "Plain")
                .node(
                        6,
                        50,
                        50,
                        "tourism",
                        "museum",
                        "name",
                        "Known",
                        "name:de",
                        "Bekannt",
                        "wikidata",
                        "Q1",
                        "wikipedia",
                        "fr:X");

        List<KeyPlace> places = places();

        assertThat(places.get(1).interest()).isEqualTo(places.get(0).interest() + 22);
    }

    private List<KeyPlace> places() {
        List<KeyPlace> places = new ArrayList<>();
        new PlaceReader(sketch.building()).read(places::add);
        return places;
    }
}
