package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parvis.geo.network.StreetSketch.at;
import static org.parvis.geo.network.StreetSketch.of;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.StreetSketch;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

class DirectionsTest {
    private static final LocalizedText CASINO = LocalizedText.of("Casino de Monte-Carlo");

    private static NetworkWalkRouter monaco;

    @BeforeAll
    static void readTown() {
        monaco = new NetworkWalkRouter(NetworkBuilder.build(TestTown.MONACO.streets()));
    }

    private static Walk fromRocherToCasino() {
        return monaco.walk(new Coordinate(7.4200, 43.7312), new Coordinate(7.4278, 43.7393), Walker.ADULT);
    }

    private static List<String> texts(List<RouteDirection> directions) {
        return directions.stream().map(RouteDirection::text).toList();
    }

    private static List<String> texts(Walk walk, Language language) {
        return texts(Directions.describe(List.of(walk), List.of(), language));
    }

    private static Walk walk(Coordinate from, Coordinate to, Street... streets) {
        return new NetworkWalkRouter(NetworkBuilder.build(List.of(streets))).walk(from, to, Walker.ADULT);
    }

    @Test
    void aWalkThroughMonacoIsToldInFrench() {
        assertThat(texts(Directions.describe(List.of(fromRocherToCasino()), List.of(CASINO), Language.FRENCH)))
                .containsExactly(
                        "Partez vers le sud-est sur la voie piétonne",
                        "À gauche, traversez la place du Palais",
                        "Obliquez à gauche dans la rampe Major",
                        "Descendez la rampe Major",
                        "Continuez dans l'avenue de la Porte Neuve",
                        "Continuez sur la place d'Armes",
                        "Prenez à droite dans la rue Grimaldi",
                        "Continuez sur le rond-point Sainte-Dévote",
                        "Continuez dans l'avenue d'Ostende",
                        "Continuez dans l'avenue de Monte-Carlo",
                        "Prenez à droite sur la voie de desserte",
                        "Vous êtes à l'étape 1 : Casino de Monte-Carlo");
    }

    @Test
    void theSameWalkIsToldInEnglish() {
        assertThat(texts(Directions.describe(List.of(fromRocherToCasino()), List.of(CASINO), Language.ENGLISH)))
                .containsExactly(
                        "Head south-east along the footway",
                        "On your left, cross Place du Palais",
                        "Bear left into Rampe Major",
                        "Go down Rampe Major",
                        "Continue along Avenue de la Porte Neuve",
                        "Continue along Place d'Armes",
                        "Turn right into Rue Grimaldi",
                        "Continue along Rond-Point Sainte-Dévote",
                        "Continue along Avenue d'Ostende",
                        "Continue along Avenue de Monte-Carlo",
                        "Turn right onto the service road",
                        "You have reached stop 1: Casino de Monte-Carlo");
    }

    @Test
    void lengthsAndTimesAddUpToTheWalks() {
        Walk there = fromRocherToCasino();
        Walk back = monaco.walk(new Coordinate(7.4278, 43.7393), new Coordinate(7.4200, 43.7312), Walker.SENIOR);
        List<RouteDirection> directions = Directions.describe(List.of(there, back), List.of(CASINO), Language.ENGLISH);
        assertThat(directions.stream().mapToDouble(RouteDirection::lengthMetres).sum())
                .isCloseTo(there.lengthMetres() + back.lengthMetres(), within(1e-6));
        assertThat((double) directions.stream()
                        .mapToInt(RouteDirection::walkSeconds)
                        .sum())
                .isCloseTo(there.seconds() + back.seconds(), within(1.0));
        assertThat(directions.stream().map(RouteDirection::stop).filter(stop -> stop > 0))
                .containsExactly(1);
        RouteDirection last = directions.get(directions.size() - 1);
        assertThat(last.text()).isEqualTo("You have reached your destination");
        assertThat(last.stop()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Avenue Saint-Martin | Prenez à gauche dans l'avenue Saint-Martin | Turn left into Avenue Saint-Martin",
                "Rue Grimaldi | Prenez à gauche dans la rue Grimaldi | Turn left into Rue Grimaldi",
                "Boulevard des Moulins | Prenez à gauche sur le boulevard des Moulins | Turn left onto Boulevard des Moulins",
                "Allée Lazare Sauvaigo | Prenez à gauche dans l'allée Lazare Sauvaigo | Turn left into Allée Lazare Sauvaigo",
                "Quai de l’Hirondelle | Prenez à gauche sur le quai de l’Hirondelle | Turn left onto Quai de l’Hirondelle",
                "Rond-Point Canton | Prenez à gauche sur le rond-point Canton | Turn left onto Rond-Point Canton",
                "Terrasses du Casino | Prenez à gauche sur les terrasses du Casino | Turn left onto Terrasses du Casino",
                "Kennedy | Prenez à gauche sur Kennedy | Turn left onto Kennedy",
            })
    void streetsAreNamedAsOneSpeaksOfThem(String name, String french, String english) {
        Street first = of(StreetClass.LOCAL_STREET, "LINESTRING(0 0, 100 0)")
                .name("Rue Basse")
                .draw();
        Street second = of(StreetClass.LOCAL_STREET, "LINESTRING(100 0, 100 100)")
                .name(name)
                .draw();
        Walk walk = walk(at(0, 0), at(100, 100), first, second);
        assertThat(texts(walk, Language.FRENCH).get(1)).isEqualTo(french);
        assertThat(texts(walk, Language.ENGLISH).get(1)).isEqualTo(english);
    }

