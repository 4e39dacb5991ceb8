package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.geo.network.StreetSketch.at;
import static org.parvis.geo.network.StreetSketch.of;
import static org.parvis.geo.network.StreetSketch.street;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.exchange.TownDataset;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

class LandmarksTest {
    private static KeyPlace place(String kind, LocalizedText name, double east, double north) {
        Coordinate position = at(east, north);
        return new KeyPlace(
                Identity.created(UUID.nameUUIDFromBytes((kind + east + north).getBytes(StandardCharsets.UTF_8))),
                name,
                Geometries.point(position.x, position.y),
                null,
                kind,
                Set.of(),
                0,
                0,
                null,
                Access.UNKNOWN,
                LocalizedText.EMPTY,
                List.of(),
                "");
    }

    private static KeyPlace fountain(double east, double north) {
        return place("fountain", new LocalizedText(Map.of("fr", "Fontaine", "en", "Fountain")), east, north);
    }

    /** East along a street for 100 m, then left onto a footway without a name. */
    private static List<String> told(Language language, KeyPlace... places) {
        Walk walk = new NetworkWalkRouter(NetworkBuilder.build(List.of(
                        street("LINESTRING(0 0, 100 0)"),
                        street("LINESTRING(100 0, 200 0)"),
                        of(StreetClass.FOOTWAY, "LINESTRING(100 0, 100 80)").draw())))
                .walk(at(0, 0), at(100, 80), Walker.ADULT);
        return texts(walk, language, Landmarks.of(List.of(places), List.of()));
    }

    private static List<String> texts(Walk walk, Language language, Landmarks landmarks) {
        return Directions.describeTo(List.of(walk), List.of(), language, landmarks).stream()
                .map(RouteDirection::text)
                .toList();
    }

    @Test
    void oneTurnsAfterWhatOnePassed() {
        assertThat(told(Language.FRENCH, fountain(80, 6)).get(1))
                .isEqualTo("Après la fontaine, prenez à gauche sur la voie piétonne");
        assertThat(told(Language.ENGLISH, fountain(80, 6)).get(1))
                .isEqualTo("After the fountain, turn left onto the footway");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "church | Église Saint-Martin | À l'église Saint-Martin | At Église Saint-Martin",
                "museum | Musée naval | Au musée naval | At Musée naval",
                "artwork | Adam et Ève | À l'œuvre « Adam et Ève » | At the artwork “Adam et Ève”",
                "townhall | Gemeindehaus | À la mairie | At the town hall",
                "monument | Thermes de Cluny | Aux thermes de Cluny | At Thermes de Cluny",
            })
    void oneTurnsAtWhatStandsThere(String kind, String name, String french, String english) {
        KeyPlace place = place(kind, LocalizedText.of(name), 105, 8);
        assertThat(told(Language.FRENCH, place).get(1)).isEqualTo(french + ", prenez à gauche sur la voie piétonne");
        assertThat(told(Language.ENGLISH, place).get(1)).isEqualTo(english + ", turn left onto the footway");
    }

    @Test
    void nothingSillyIsTold() {
        List<String> plain = told(Language.FRENCH);
        assertThat(told(Language.FRENCH, fountain(20, 5))).as("long passed").isEqualTo(plain);
        assertThat(told(Language.FRENCH, fountain(90, 30)))
                .as("across the block")
                .isEqualTo(plain);
        assertThat(told(Language.FRENCH, fountain(160, 0))).as("far ahead").isEqualTo(plain);
        assertThat(told(Language.FRENCH, fountain(105, 5), fountain(60, -5)))
                .as("which of the two fountains")
                .isEqualTo(plain);
        assertThat(told(Language.FRENCH, place("marina", LocalizedText.of("Port"), 105, 5)))
                .as("not one thing to look for")
                .isEqualTo(plain);
    }

    @Test
    void streetsWithANameAreFoundByIt() {
        Walk walk = new NetworkWalkRouter(NetworkBuilder.build(List.of(
                        street("LINESTRING(0 0, 100 0)"),
                        of(StreetClass.FOOTWAY, "LINESTRING(100 0, 100 80)")
                                .name("Rue Basse")
                                .draw())))
                .walk(at(0, 0), at(100, 80), Walker.ADULT);
        assertThat(texts(walk, Language.FRENCH, Landmarks.of(List.of(fountain(105, 5)), List.of()))
                        .get(1))
                .isEqualTo("Prenez à gauche dans la rue Basse");
    }

    @Test
    void walksThroughMonacoNameWhatOneSees() {
        TownDataset town = TestTown.MONACO;
        WalkNetwork network = NetworkBuilder.build(town.streets());
        NetworkWalkRouter router = new NetworkWalkRouter(network);
        Landmarks landmarks = Landmarks.of(town.places(), town.furniture());
        Random random = new Random(9);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            try {
                Walk walk = router.walk(node(network, random), node(network, random), Walker.ADULT);
                List<String> sentences = texts(walk, Language.FRENCH, landmarks);
                List<String> plain = texts(walk, Language.FRENCH, Landmarks.NONE);
                assertThat(sentences).hasSameSizeAs(plain);
                for (int j = 0; j < plain.size(); j++) {
                    if (!sentences.get(j).equals(plain.get(j))) {
                        assertThat(sentences.get(j)).endsWith(", " + LandmarkWords.lowerFirst(plain.get(j)));
                        told.add(sentences.get(j));
                    }
                }
            } catch (ParvisException noWay) {
                assertThat(noWay.getMessage()).contains("No way");
            }
        }
        assertThat(told).hasSizeGreaterThan(60);
        Pattern french = Pattern.compile("(Après (le |la |les |l')|Au |Aux |À la |À l').+, .+");
        Pattern wrong = Pattern.compile("(À le |À les |l'[^aeéèêiïîoôœuyhAEÉIOŒUH]|(le|la) [aeéèêiîoôœu]).*");
        assertThat(told).allMatch(sentence -> french.matcher(sentence).matches());
        assertThat(told).noneMatch(sentence -> wrong.matcher(sentence).lookingAt());
        assertThat(told).anyMatch(sentence -> sentence.contains("la fontaine"));
        assertThat(told).anyMatch(sentence -> sentence.contains("l'église"));
    }

    private static Coordinate node(WalkNetwork network, Random random) {
        int node = random.nextInt(network.nodes());
        return new Coordinate(network.nodeLongitude(node), network.nodeLatitude(node));
    }
}
