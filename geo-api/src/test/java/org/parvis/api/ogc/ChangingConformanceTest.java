package org.parvis.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.collection.Caller;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Geometries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OGC API – Features Part 4 (20-002, a draft), after its abstract tests. */
class ChangingConformanceTest {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String NOWHERE = "00000000-0000-4000-8000-00000000000";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final Town town = Town.shared();
    private final Caller caller = town.caller();
    private final List<String> made = new ArrayList<>();

    static List<String> collections() {
        return Town.COLLECTIONS;
    }

    @AfterEach
    void takeAway() {
        made.forEach(path -> caller.delete(path));
    }

    private static String bench(String name, double first, double second) {
        return "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [" + first + ", " + second
                + "]}, \"properties\": {\"name\": \"" + name + "\", \"kind\": \"bench\"}}";
    }

    private static String bench(String name) {
        return bench(name, 7.42, 43.73);
    }

    private Answer created(String collection, String document, String... headers) {
        Answer answer = caller.send("POST", Town.items(collection), document, withType(Town.GEO_JSON, headers));
        if (answer.status() == 201) {
            made.add(answer.location());
        }
        return answer;
    }

    private String made(String name) {
        Answer answer = created("furniture", bench(name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.location();
    }

    private Answer put(String path, String document, String... headers) {
        return caller.send("PUT", path, document, withType(Town.GEO_JSON, headers));
    }

    private Answer patch(String path, String document, String... headers) {
        return caller.send("PATCH", path, document, withType(MERGE_PATCH, headers));
    }

    private static String[] withType(String type, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", type));
        return all.toArray(String[]::new);
    }

    private String nameOf(String path) {
        return town.json(path).at("/properties/name").asString();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void whatMayBeDoneIsSaid(String collection) {
        Answer features = caller.send("OPTIONS", Town.items(collection), null);
        assertThat(features.status()).isEqualTo(200);
        assertThat(List.of(features.header("Allow").split(","))).contains("GET", "POST");
        assertThat(features.header("Accept-Post")).contains(Town.GEO_JSON);

        String first = Town.ids(town.found(collection, "limit", "1")).get(0);
        Answer feature = caller.send("OPTIONS", Town.items(collection) + "/" + first, null);
        assertThat(feature.status()).isEqualTo(200);
        assertThat(List.of(feature.header("Allow").split(","))).contains("GET", "PUT", "PATCH", "DELETE");
        assertThat(feature.header("Accept-Patch")).contains(MERGE_PATCH);
        assertThat(caller.send("OPTIONS", Town.items("nothing"), null).status()).isEqualTo(404);
    }

    /** What is given out is taken back, but for the id, which is new, and what the service looks after. */
    @ParameterizedTest
    @MethodSource("collections")
    void aFeatureOfEveryCollectionIsAddedReplacedAndDeleted(String collection) {
        int before = town.matched(collection);
        ObjectNode document = (ObjectNode)
                town.found(collection, "limit", "1").path("features").get(0);
        String known = document.path("id").asString();
        document.remove("id");
        ((ObjectNode) document.path("properties")).remove("version");
        ((ObjectNode) document.path("properties")).remove("source");

        Answer answer = created(collection, document.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String path = answer.location();
        assertThat(path).startsWith(Town.items(collection) + "/").doesNotContain(known);
        assertThat(URI.create(answer.header("Location")).isAbsolute()).isTrue();
        JsonNode there = town.json(path);
        assertThat(there.path("geometry")).isEqualTo(document.path("geometry"));
        assertThat(there.at("/properties/name")).isEqualTo(document.at("/properties/name"));
        assertThat(town.matched(collection)).isEqualTo(before + 1);
        assertThat(put(path, there.toString()).status()).isEqualTo(204);
        assertThat(town.json(path).path("geometry")).isEqualTo(document.path("geometry"));
        assertThat(caller.delete(path).status()).isEqualTo(204);
        assertThat(caller.get(path).status()).isEqualTo(404);
        assertThat(caller.delete(path).status()).isEqualTo(404);
        assertThat(town.matched(collection)).isEqualTo(before);
    }

    @Test
    void anIdThatIsGivenIsTakenIfItIsFree() {
        String given = NOWHERE + "7";
        String document = bench("with an id").replace("\"Feature\",", "\"Feature\", \"id\": \"" + given + "\",");
        Answer first = created("furniture", document);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.location()).isEqualTo(Town.items("furniture") + "/" + given);
        int count = town.matched("furniture");
        assertThat(created("furniture", document).status()).isEqualTo(400);
        assertThat(created("furniture", document.replace(given, "B.7")).status())
                .isEqualTo(400);
        assertThat(town.matched("furniture")).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void aBodyThatDoesNotSayWhatItIsIsRefused(String method) throws IOException {
        String path = method.equals("POST") ? Town.items("furniture") : made("untyped");
        int count = town.matched("furniture");
        byte[] body = bench("untyped 2").getBytes(StandardCharsets.UTF_8);
        URI address = URI.create(caller.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = method + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nContent-Length: "
                    + body.length + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type");
        }
        assertThat(town.matched("furniture")).isEqualTo(count);
        assertThat(caller.send(method, path, bench("x"), "Content-Type", "text/csv")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void theIdInTheBodyIsThatOfTheAddressOrRefused() {
        String path = made("mine");
        String other = bench("other").replace("\"Feature\",", "\"Feature\", \"id\": \"" + NOWHERE + "8\",");

        assertThat(put(path, other).status()).isEqualTo(400);
        assertThat(patch(path, "{\"id\": \"" + NOWHERE + "8\"}").status()).isEqualTo(400);
        assertThat(nameOf(path)).isEqualTo("mine");
        assertThat(caller.get(Town.items("furniture") + "/" + NOWHERE + "8").status())
                .isEqualTo(404);
    }

    @Test
    void nothingIsPutWhereNothingIs() {
        for (String[] headers : new String[][] {{}, {"If-Match", "\"xyz\""}, {"If-Match", "*"}}) {
            String path = Town.items("furniture") + "/" + NOWHERE + "9";
            assertThat(put(path, bench("x"), headers).status()).isEqualTo(404);
            assertThat(patch(path, "{}", headers).status()).isEqualTo(404);
            assertThat(caller.get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void aMergePatchChangesWhatItNamesAndNothingElse() {
        String path = made("before");
        ObjectNode before = (ObjectNode) town.json(path);

        assertThat(patch(
                                path,
                                """
                        {"geometry": {"type": "Point", "coordinates": [7.43, 43.74]},
                         "properties": {"name": "after", "state": "planned", "condition": null}}""")
                        .status())
                .isEqualTo(204);
        JsonNode after = town.json(path);
        assertThat(after.at("/properties/name").asString()).isEqualTo("after");
        assertThat(after.at("/geometry/coordinates/0").asDouble()).isEqualTo(7.43);
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.at("/properties/kind")).isEqualTo(before.at("/properties/kind"));
        assertThat(after.at("/properties/source")).isEqualTo(before.at("/properties/source"));
    }

    @Test
    void aTagOfAnotherStateRefusesAndThatOfThisOneChanges() {
        String path = made("tagged");
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            String tag = caller.get(path).header("ETag");
            assertThat(tag).matches("\"[^\"]+\"");
            for (String wrong : List.of("\"0\"", "\"1\"", "\"xyz\"", "\"v999\"")) {
                assertThat(change(method, path, "If-Match", wrong).status())
                        .as(method + wrong)
                        .isEqualTo(412);
            }
            assertThat(caller.get(path).header("ETag")).isEqualTo(tag);
            Answer changed = change(method, path, "If-Match", tag);
            assertThat(changed.status()).as(method).isEqualTo(204);
            if (!method.equals("DELETE")) {
                assertThat(changed.header("ETag"))
                        .isNotEqualTo(tag)
                        .isEqualTo(caller.get(path).header("ETag"));
                assertThat(change(method, path).status()).as("without").isEqualTo(204);
            }
        }
        assertThat(caller.get(path).status()).isEqualTo(404);
        String second = made("second");
        assertThat(change("DELETE", second).status()).isEqualTo(204);
    }

    @Test
    void aTimeBeforeTheLastChangeRefusesAndThatOfItChanges() {
        String path = made("timed");
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            String modified = caller.get(path).header("Last-Modified");
            Instant then = ZonedDateTime.parse(modified, HTTP_DATE).toInstant();
            String before = HTTP_DATE.format(then.minusSeconds(1).atZone(ZoneOffset.UTC));
            assertThat(change(method, path, "If-Unmodified-Since", before).status())
                    .as(method)
                    .isEqualTo(412);
            assertThat(change(method, path, "If-Unmodified-Since", "yesterday").status())
                    .isEqualTo(400);
            Answer changed = change(method, path, "If-Unmodified-Since", modified);
            assertThat(changed.status()).as(method).isEqualTo(204);
            if (!method.equals("DELETE")) {
                assertThat(ZonedDateTime.parse(changed.header("Last-Modified"), HTTP_DATE)
                                .toInstant())
                        .isAfterOrEqualTo(then);
            }
        }
        assertThat(caller.get(path).status()).isEqualTo(404);
    }

    private Answer change(String method, String path, String... headers) {
        return switch (method) {
            case "PUT" -> put(path, bench("replaced"), headers);
            case "PATCH" -> patch(path, "{\"properties\": {\"name\": \"patched\"}}", headers);
            default -> caller.delete(path, headers);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {4326, 3857, 2154, 3942, 3943, 3944, 3945, 3946, 3947, 3948, 3949, 3950})
    void coordinatesAreTakenInTheSystemThatIsSaid(int code) {
        Coordinate projected = code == 4326
                ? new Coordinate(43.73, 7.42)
                : new Crs("EPSG:" + code)
                        .fromWgs84(Geometries.point(7.42, 43.73))
                        .getCoordinate();
        String system = Town.EPSG + code;
        String document = bench("in " + code, projected.x, projected.y);

        Answer answer = created("furniture", document, "Content-Crs", "<" + system + ">");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode position = town.json(answer.location()).at("/geometry/coordinates");
        assertThat(new Coordinate(position.get(0).asDouble(), position.get(1).asDouble())
                        .distance(new Coordinate(7.42, 43.73)))
                .isLessThan(1e-7);
        assertThat(put(answer.location(), document, "Content-Crs", "<" + system + ">")
                        .status())
                .isEqualTo(204);
        assertThat(patch(
                                answer.location(),
                                "{\"geometry\": {\"type\": \"Point\", \"coordinates\": [" + projected.x + ", "
                                        + projected.y + "]}}",
                                "Content-Crs",
                                system)
                        .status())
                .isEqualTo(204);
        assertThat(town.json(Town.asked(answer.location(), "crs", system))
                        .at("/geometry/coordinates/0")
                        .asDouble())
                .isCloseTo(projected.x, within(0.001));
        assertThat(created("furniture", document, "Content-Crs", "<" + Town.EPSG + "32607>")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotRightIsRefusedWithItsReason() {
        int count = town.matched("furniture");
        for (String wrong : List.of(
                "{}",
                "[]",
                "null",
                "1",
                "not json",
                "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"kind\": \"bench\"}}",
                bench("x").replace("\"bench\"", "\"dragon\""),
                bench("x", 700, 43),
                bench("x").replace("\"kind\"", "\"nothing\": 1, \"kind\""))) {
            Answer answer = created("furniture", wrong);
            assertThat(answer.status()).as(wrong + answer.text()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        String path = made("right");
        for (String method : List.of("PUT", "PATCH")) {
            Answer answer = caller.send(method, path, "null", "Content-Type", Town.GEO_JSON);
            assertThat(answer.status()).as(method + answer.text()).isEqualTo(400);
        }
        assertThat(town.matched("furniture")).isEqualTo(count + 1);
    }
}
