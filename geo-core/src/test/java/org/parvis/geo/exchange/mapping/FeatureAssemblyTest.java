package org.parvis.geo.exchange.mapping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Theme;

class FeatureAssemblyTest {
    private static final Crs WGS_84 = new Crs("EPSG:4326");
    private static final String LINE = "LINESTRING (7.42 43.73, 7.421 43.731)";

    private final List<RowIssue> issues = new ArrayList<>();

    private static LayerMapping mapping(TargetCollection target, Map<String, String> columns, @Nullable String key) {
        return new LayerMapping(target, columns, Map.of(), key, "voirie", "etalab-2.0", "© Ville");
    }

    private List<Feature> read(HandMadeLayer layer, Crs crs, LayerMapping mapping) {
        FeatureAssembly assembly = new FeatureAssembly(layer.name(), layer.columns(), crs, mapping);
        List<Feature> features = new ArrayList<>();
        for (LayerRow row : layer.all()) {
            assembly.feature(row, issues::add).ifPresent(features::add);
        }
        return features;
    }

    private static final Map<String, String> STREET = Map.of(
            "name", "NOM", "streetClass", "NATURE", "widthMetres", "LARG", "surface", "REVET", "lighting", "ECL");

    private static HandMadeLayer streets() {
        return new HandMadeLayer("voirie", "ID:WHOLE", "NOM", "NATURE", "LARG", "REVET", "ECL", "POSE:DATE");
    }

