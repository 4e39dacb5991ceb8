package org.parvis.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Theme;

/** Reads the bundled extract; the numbers were counted in the file by other means. */
class MonacoImportTest {
    private static final TownDataset MONACO = TestTown.MONACO;

    @Test
    void knowsTheTown() {
        assertThat(MONACO.territory().name().local()).contains("Monaco");
        assertThat(MONACO.territory().zone()).isEqualTo(ZoneId.of("Europe/Monaco"));
        assertThat(MONACO.territory().extent().getMinX()).isEqualTo(7.409205);
        assertThat(MONACO.territory().extent().getMaxY()).isEqualTo(43.75169);
        assertThat(MONACO.territory()
                        .extent()
                        .contains(MONACO.territory().centre().getCoordinate()))
                .isTrue();
        assertThat(MONACO.territory().attributions()).containsExactly("© OpenStreetMap contributors");
    }

    @Test
    void takesStreetsOfEveryKind() {
        Map<StreetClass, Integer> counts = new HashMap<>();
        MONACO.streets().forEach(street -> counts.merge(street.streetClass(), 1, Integer::sum));

        assertThat(MONACO.streets()).hasSize(3012);
        assertThat(counts)
                .containsEntry(StreetClass.STAIRS, 269)
                .containsEntry(StreetClass.LIFT, 45)
                .containsEntry(StreetClass.CORRIDOR, 6)
                .containsEntry(StreetClass.PIER, 27)
                .containsEntry(StreetClass.PLANNED, 8);
    }

    @Test
    void takesStairsWithTheirStepsAndEscalators() {
        List<Street> stairs = streets(StreetClass.STAIRS);

        assertThat(stairs).allMatch(street -> street.stairs() != null);
        assertThat(stairs.stream().map(Street::stairs).filter(Objects::nonNull).filter(s -> s.stepCount() != null))
                .hasSize(15);
        assertThat(stairs.stream().map(Street::stairs).filter(Objects::nonNull).filter(s -> s.moving()))
                .hasSize(22);
    }

    @Test
    void takesSquaresAsAreas() {
        List<Street> squares = MONACO.streets().stream().filter(Street::isArea).toList();

        assertThat(squares)
                .extracting(square -> square.name().local().orElse(""))
                .contains("Place du Casino", "Place d'Armes", "Place du Palais", "Place Saint Nicolas");
    }

    @Test
    void letsNobodyWalkWhereItIsForbidden() {
        assertThat(MONACO.streets().stream().filter(street -> street.foot() == Access.NO))
                .hasSize(64);
        assertThat(streets(StreetClass.PLANNED)).allMatch(street -> street.foot() == Access.NO);
    }

    @Test
    void meetsWhereNodesAreShared() {
        Map<Coordinate, Set<UUID>> streetsByPosition = new HashMap<>();
        for (Street street : MONACO.streets()) {
            for (Coordinate position : street.geometry().getCoordinates()) {
                streetsByPosition
                        .computeIfAbsent(position, missing -> new HashSet<>())
                        .add(street.id());
            }
        }
        long meeting = MONACO.streets().stream()
                .filter(street -> Arrays.stream(street.geometry().getCoordinates())
                        .anyMatch(position -> streetsByPosition
                                        .getOrDefault(position, Set.of())
                                        .size()
                                > 1))
                .count();

        assertThat(meeting).isGreaterThan(2_900);
    }

    @Test
    void keepsTheThreeQuartiersThatDoNotClose() {
        assertThat(MONACO.quartiers()).hasSize(9);
        List<Quartier> incomplete = MONACO.quartiers().stream()
                .filter(quartier -> !quartier.boundaryComplete())
                .toList();

        assertThat(incomplete)
                .extracting(quartier -> quartier.identity().source().externalId())
                .containsExactlyInAnyOrder("relation/5986473", "relation/5986474", "relation/5986475");
        assertThat(incomplete).allMatch(quartier -> quartier.geometry().getDimension() == 1);
        assertThat(issuesOf("relation/5986475"))
                .anyMatch(issue -> issue.reason().contains("Incomplete boundary"));
    }

    @Test
    void keepsThePublishedWalkWithItsBoardsInOrder() {
        Route walk = MONACO.routes().stream()
                .filter(route -> route.identity().source().externalId().equals("relation/11650906"))
                .findFirst()
                .orElseThrow();

        assertThat(walk.name().local()).contains("Parcours Princesse Grace");
        assertThat(walk.lengthMetres()).isCloseTo(11_300, within(50.0));
        assertThat(walk.geometry().getNumGeometries()).isEqualTo(3);
        assertThat(walk.stops()).hasSize(10);
        assertThat(walk.stops().get(0).name().local()).contains("Parcours Princesse Grace - 01");
        assertThat(issuesOf("relation/11650906")).hasSize(2).allMatch(issue -> issue.reason()
                .contains("30 m"));
    }

    @Test
    void knowsTheSightsAndWhatTheyAreWorth() {
        List<String> best = MONACO.places().stream()
                .sorted((a, b) -> Double.compare(b.interest(), a.interest()))
                .limit(20)
                .map(place -> place.name().local().orElse(""))
                .toList();

        assertThat(best)
                .contains(
                        "Palais Princier de Monaco",
                        "Musée Océanographique",
                        "Casino de Monte Carlo",
                        "Jardin Japonais")
                .startsWith("Palais Princier de Monaco");
        assertThat(MONACO.places()).hasSizeBetween(200, 230).allMatch(place -> place.visitMinutes() > 0);
    }

