package org.parvis.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.parvis.api.ParvisApplication;
import org.parvis.api.collection.Caller;
import org.parvis.api.collection.Caller.Answer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service with the bundled town, started once for all tests that ask it what OGC's tests ask. Whoever adds a
 * feature takes it away again.
 */
final class Town {
    static final List<String> COLLECTIONS = List.of("events", "furniture", "places", "quartiers", "routes", "streets");
    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    static final String GEO_JSON = "application/geo+json";

    private static final int MOST_LOOKS = 600;

    private final Caller caller;

    private Town(Caller caller) {
        this.caller = caller;
    }

    static Town shared() {
        return Shared.TOWN;
    }

    /** Made when it is first asked for. */
    private static final class Shared {
        private static final Town TOWN = start();
    }

    private static Town start() {
        try {
            Path home = Files.createTempDirectory("parvis-ogc");
            ConfigurableApplicationContext context = new SpringApplicationBuilder(ParvisApplication.class)
                    .run(
                            "--server.port=0",
                            "--parvis.home=" + home,
                            "--spring.main.banner-mode=off",
                            "--logging.level.root=warn");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                context.close();
                FileSystemUtils.deleteRecursively(home.toFile());
            }));
            Town town = new Town(new Caller(
                    "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"),
                    context.getBean(JsonMapper.class)));
            town.awaitImport();
            return town;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitImport() {
        for (int look = 0; !caller.get("/api/v1/status").text().contains("\"ready\""); look++) {
            assertThat(look).as("the town is not imported").isLessThan(MOST_LOOKS);
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
    }

    Caller caller() {
        return caller;
    }

    static String items(String collection) {
        return "/ogc/collections/" + collection + "/items";
    }

    /** @param parameters name, value, name, value … */
    static String asked(String path, String... parameters) {
        List<String> pairs = new ArrayList<>();
        for (int index = 0; index < parameters.length; index += 2) {
            pairs.add(parameters[index] + "=" + URLEncoder.encode(parameters[index + 1], StandardCharsets.UTF_8));
        }
        return path + "?" + String.join("&", pairs);
    }

    /** What is at an address, as JSON that has to be there. */
    JsonNode json(String path) {
        Answer answer = caller.get(path, "Accept", "application/json");
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).as(path).contains("json");
        return answer.json();
    }

    /** The features of a collection that are asked for, as GeoJSON that has to be there. */
    JsonNode found(String collection, String... parameters) {
        String path = asked(items(collection), parameters);
        Answer answer = caller.get(path, "Accept", GEO_JSON);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).as(path).isEqualTo(GEO_JSON);
        return answer.json();
    }

    int matched(String collection, String... parameters) {
        List<String> asked = new ArrayList<>(List.of(parameters));
        asked.addAll(List.of("limit", "1"));
        return found(collection, asked.toArray(String[]::new))
                .path("numberMatched")
                .asInt();
    }

    /** The status of what is asked of a collection's features. */
    int status(String collection, String... parameters) {
        return caller.get(asked(items(collection), parameters)).status();
    }

    static List<String> ids(JsonNode features) {
        return StreamSupport.stream(features.path("features").spliterator(), false)
                .map(feature -> feature.path("id").asString())
                .toList();
    }

    static List<JsonNode> links(JsonNode document, String rel) {
        return StreamSupport.stream(document.path("links").spliterator(), false)
                .filter(link -> link.path("rel").asString("").equals(rel))
                .toList();
    }

    /** Where a link leads, without the host; empty if there is none. */
    static String path(JsonNode document, String rel, String type) {
        return links(document, rel).stream()
                .filter(link -> link.path("type").asString("").equals(type))
                .map(link -> link.path("href").asString(""))
                .map(href -> {
                    URI address = URI.create(href);
                    return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
                })
                .findFirst()
                .orElse("");
    }

    /** The box a collection says it covers: west, south, east, north. */
    double[] box(String collection) {
        JsonNode box = json("/ogc/collections/" + collection).at("/extent/spatial/bbox/0");
        return StreamSupport.stream(box.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
