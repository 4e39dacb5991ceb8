package org.parvis.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Geometries;
import tools.jackson.databind.JsonNode;

/** OGC API – Features Part 2 (18-058r1), after its abstract tests, in every system that is declared. */
class CrsConformanceTest {
    private static final String UNSUPPORTED = "http://www.opengis.net/def/crs/0/unsupported";
    private static final Pattern NAME =
            Pattern.compile("http://www\\.opengis\\.net/def/crs/[A-Z]+/[0-9.]+/[A-Z0-9]+h?");
    private static final double CENTIMETRE_IN_DEGREES = 1e-7;

    private final Town town = Town.shared();

    static List<String> collections() {
        return Town.COLLECTIONS;
    }

    static Stream<List<String>> collectionsInEverySystem() {
        List<String> systems = new ArrayList<>();
        Town.shared().json("/ogc/collections").path("crs").forEach(each -> systems.add(each.asString()));
        assertThat(systems).contains(Town.CRS84, Town.EPSG + 4326, Town.EPSG + 3857, Town.EPSG + 2154);
        return Town.COLLECTIONS.stream()
                .flatMap(collection -> systems.stream().map(system -> List.of(collection, system)));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void theSystemsAreDeclaredByTheirRegisteredNames(String collection) {
        JsonNode document = town.json("/ogc/collections/" + collection);

        List<String> systems = StreamSupport.stream(document.path("crs").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        assertThat(systems).doesNotHaveDuplicates().allMatch(each -> NAME.matcher(each)
                .matches());
        assertThat(systems.get(0)).isEqualTo(Town.CRS84);
        assertThat(systems).contains(document.path("storageCrs").asString());
    }

    @ParameterizedTest
    @MethodSource("collections")
    void withoutASystemItIsTheDefaultOne(String collection) {
        Answer features = town.caller().get(Town.items(collection) + "?limit=3", "Accept", Town.GEO_JSON);
        assertThat(features.header("Content-Crs")).isEqualTo("<" + Town.CRS84 + ">");
        String first = Town.items(collection) + "/" + Town.ids(features.json()).get(0);
        assertThat(town.caller().get(first).header("Content-Crs")).isEqualTo("<" + Town.CRS84 + ">");

        assertThat(town.caller().get(Town.asked(first, "crs", UNSUPPORTED)).status())
                .isEqualTo(400);
        for (String parameter : List.of("crs", "bbox-crs", "filter-crs")) {
            assertThat(town.status(collection, parameter, UNSUPPORTED, "bbox", "5,49,6,50"))
                    .as(parameter)
                    .isEqualTo(400);
            assertThat(town.status(collection, parameter, "EPSG:4326", "bbox", "5,49,6,50"))
                    .as(parameter)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @MethodSource("collectionsInEverySystem")
    void coordinatesComeInTheSystemAndMeanTheSame(List<String> asked) {
        String collection = asked.get(0);
        String system = asked.get(1);
        String path = Town.asked(Town.items(collection), "crs", system, "limit", "20");
        Answer answer = town.caller().get(path, "Accept", Town.GEO_JSON);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Crs")).isEqualTo("<" + system + ">");
        JsonNode degrees = town.found(collection, "limit", "20");
        assertThat(Town.ids(answer.json())).isEqualTo(Town.ids(degrees));
        for (int index = 0; index < degrees.path("features").size(); index++) {
            same(
                    answer.json().path("features").get(index),
                    system,
                    degrees.path("features").get(index));
        }

        JsonNode first = degrees.path("features").get(0);
        Answer alone = town.caller()
                .get(Town.asked(Town.items(collection) + "/" + first.path("id").asString(), "crs", system));
        assertThat(alone.header("Content-Crs")).isEqualTo("<" + system + ">");
        same(alone.json(), system, first);
    }

    private static void same(JsonNode feature, String system, JsonNode inDegrees) {
        assertThat(feature.path("properties").size())
                .isEqualTo(inDegrees.path("properties").size());
        List<double[]> given = CoreConformanceTest.positions(feature.at("/geometry/coordinates"));
        List<double[]> meant = CoreConformanceTest.positions(inDegrees.at("/geometry/coordinates"));
        assertThat(given).hasSameSizeAs(meant);
        for (int index = 0; index < given.size(); index++) {
            Coordinate back = degrees(given.get(index), system);
            assertThat(back.x).isCloseTo(meant.get(index)[0], within(CENTIMETRE_IN_DEGREES));
            assertThat(back.y).isCloseTo(meant.get(index)[1], within(CENTIMETRE_IN_DEGREES));
        }
    }

    private static Coordinate degrees(double[] position, String system) {
        if (system.equals(Town.CRS84)) {
            return new Coordinate(position[0], position[1]);
        }
        String code = system.substring(Town.EPSG.length());
        return code.equals("4326")
                ? new Coordinate(position[1], position[0])
                : new Crs("EPSG:" + code).toWgs84(new Coordinate(position[0], position[1]));
    }

    /** A corner of a box as OGC's test suite turns and writes it. */
    private static String corner(double longitude, double latitude, String system) {
        double[] turned = {longitude, latitude};
        if (system.equals(Town.EPSG + 4326)) {
            turned = new double[] {latitude, longitude};
        } else if (!system.equals(Town.CRS84)) {
            Coordinate projected = new Crs("EPSG:" + system.substring(Town.EPSG.length()))
                    .fromWgs84(Geometries.point(longitude, latitude))
                    .getCoordinate();
            turned = new double[] {projected.x, projected.y};
        }
        return String.format(Locale.ROOT, "%.7f,%.7f", turned[0], turned[1]);
    }

    @ParameterizedTest
    @MethodSource("collectionsInEverySystem")
    void aBoxInTheSystemFindsWhatOneInDegreesDoes(List<String> asked) {
        String collection = asked.get(0);
        String system = asked.get(1);
        double[] all = town.box(collection);
        String box = corner(all[0], all[1], system) + "," + corner(all[2], all[3], system);
        JsonNode inDegrees =
                town.found(collection, "limit", "10", "bbox", all[0] + "," + all[1] + "," + all[2] + "," + all[3]);

        JsonNode found = town.found(collection, "limit", "10", "bbox", box, "bbox-crs", system);
        assertThat(Town.ids(inDegrees)).containsAll(Town.ids(found));
        // The boxes are not quite the same piece of ground, but nearly.
        assertThat(found.path("numberMatched").asInt())
                .isGreaterThanOrEqualTo(inDegrees.path("numberMatched").asInt() / 2)
                .isPositive();
        assertThat(town.matched(
                        collection, "filter", "S_INTERSECTS(geometry, BBOX(" + box + "))", "filter-crs", system))
                .isEqualTo(found.path("numberMatched").asInt());
        assertThat(found.path("features").path(0).path("geometry"))
                .isEqualTo(
                        town.json(Town.items(collection) + "/" + Town.ids(found).get(0))
                                .path("geometry"));
    }

    @ParameterizedTest
    @MethodSource("collectionsInEverySystem")
    void aWideBoxInTheSystemFindsEverything(List<String> asked) {
        double[] all = town.box(asked.get(0));
        String box = corner(all[0] - 0.01, all[1] - 0.01, asked.get(1)) + ","
                + corner(all[2] + 0.01, all[3] + 0.01, asked.get(1));

        assertThat(town.matched(asked.get(0), "bbox", box, "bbox-crs", asked.get(1)))
                .isEqualTo(town.matched(asked.get(0)));
    }
}
