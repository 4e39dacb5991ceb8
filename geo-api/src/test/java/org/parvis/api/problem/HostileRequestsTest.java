package org.parvis.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;

/** Whatever a caller sends, it is the caller's fault: never a 5xx, never a word about our classes. */
class HostileRequestsTest extends RestTest {
    /** Values no parameter was made for. */
    private static final List<String> WEIRD = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e309",
            "NaN",
            "Infinity",
            "99999999999999999999",
            "\u0000",
            "%",
            "_",
            "'",
            "\"",
            "; drop table place",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "#{1+1}",
            "7,43,8,44",
            "7,43,8,44,5",
            "-180,-90,180,90",
            "180,90,-180,-90",
            "1,1,1,1",
            "٣,٤,٥,٦",
            "0x1p3,0,8,9",
            "7.42,43.73",
            "art",
            "bench",
            "\uD83D\uDE00",
            "a".repeat(300),
            ",,,",
            "true",
            "null",
            "00000000-0000-0000-0000-0000000000ff",
            "1-1-1-1-1");

    private static final long SEED = 20_261_123;

    private static final String ID = "/00000000-0000-0000-0000-0000000000ff";

    private static final List<String> COLLECTIONS =
            List.of("quartiers", "streets", "places", "events", "furniture", "routes");

    private static final List<String> COMPUTED = List.of("discovery-routes", "matrix", "loops");

    /** What may be asked of each address. */
    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "places", List.of("bbox", "quartier", "q", "limit", "offset", "theme", "kind"),
            "furniture", List.of("bbox", "quartier", "q", "limit", "offset", "kind"),
            "walk", List.of("from", "to", "via", "alternatives", "avoid", "fewTurns", "walker", "language"),
            "reach", List.of("from", "minutes", "walker"),
            "nearest", List.of("from", "count", "theme", "kind", "walker"));

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/geo+json",
            "application/merge-patch+json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/plain",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "image/png",
            "*/*",
            "nonsense");

    private static final List<String> FRAGMENTS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"type\"",
            "\"Feature\"",
            "\"FeatureCollection\"",
            "\"geometry\"",
            "\"coordinates\"",
            "\"Point\"",
            "\"Polygon\"",
            "\"properties\"",
            "\"name\"",
            "\"names\"",
            "\"features\"",
            "\"role\"",
            "\"stop\"",
            "\"route\"",
            "\"order\"",
            "\"crs\"",
            "\"id\"",
            "\"start\"",
            "\"lon\"",
            "\"lat\"",
            "\"themes\"",
            "\"occurrences\"",
            "\"stops\"",
            "\"directions\"",
            "null",
            "true",
            "-1",
            "0",
            "7.42",
            "43.73",
            "1e999",
            "-1e-999",
            "99999999999999999999",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"é\"",
            "\"\"",
            "NaN",
            " ");

    private final Random random = new Random(SEED);

    private String path() {
        if (random.nextInt(5) == 0) {
            return "/api/v1/" + COMPUTED.get(random.nextInt(COMPUTED.size()));
        }
        String collection = "/api/v1/" + COLLECTIONS.get(random.nextInt(COLLECTIONS.size()));
        return random.nextBoolean() ? collection : collection + ID;
    }

    private static void assertCallersFault(Answer answer, String what) {
        assertThat(answer.status()).as(what + " → " + answer.text()).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
            assertThat(answer.text())
                    .as(what)
                    .contains("\"code\"")
                    .doesNotContain("Exception", "java.", "org.parvis", "org.spring", "tools.jackson", "Tomcat");
        }
    }

    @Test
    void randomBytesAsBody() {
        for (int i = 0; i < 200; i++) {
            byte[] body = new byte[random.nextInt(300)];
            random.nextBytes(body);
            send(body, i);
        }
    }

    @Test
    void piecesOfJsonInAnyOrder() {
        for (int i = 0; i < 300; i++) {
            StringBuilder body = new StringBuilder(random.nextInt(4) == 0 ? "" : "{");
            int pieces = random.nextInt(30);
            for (int piece = 0; piece < pieces; piece++) {
                body.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            }
            send(body.toString().getBytes(StandardCharsets.UTF_8), i);
        }
    }

    @Test
    void rightFeaturesWithOneWrongValue() {
        String right =
                """
                {"type":"Feature","id":null,"geometry":{"type":"Point","coordinates":[7.42,43.73]},
                 "properties":{"name":"A","names":{"fr":"A"},"themes":["art"],"interest":5,"visitMinutes":5,
                 "occurrences":[{"begin":"2026-05-16T18:30:00+02:00","end":"2026-05-16T19:30:00+02:00"}],
                 "stops":[{"order":1,"lon":7.42,"lat":43.73}],"directions":[{"text":"A","lon":7.42,"lat":43.73}],
                 "attributes":{"a":1},"source":{"dataset":"x"},"dimensions":{"lengthMetres":1},
                 "stairs":{"stepCount":4},"streetClass":"stairs","placeId":null,"footprint":null,"pictures":[]}}""";
        List<String> values =
                List.of("\"type\"", "7.42", "43.73", "\"A\"", "5", "[]", "1", "null", "\"x\"", "\"art\"", "4");
        for (int i = 0; i < 300; i++) {
            String wanted = values.get(random.nextInt(values.size()));
            String wrong = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
            send(
                    right.replaceFirst(Pattern.quote(wanted), Matcher.quoteReplacement(wrong))
                            .getBytes(StandardCharsets.UTF_8),
                    i);
        }
    }

    private void send(byte[] body, int number) {
        String path = path();
        String method = List.of("POST", "PUT", "PATCH", "DELETE", "GET").get(random.nextInt(5));
        String type = random.nextInt(3) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : "application/json";
        HttpRequest request = HttpRequest.newBuilder(URI.create(caller().address() + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .setHeader("Content-Type", type)
                .build();
        assertCallersFault(
                caller().send(request),
                number + ": " + method + " " + path + " " + type + " " + new String(body, StandardCharsets.UTF_8));
    }

    @Test
    void weirdParameters() {
        List<String> addresses = PARAMETERS.keySet().stream().sorted().toList();
        for (int i = 0; i < 400; i++) {
            String address = addresses.get(random.nextInt(addresses.size()));
            List<String> names = PARAMETERS.getOrDefault(address, List.of());
            // Now and then in the right place, so that what comes after it is read too.
            String begin = random.nextBoolean() && names.contains("from") ? "from=7.42,43.73&" : "";
            StringBuilder query = new StringBuilder("?" + begin);
            int count = 1 + random.nextInt(4);
            for (int parameter = 0; parameter < count; parameter++) {
                boolean known = random.nextInt(20) > 0;
                query.append(known ? names.get(random.nextInt(names.size())) : "x")
                        .append('=')
                        .append(URLEncoder.encode(WEIRD.get(random.nextInt(WEIRD.size())), StandardCharsets.UTF_8))
                        .append('&');
            }
            String path = "/api/v1/" + address;
            assertCallersFault(caller().get(path + query), path + query);
        }
    }

    @Test
    void malformedEscapesAndHeaders() {
        for (String path : List.of(
                "/api/v1/places?q=%E0%A4%A",
                "/api/v1/places?q=%C0%80",
                "/api/v1/places/%00",
                "/api/v1/places/%2e%2e",
                "/api/v1/places/%2F",
                "/api/v1/places;x=y",
                "/api/v1//places",
                "/api/v1/places/",
                "/api/v1/places/%ff",
                "/api/v1/places/" + "a".repeat(4_000),
                "/error?x=1",
                "/api",
                "/api/v1",
                "/v3/api-docs/nothing")) {
            URI address = URI.create(caller().address() + (path.contains("%E0%A4%A") ? "/api/v1/places?q=%E0" : path));
            assertCallersFault(caller().send(HttpRequest.newBuilder(address).build()), path);
        }
        for (String header : List.of("\"", "\"1", "1", "*", "W/", "\"1\",", "\"1\" \"2\"", "\"a\"".repeat(700), "é")) {
            for (String name : List.of("If-Match", "If-None-Match", "Accept", "Accept-Language", "Range")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(caller().address() + "/api/v1/places" + ID))
                        .setHeader(name, header)
                        .build();
                assertCallersFault(caller().send(request), name + ": " + header);
            }
        }
    }
}