    @Test
    void stairsAreCountedAndSayWhetherTheyClimb() {
        Street street = of(StreetClass.LOCAL_STREET, "LINESTRING(-50 0, 0 0)")
                .name("Rue Basse")
                .draw();
        Street stairs = of(StreetClass.STAIRS, "LINESTRING(0 0, 0 12)")
                .steps(42)
                .attribute("incline", "up")
                .draw();
        Walk up = walk(at(-50, 0), at(0, 12), street, stairs);
        assertThat(texts(up, Language.FRENCH)).contains("À gauche, montez 42 marches");
        assertThat(texts(up, Language.ENGLISH)).contains("On your left, climb 42 steps");
        Walk down = walk(at(0, 12), at(-50, 0), street, stairs);
        assertThat(texts(down, Language.FRENCH).get(0)).isEqualTo("Descendez 42 marches");
        assertThat(texts(down, Language.ENGLISH).get(0)).isEqualTo("Go down 42 steps");
        Street unknown =
                of(StreetClass.STAIRS, "LINESTRING(0 0, 0 12)").steps(42).draw();
        Walk either = walk(at(0, 0), at(0, 12), unknown);
        assertThat(texts(either, Language.FRENCH).get(0)).isEqualTo("Prenez l'escalier (42 marches)");
        assertThat(texts(either, Language.ENGLISH).get(0)).isEqualTo("Take the stairs (42 steps)");
    }

    @Test
    void liftsSquaresAndCrossingsAreTold() {
        Street footway = of(StreetClass.FOOTWAY, "LINESTRING(-60 0, -20 0)").draw();
        Street crossing = of(StreetClass.CROSSING, "LINESTRING(-20 0, 0 0)").draw();
        Street square = of(StreetClass.PEDESTRIAN, "POLYGON((0 0, 60 -30, 60 30, 0 0))")
                .name("Place du Palais")
                .draw();
        Street alley = of(StreetClass.FOOTWAY, "LINESTRING(60 30, 100 30)").draw();
        Street lift = of(StreetClass.LIFT, "POINT(100 30)").draw();
        Street above =
                of(StreetClass.FOOTWAY, "LINESTRING(100 30, 160 30)").layer(1).draw();
        Walk walk = walk(at(-60, 0), at(160, 30), footway, crossing, square, alley, lift, above);
        assertThat(texts(walk, Language.FRENCH))
                .containsExactly(
                        "Partez vers l'est sur la voie piétonne",
                        "Traversez au passage piéton",
                        "Traversez la place du Palais",
                        "Obliquez à droite sur la voie piétonne",
                        "Prenez l'ascenseur",
                        "Continuez sur la voie piétonne",
                        "Vous êtes à destination");
        assertThat(texts(walk, Language.ENGLISH)).contains("Take the lift", "Cross Place du Palais");
    }

    @Test
    void shortBitsAndCrossingsWithinOneStreetAreNotToldApart() {
        Street before = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 80 0)")
                .name("Rue Grimaldi")
                .draw();
        Street crossing = of(StreetClass.CROSSING, "LINESTRING(80 0, 86 0)").draw();
        Street after = of(StreetClass.FOOTWAY, "LINESTRING(86 0, 160 0)")
                .name("Rue Grimaldi")
                .draw();
        Walk walk = walk(at(0, 0), at(160, 0), before, crossing, after);
        List<RouteDirection> directions = Directions.describe(List.of(walk), List.of(), Language.ENGLISH);
        assertThat(texts(directions))
                .containsExactly("Head east along Rue Grimaldi", "You have reached your destination");
        assertThat(directions.get(0).lengthMetres()).isCloseTo(160, within(0.01));
    }

    @Test
    void overACrossingAndOnIsOneSentence() {
        Street before = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 80 0)")
                .name("Rue Grimaldi")
                .draw();
        Street crossing = of(StreetClass.CROSSING, "LINESTRING(80 0, 95 0)").draw();
        Street after = of(StreetClass.FOOTWAY, "LINESTRING(95 0, 160 0)").draw();
        assertThat(texts(walk(at(0, 0), at(160, 0), before, crossing, after), Language.FRENCH))
                .containsExactly(
                        "Partez vers l'est dans la rue Grimaldi",
                        "Traversez au passage piéton et continuez tout droit",
                        "Vous êtes à destination");
    }

    @Test
    void aStopIsNamedWithItsNumberAndItsSide() {
        Street street = of(StreetClass.LOCAL_STREET, "LINESTRING(0 0, 100 0)").draw();
        List<Walk> legs = List.of(walk(at(0, 0), at(90, 0), street), walk(at(90, 0), at(10, 0), street));
        LocalizedText chapel = LocalizedText.of("Chapelle");
        List<Directions.Arrival> stops = List.of(
                new Directions.Arrival(chapel, StreetSketch.at(90, 20)),
                new Directions.Arrival(chapel, StreetSketch.at(10, 20)));
        List<String> told = texts(Directions.describeTo(legs, stops, Language.FRENCH));
        assertThat(told)
                .contains(
                        "Vous êtes à l'étape 1 : Chapelle, sur votre gauche",
                        "Vous êtes à l'étape 2 : Chapelle, sur votre droite");
    }

    @Test
    void aWalkOfNoLengthOnlyArrives() {
        Street street = of(StreetClass.LOCAL_STREET, "LINESTRING(0 0, 100 0)").draw();
        assertThat(texts(walk(at(50, 0), at(50, 0), street), Language.ENGLISH))
                .containsExactly("You have reached your destination");
    }
}