    @Test
    void standsInsideEveryFootprint() {
        for (KeyPlace place : MONACO.places()) {
            Geometry footprint = place.footprint();
            if (footprint != null && footprint.getDimension() == 2) {
                assertThat(footprint.covers(place.geometry()))
                        .as(place.identity().source().externalId())
                        .isTrue();
            }
        }
    }

    @Test
    void seesAHarbourFromItsQuay() {
        KeyPlace harbour = MONACO.places().stream()
                .filter(place -> place.identity().source().externalId().equals("relation/2221179"))
                .findFirst()
                .orElseThrow();
        Geometry nearestStreet = MONACO.streets().stream()
                .filter(street -> street.streetClass() != StreetClass.PIER)
                .map(Street::geometry)
                .min((a, b) -> Double.compare(a.distance(harbour.geometry()), b.distance(harbour.geometry())))
                .orElseThrow();

        assertThat(nearestStreet.distance(harbour.geometry())).isLessThan(0.0003);
        assertThat(harbour.themes()).contains(Theme.WATER);
    }

    @Test
    void takesFurnitureWithItsDetails() {
        Map<FurnitureKind, Integer> counts = new HashMap<>();
        MONACO.furniture().forEach(piece -> counts.merge(piece.kind(), 1, Integer::sum));

        assertThat(counts)
                .containsEntry(FurnitureKind.BENCH, 121)
                .containsEntry(FurnitureKind.TREE, 415)
                .containsEntry(FurnitureKind.WASTE_BASKET, 41)
                .containsEntry(FurnitureKind.STREET_LAMP, 17)
                .containsEntry(FurnitureKind.TOILETS, 31);
        assertThat(MONACO.furniture().stream()
                        .map(Furniture::orientationDegrees)
                        .filter(Objects::nonNull))
                .isNotEmpty();
    }

    @Test
    void paintsTheSeaWhereThereIsSea() {
        Geometry sea = MONACO.backdrop().stream()
                .filter(piece -> piece.kind() == BackdropKind.SEA)
                .map(Backdrop::geometry)
                .findFirst()
                .orElseThrow();

        assertThat(sea.contains(Geometries.point(7.4290, 43.7350)))
                .as("harbour mouth")
                .isTrue();
        assertThat(sea.contains(Geometries.point(7.4440, 43.7300)))
                .as("open sea")
                .isTrue();
        assertThat(sea.contains(Geometries.point(7.4280, 43.7391))).as("Casino").isFalse();
        assertThat(sea.contains(Geometries.point(7.4205, 43.7315))).as("Palace").isFalse();
        assertThat(sea.contains(Geometries.point(7.4120, 43.7450))).as("inland").isFalse();
    }

    @Test
    void paintsWithEveryKindThatMonacoHas() {
        assertThat(MONACO.backdrop())
                .extracting(Backdrop::kind)
                .contains(
                        BackdropKind.GREEN,
                        BackdropKind.WOOD,
                        BackdropKind.BEACH,
                        BackdropKind.SPORT,
                        BackdropKind.CEMETERY,
                        BackdropKind.WATER,
                        BackdropKind.BUILDING,
                        BackdropKind.BARRIER,
                        BackdropKind.LABEL);
        assertThat(MONACO.backdrop().stream().filter(piece -> piece.kind() == BackdropKind.BUILDING))
                .hasSizeGreaterThan(1_200);
    }

    @Test
    void countsWhatItTook() {
        assertThat(MONACO.report().counts())
                .containsEntry("streets", MONACO.streets().size())
                .containsEntry("quartiers", 9)
                .containsEntry("backdrop", MONACO.backdrop().size());
        assertThat(MONACO.report().issues())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .hasSizeLessThan(20);
    }

    @Test
    void givesEveryFeatureOfACollectionAnIdOfItsOwnThatLasts() {
        TownDataset again = BundledTown.monaco().read(ImportProgress.SILENT);

        assertSameIds(MONACO.streets(), again.streets());
        assertSameIds(MONACO.places(), again.places());
        assertSameIds(MONACO.furniture(), again.furniture());
        assertSameIds(MONACO.quartiers(), again.quartiers());
        assertSameIds(MONACO.routes(), again.routes());
        assertSameIds(MONACO.backdrop(), again.backdrop());
    }

    @Test
    void tellsAProgressThatNeverFalls() {
        List<Double> fractions = new ArrayList<>();
        BundledTown.monaco().read((step, fraction) -> fractions.add(fraction));

        assertThat(fractions).isSorted().startsWith(0.0).endsWith(1.0).allMatch(fraction -> fraction <= 1);
    }

    private static void assertSameIds(List<? extends Feature> first, List<? extends Feature> second) {
        assertThat(first).extracting(Feature::id).doesNotHaveDuplicates();
        assertThat(second)
                .extracting(Feature::id)
                .isEqualTo(first.stream().map(Feature::id).toList());
    }

    private static List<Street> streets(StreetClass streetClass) {
        return MONACO.streets().stream()
                .filter(street -> street.streetClass() == streetClass)
                .toList();
    }

    private static List<ImportIssue> issuesOf(String element) {
        return MONACO.report().issues().stream()
                .filter(issue -> issue.feature().equals(element))
                .toList();
    }
}
