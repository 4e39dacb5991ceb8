package org.parvis.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import org.parvis.api.json.Limits;

class ProblemsOverHttpTest extends RestTest {
    private static final String PLACES = "/api/v1/places";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /api/v1/nowhere                            | 404 | not_found          |
            /api/v1/places/not-an-id                   | 400 | invalid_value      | id
            /api/v1/places/0000000a-0000-0000-0000-000000000000 | 404 | not_found | id
            /api/v1/places?limit=ten                   | 400 | invalid_value      | limit
            /api/v1/places?limit=-1                    | 400 | invalid_value      | limit
            /api/v1/places?limit=10001                 | 400 | invalid_value      | limit
            /api/v1/places?limit=99999999999           | 400 | invalid_value      | limit
            /api/v1/places?offset=-1                   | 400 | invalid_value      | offset
            /api/v1/places?quartier=x                  | 400 | invalid_value      | quartier
            /api/v1/places?theme=arts                  | 400 | invalid_value      | theme
            /api/v1/furniture?kind=benches             | 400 | invalid_value      | kind
            /api/v1/places?nmae=Casino                 | 400 | invalid_value      | nmae
            /api/v1/streets?bbox=7,43,8,44&page=2      | 400 | invalid_value      | page
            /api/v1/places?bbox=1,2,3                  | 400 | invalid_value      | bbox
            /api/v1/places?bbox=a,2,3,4                | 400 | invalid_value      | bbox
            /api/v1/places?bbox=NaN,2,3,4              | 400 | invalid_value      | bbox
            /api/v1/places?bbox=7,43,6,44              | 400 | invalid_value      | bbox
            /api/v1/places?bbox=7,44,8,43              | 400 | invalid_value      | bbox
            /api/v1/places?bbox=7,43,8,444             | 400 | invalid_value      | bbox
            /api/v1/places?q=a%00b                     | 400 | invalid_value      | q
            /error                                     | 404 | not_found          |
            """)
    void aWrongRequestNamesItsField(String path, int status, String code, String field) {
        Answer answer = caller().get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:parvis:problem:" + code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("field").asString("")).isEqualTo(field == null ? "" : field);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    @Test
    void aBboxAcrossThe180thMeridianIsRefusedWithTheWayRound() {
        Answer answer = caller().get(PLACES + "?bbox=170,-20,-170,-10");

        assertThat(answer.json().get("detail").asString()).contains("180th meridian");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"type":"Feature", "properties":{"name":"A"}                              | unreadable       | too early
            {"type":"Feature" "geometry":null}                                        | unreadable       | line 1, column 19
            nonsense                                                                  | unreadable       | line 1
            []                                                                        | invalid_value    | object in { }
            "text"                                                                    | invalid_value    | object in { }
            {"type":"Feature"}                                                        | invalid_geometry | no geometry
            {"type":"FeatureCollection"}                                              | invalid_value    | Feature
            {"type":"Feature","features":[]}                                          | invalid_value    | features
            {"type":"Feature","type":"Feature"}                                       | unreadable       | Duplicate
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7]}}          | invalid_geometry | two numbers
            {"type":"Feature","geometry":{"type":"point","coordinates":[7,43]}}       | invalid_geometry | no geometry type
            {"type":"Feature","geometry":{"type":"Point","coordinates":[43.7,743]}}   | invalid_geometry | not on Earth
            {"type":"Feature","geometry":{"type":"LineString","coordinates":[[7,43],[7,44]]},"properties":{"name":"A"}} | invalid_geometry | has to be a Point
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{}} | invalid_value | needs a name
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":5}} | invalid_value | double quotes
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A","interest":"9"}} | invalid_value | a number
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A","interest":900}} | invalid_value | 100
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A","wheelchair":"maybe"}} | invalid_value | limited
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A","names":{"fr":null}}} | invalid_value | null
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A","pictures":[null]}} | invalid_value | null
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A","pictures":[{"address":"javascript:x"}]}} | invalid_value | https://
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A","website":"javascript:x"}} | invalid_value | https://
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A","attributes":{"a":[1]}}} | invalid_value | text
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A","attributes":{"a":1e999}}} | invalid_value | number
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A\\u0000"}} | invalid_value | U+0000
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A\\ud800"}} | invalid_value | U+D800
            {"type":"Feature","crs":{"type":"name","properties":{"name":"EPSG:2154"}},"geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A"}} | invalid_geometry | EPSG:4326
            {"type":"Feature","id":17,"geometry":{"type":"Point","coordinates":[7,43]},"properties":{"name":"A"}} | invalid_value | an id
            """)
    void aWrongBodySaysWhatWouldBeRight(String body, String code, String hint) {
        Answer answer = caller().post(PLACES, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).as(answer.text()).isEqualTo(code);
        assertThat(answer.json().get("detail").asString()).contains(hint);
        assertThat(answer.text()).doesNotContain("Exception", "java.", "org.parvis", "jackson", "Source");
    }

    @Test
    void theCrsOfTheOldGeoJsonIsAcceptedWhenItIsWgs84() {
        Answer answer = caller().post(
                        PLACES,
                        "{\"type\":\"Feature\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                                + "\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"geometry\":{\"type\":\"Point\","
                                + "\"coordinates\":[7,43,12]},\"properties\":{\"name\":\"A\"}}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().has("crs")).isFalse();
        assertThat(answer.json().at("/geometry/coordinates").toString()).isEqualTo("[7.0,43.0]");
    }

    @Test
    void deepNestingIsRefused() {
        for (String body : new String[] {
            "[".repeat(10_000), "{\"a\":".repeat(10_000), "{\"geometry\":{\"coordinates\":" + "[".repeat(10_000)
        }) {
            Answer answer = caller().post(PLACES, body);
            assertThat(answer.status()).as(answer.text()).isBetween(400, 413);
            Answer patched = caller().patch(PLACES + "/" + UUID.randomUUID(), body);
            assertThat(patched.status()).as(patched.text()).isBetween(400, 413);
        }
    }

    @Test
    void aGeometryWithTooManyPositionsIsRefused() {
        String positions = "[7,43],".repeat(Limits.DEFAULT.vertices()) + "[7,44]";

        Answer answer = caller().post(
                        "/api/v1/streets",
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[" + positions
                                + "]},\"properties\":{}}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.json().get("field").asString()).isEqualTo("geometry");
        assertThat(answer.json().get("detail").asString()).contains("100000");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithAndWithoutAStatedLength() {
        byte[] body = " ".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(caller().address() + PLACES))
                .setHeader("Content-Type", "application/json");

        Answer stated = caller().send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        Answer chunked = caller().send(
                        request.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build());

        assertThat(stated.status()).isEqualTo(413);
        assertThat(stated.json().get("code").asString()).isEqualTo("too_large");
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.json().get("code").asString()).isEqualTo("too_large");
    }

    @Test
    void anotherContentTypeMethodOrFormatIsRefusedWithTheRightOnes() {
        Answer form = caller().post(PLACES, "name=A", "Content-Type", "application/x-www-form-urlencoded");
        Answer method = caller().delete(PLACES);
        Answer format = caller().get(PLACES, "Accept", "text/html");

        assertThat(form.status()).isEqualTo(415);
        assertThat(form.json().get("detail").asString()).contains("application/geo+json");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");
        assertThat(method.json().get("detail").asString()).contains("GET, POST");
        assertThat(format.status()).isEqualTo(406);
    }

    @Test
    void malformedConditionsAreRefusedOnWritesOnly() {
        assertThat(caller().get(PLACES, "If-None-Match", "oops").status()).isEqualTo(200);
        String path = caller().post(
                        PLACES,
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[7,43]},"
                                + "\"properties\":{\"name\":\"A\"}}")
                .location();
        Answer answer = caller().delete(path, "If-Match", "0");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asString()).isEqualTo("If-Match");
        String tag = caller().get(path).header("ETag");
        assertThat(caller().delete(path, "If-Match", "W/" + tag).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            GET /api/v1/pl%aces HTTP/1.1
            GET /api/v1/%00 HTTP/1.1
            GET /api/v1/../../etc/passwd HTTP/1.1
            GET /api/v1/places?q=%zz HTTP/1.1
            GET /api/v1/places?q=[] HTTP/1.1
            GET /api/v1//places HTTP/1.1
            GET /api/v1/places;a=b HTTP/1.1
            GET /a b c HTTP/1.1
            G\u0001T /nowhere HTTP/1.1
            GET /nowhere
            GET /nowhere HTTP/9.9
            """)
    void whatTheContainerRefusesIsAProblemWithoutItsName(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("Tomcat", "Apache", "at org.", "java.lang", "<html");
        assertThat(answer).doesNotContain("HTTP/1.1 500", "HTTP/1.1 200");
        if (answer.startsWith("HTTP") && answer.contains("{")) {
            assertThat(answer).contains("application/problem+json");
        }
    }

    private String raw(String request) throws IOException {
        URI address = URI.create(caller().address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() {
        Answer answer = caller().send("HEAD", PLACES, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(answer.text()).isEmpty();
    }
}