    @Test
    void aRowInFrenchWordsBecomesAStreet() {
        HandMadeLayer layer = streets()
                .row(
                        LINE,
                        7L,
                        "Rue de l’Écluse",
                        "Rue piétonne",
                        "1,40 m",
                        "Béton désactivé",
                        "oui",
                        LocalDate.of(2020, 5, 1));
        Street street = (Street) read(layer, WGS_84, mapping(TargetCollection.STREETS, STREET, "ID"))
                .get(0);
        assertThat(street.name().local()).contains("Rue de l’Écluse");
        assertThat(street.streetClass()).isEqualTo(StreetClass.PEDESTRIAN);
        assertThat(street.widthMetres()).isEqualTo(1.4);
        assertThat(street.surface()).isEqualTo(Surface.CONCRETE);
        assertThat(street.lighting()).isEqualTo(Lighting.LIT);
        assertThat(street.identity().source().externalId()).isEqualTo("7");
        assertThat(street.identity().attributes().values())
                .containsEntry("NATURE", "Rue piétonne")
                .containsEntry("LARG", "1,40 m")
                .containsEntry("POSE", "2020-05-01")
                .containsEntry("ID", 7L);
        assertThat(issues).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldWithItsRowAndColumnAndTheRowStays() {
        HandMadeLayer layer = streets().row(LINE, 1L, "A", "vaisseau spatial", "très large", null, null, null);
        assertThat(read(layer, WGS_84, mapping(TargetCollection.STREETS, STREET, "ID")))
                .hasSize(1);
        assertThat(issues).extracting(RowIssue::field).containsExactlyInAnyOrder("NATURE", "LARG");
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.row()).isEqualTo(1);
            assertThat(issue.at()).isNotNull();
        });
    }

    @Test
    void theSameRowIsKnownAgainWithAndWithoutAKey() {
        for (String key : new String[] {"ID", ""}) {
            LayerMapping mapping = mapping(TargetCollection.STREETS, STREET, key.isEmpty() ? null : key);
            HandMadeLayer layer = streets()
                    .row(LINE, 1L, "A", "rue", "3", null, null, null)
                    .row("LINESTRING (7.42 43.73, 7.422 43.731)", 2L, "A", "rue", "3", null, null, null);
            assertThat(read(layer, WGS_84, mapping)).isEqualTo(read(layer, WGS_84, mapping));
        }
    }

    @Test
    void equalRowsAreTwoFeaturesWithoutAKeyAndAnErrorWithOne() {
        HandMadeLayer layer = streets()
                .row(LINE, 1L, "A", null, null, null, null, null)
                .row(LINE, 1L, "A", null, null, null, null, null);
        Set<Object> ids = new HashSet<>();
        read(layer, WGS_84, mapping(TargetCollection.STREETS, STREET, null)).forEach(each -> ids.add(each.id()));
        assertThat(ids).hasSize(2);
        assertThat(read(layer, WGS_84, mapping(TargetCollection.STREETS, STREET, "ID")))
                .hasSize(1);
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.row()).isEqualTo(2);
            assertThat(issue.reason()).contains("row 1");
        });
    }

    @Test
    void lambert93ComesOutInDegrees() {
        HandMadeLayer layer =
                streets().row("LINESTRING (355000 6689000, 355100 6689000)", 1L, "A", null, null, null, null, null);
        Feature street = read(layer, Crs.LAMBERT_93, mapping(TargetCollection.STREETS, STREET, "ID"))
                .get(0);
        assertThat(street.geometry().getCoordinate().x).isCloseTo(-1.56, within(0.02));
        assertThat(street.geometry().getCoordinate().y).isCloseTo(47.21, within(0.02));
    }

    @Test
    void aPolygonIsTheFootprintOfAPlace() {
        HandMadeLayer layer = new HandMadeLayer("lieux", "NOM", "TYPE", "HORAIRES", "URL")
                .row(
                        "POLYGON ((7.42 43.73, 7.422 43.73, 7.422 43.731, 7.42 43.731, 7.42 43.73))",
                        "Halles",
                        "marché",
                        "matin",
                        "www.exemple.fr");
        KeyPlace place = (KeyPlace) read(
                        layer,
                        WGS_84,
                        mapping(
                                TargetCollection.PLACES,
                                Map.of("name", "NOM", "kind", "TYPE", "openingHours", "HORAIRES", "website", "URL"),
                                null))
                .get(0);
        assertThat(place.footprint()).isInstanceOf(Polygon.class);
        assertThat(requireNonNull(place.footprint()).contains(place.geometry())).isTrue();
        assertThat(place.themes()).containsExactly(Theme.MARKET);
        assertThat(place.website()).isEqualTo("https://www.exemple.fr");
        assertThat(place.openingHours()).isNull();
        assertThat(issues).singleElement().satisfies(issue -> assertThat(issue.field())
                .isEqualTo("HORAIRES"));
    }

    @Test
    void aPlaceWithoutANameIsLeftOutAndToldWhy() {
        HandMadeLayer layer = new HandMadeLayer("lieux", "NOM").row("POINT (7.42 43.73)", " ");
        assertThat(read(layer, WGS_84, mapping(TargetCollection.PLACES, Map.of("name", "NOM"), null)))
                .isEmpty();
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.field()).isEqualTo("NOM");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-21, 2026-06-21, 2026-06-21T00:00+02:00, 2026-06-22T00:00+02:00",
        "29/03/2026, 29/03/2026, 2026-03-29T00:00+01:00, 2026-03-30T00:00+02:00",
        "28/03/2026, 29/03/2026, 2026-03-28T00:00+01:00, 2026-03-30T00:00+02:00",
        "29/03/2026, '', 2026-03-29T00:00+01:00, 2026-03-30T00:00+02:00",
        "25/10/2026, 25/10/2026, 2026-10-25T00:00+02:00, 2026-10-26T00:00+01:00",
        "25/10/2026, '', 2026-10-25T00:00+02:00, 2026-10-26T00:00+01:00",
        "21/06/2026 18:00, 21/06/2026 20:30, 2026-06-21T18:00+02:00, 2026-06-21T20:30+02:00",
        "2026-12-21T18:00:00, '', 2026-12-21T18:00+01:00, 2026-12-21T20:00+01:00",
        "2026-06-21T18:00:00Z, 2026-06-21T19:00:00Z, 2026-06-21T18:00Z, 2026-06-21T19:00Z"
    })
    void anEventHasItsTimes(String debut, String fin, String begin, String end) {
        HandMadeLayer layer = new HandMadeLayer("agenda", "T", "D", "F").row("POINT (7.42 43.73)", "Fête", debut, fin);
        Event event = (Event) read(
                        layer,
                        WGS_84,
                        mapping(TargetCollection.EVENTS, Map.of("name", "T", "begin", "D", "end", "F"), null))
                .get(0);
        assertThat(event.occurrences().get(0).begin()).hasToString(begin);
        assertThat(event.occurrences().get(0).end()).hasToString(end);
    }

    @Test
    void furnitureIsKnownByItsFrenchName() {
        HandMadeLayer layer = new HandMadeLayer("mobilier", "TYPE", "ANGLE:REAL")
                .row("MULTIPOINT ((7.42 43.73))", "Candélabre", -90.0);
        Furniture lamp = (Furniture) read(
                        layer,
                        WGS_84,
                        mapping(
                                TargetCollection.FURNITURE,
                                Map.of("kind", "TYPE", "orientationDegrees", "ANGLE"),
                                null))
                .get(0);
        assertThat(lamp.kind()).isEqualTo(FurnitureKind.STREET_LAMP);
        assertThat(lamp.orientationDegrees()).isEqualTo(270);
        assertThat(lamp.geometry()).isInstanceOf(Point.class);
    }

    @Test
    void aRingThatTouchesItselfIsRepairedAndABowTieIsNot() {
        HandMadeLayer layer = new HandMadeLayer("quartiers", "NOM")
                .row("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 2, 0 2, 0 4, 0 0))", "spike")
                .row("POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))", "bow tie");
        List<Feature> kept = read(layer, WGS_84, mapping(TargetCollection.QUARTIERS, Map.of("name", "NOM"), null));
        assertThat(kept)
                .singleElement()
                .satisfies(each -> assertThat(each.name().in(Language.FRENCH)).contains("spike"));
        assertThat(issues).extracting(RowIssue::severity).containsExactly(Severity.WARNING, Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (7.42 43.73, NaN 43.731)|not a number",
                "LINESTRING (7.42 43.73, 7.42 43.73)|cannot be repaired",
                "LINESTRING EMPTY|no geometry",
                "LINESTRING (355000 6689000, 355100 6689000)|right reference system",
                "LINESTRING (43.73 107.42, 43.731 107.421)|wrong way round",
                "GEOMETRYCOLLECTION (POINT (7.42 43.73), LINESTRING (7.42 43.73, 7.421 43.731))|has to be"
            })
    void aGeometryThatIsNoneIsToldWhy(String wkt, String reason) {
        HandMadeLayer layer = streets().row(wkt, 1L, "A", null, null, null, null, null);
        assertThat(read(layer, WGS_84, mapping(TargetCollection.STREETS, STREET, "ID")))
                .isEmpty();
        assertThat(issues).singleElement().satisfies(issue -> assertThat(issue.reason())
                .contains(reason));
    }

    @Test
    void aMappingThatNamesWhatIsNotThereIsRefused() {
        HandMadeLayer layer = streets();
        assertThatThrownBy(() -> read(layer, WGS_84, mapping(TargetCollection.STREETS, Map.of("colour", "NOM"), null)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> read(layer, WGS_84, mapping(TargetCollection.STREETS, Map.of("name", "TITRE"), null)))
                .hasMessageContaining("TITRE");
        assertThatThrownBy(() -> read(layer, WGS_84, mapping(TargetCollection.PLACES, Map.of(), null)))
                .hasMessageContaining("need a name");
    }

    @Test
    void aColumnCalledLikeItsFieldIsKeptWhereTheFieldSaysLess() {
        HandMadeLayer layer = new HandMadeLayer("voirie", "name", "surface", "covered", "widthMetres")
                .row(LINE, "Rue A", "Béton désactivé", "peut-être", "3");
        Map<String, String> columns =
                Map.of("name", "name", "surface", "surface", "covered", "covered", "widthMetres", "widthMetres");
        Feature street = read(layer, WGS_84, mapping(TargetCollection.STREETS, columns, null))
                .get(0);
        assertThat(street.identity().attributes().values())
                .isEqualTo(Map.of("surface", "Béton désactivé", "covered", "peut-être"));
        assertThat(issues).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+999999999-12-31T23:59:59Z", "31/12/-99999"})
    void aTimeFarBeyondAllCalendarsIsNoneAndEndsNoImport(String time) {
        HandMadeLayer layer = new HandMadeLayer("agenda", "T", "D")
                .row("POINT (7.42 43.73)", "Fête", time)
                .row("POINT (7.42 43.73)", "Bal", "2026-06-21");
        assertThat(read(layer, WGS_84, mapping(TargetCollection.EVENTS, Map.of("name", "T", "begin", "D"), null)))
                .hasSize(1);
        assertThat(issues).anySatisfy(issue -> assertThat(issue.reason()).contains("is no time"));
    }

    @Test
    void cellsThatSayNothingAreNoCauseForComplaint() {
        HandMadeLayer layer = streets().row(LINE, 1L, "A", "NC", "non renseigné", "sans objet", "-", null);
        assertThat(read(layer, WGS_84, mapping(TargetCollection.STREETS, STREET, "ID")))
                .hasSize(1);
        assertThat(issues).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (7.42 43, 8 44)",
                "POLYGON EMPTY",
                "SRID=2154;POLYGON ((7 43, 7.1 43, 7.1 43.1, 7 43))",
                "POLYGON ((7 43, 7 43))",
                "deep"
            })
    void aFootprintThatCannotBeReadIsToldAndEndsNoImport(String footprint) {
        String text = footprint.equals("deep")
                ? "GEOMETRYCOLLECTION (".repeat(20_000) + "POINT (7 43)" + ")".repeat(20_000)
                : footprint;
        HandMadeLayer layer = new HandMadeLayer("lieux", "NOM", "EMPRISE").row("POINT (7.42 43.73)", "Halles", text);
        Map<String, String> columns = Map.of("name", "NOM", "footprint", "EMPRISE");
        KeyPlace place = (KeyPlace) read(layer, WGS_84, mapping(TargetCollection.PLACES, columns, null))
                .get(0);
        assertThat(place.footprint()).isNull();
        assertThat(issues).anySatisfy(issue -> assertThat(issue.reason())
                .contains("is no geometry as well-known text in WGS 84: ")
                .endsWith(". It is left out."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e999", "1e-99999999999"})
    void aNumberBeyondAllNumbersIsToldAndEndsNoImport(String width) {
        HandMadeLayer layer = streets().row(LINE, 1L, "A", "rue", width, null, null, null);
        Street street = (Street) read(layer, WGS_84, mapping(TargetCollection.STREETS, STREET, "ID"))
                .get(0);
        assertThat(street.widthMetres()).isNull();
        assertThat(issues).singleElement().satisfies(issue -> assertThat(issue.reason())
                .isEqualTo("\"" + width + "\" is not a number, so widthMetres is left out."));
    }

    @Test
    void ofAFootprintThatIsNoGeometryOnlyThePlaceStays() {
        HandMadeLayer layer = new HandMadeLayer("lieux", "NOM", "EMPRISE", "IMAGES")
                .row("POINT (7.42 43.73)", "Halles", "POLYGON ((7 43", "address=https://example.org/a.jpg");
        Map<String, String> columns = Map.of("name", "NOM", "footprint", "EMPRISE", "pictures", "IMAGES");
        KeyPlace place = (KeyPlace) read(layer, WGS_84, mapping(TargetCollection.PLACES, columns, null))
                .get(0);
        assertThat(place.footprint()).isNull();
        assertThat(place.pictures()).isEmpty();
        assertThat(issues).extracting(RowIssue::field).containsExactlyInAnyOrder("EMPRISE", "IMAGES");
        assertThat(issues).extracting(RowIssue::reason).anyMatch(reason -> reason.contains("credit"));
    }

    @Test
    void aLineIsAQuartierOnlyWhereItsBoundaryIsSaidToBeIncomplete() {
        HandMadeLayer layer = new HandMadeLayer("quartiers", "NOM", "boundaryComplete:TRUTH")
                .row(LINE, "A", false)
                .row(LINE, "B", null)
                .row("POINT (7.42 43.73)", "C", false);
        Map<String, String> columns = Map.of("name", "NOM", "boundaryComplete", "boundaryComplete");
        assertThat(read(layer, WGS_84, mapping(TargetCollection.QUARTIERS, columns, null)))
                .hasSize(1);
        assertThat(issues).extracting(RowIssue::row).containsExactly(2L, 3L);
    }

    @Test
    void heightsAreLeftAway() {
        HandMadeLayer layer =
                streets().row("LINESTRING Z (7.42 43.73 12, 7.421 43.731 NaN)", 1L, "A", null, null, null, null, null);
        Feature street = read(layer, WGS_84, mapping(TargetCollection.STREETS, STREET, "ID"))
                .get(0);
        assertThat(street.geometry().getCoordinate().getZ()).isNaN();
        assertThat(issues).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MULTILINESTRING ((7.42 43.73, 7.421 43.731))|LineString",
                "MULTILINESTRING ((7.42 43.73, 7.421 43.731), (7.43 43.73, 7.431 43.731))|MultiLineString",
                "GEOMETRYCOLLECTION (LINESTRING (7.42 43.73, 7.421 43.731), LINESTRING (7 43, 7 44))|MultiLineString",
                "GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (POINT (7.42 43.73)))|Point",
                "LINESTRING (7.42 43.73, 7.42 43.73, 7.421 43.731)|LineString"
            })
    void collectionsAreUnwrapped(String wkt, String type) {
        HandMadeLayer layer = streets().row(wkt, 1L, "A", null, null, null, null, null);
        Feature street = read(layer, WGS_84, mapping(TargetCollection.STREETS, STREET, "ID"))
                .get(0);
        assertThat(street.geometry().getGeometryType()).isEqualTo(type);
    }

    @Test
    void aPartOfAnAreaIsNotLostInARepair() {
        // The second part is small and turned into nothing by a repair: a line there and back.
        HandMadeLayer layer = new HandMadeLayer("quartiers", "NOM")
                .row("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((6 6, 6 7, 6 6, 6 6)))", "A");
        assertThat(read(layer, WGS_84, mapping(TargetCollection.QUARTIERS, Map.of("name", "NOM"), null)))
                .isEmpty();
        assertThat(issues).singleElement().satisfies(issue -> assertThat(issue.reason())
                .contains("part"));
    }
}
