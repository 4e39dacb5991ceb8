package org.parvis.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.store.FeatureQuery;
import tools.jackson.databind.JsonNode;

/** OGC API – Features Part 1 (17-069r4): core, OpenAPI 3.0, GeoJSON and HTML, after its abstract tests. */
class CoreConformanceTest {
    private static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final Town town = Town.shared();

    static List<String> collections() {
        return Town.COLLECTIONS;
    }

    /** Every document, by the path to it and the type of its JSON. */
    static Stream<List<String>> documents() {
        return Stream.concat(
                Stream.of(List.of("/ogc", JSON), List.of("/ogc/conformance", JSON), List.of("/ogc/collections", JSON)),
                Town.COLLECTIONS.stream()
                        .flatMap(each -> Stream.of(
                                List.of("/ogc/collections/" + each, JSON),
                                List.of(Town.items(each) + "?limit=3", Town.GEO_JSON))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentSaysWhereItIsAndWhereItIsAsAPage(List<String> document) {
        Answer answer = town.caller().get(document.get(0), "Accept", document.get(1));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().version()).isEqualTo(Version.HTTP_1_1);
        assertThat(answer.header("Content-Type")).isEqualTo(document.get(1));
        JsonNode json = answer.json();
        assertThat(Town.links(json, "self"))
                .singleElement()
                .satisfies(self -> assertThat(self.path("type").asString()).isEqualTo(document.get(1)));
        assertThat(Town.links(json, "alternate")).singleElement().satisfies(alternate -> assertThat(
                        alternate.path("type").asString())
                .isEqualTo(HTML));
        everyLinkLeadsSomewhere(json);
        Answer page = town.caller().get(Town.path(json, "alternate", HTML));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith(HTML);
        assertThat(town.caller().get(document.get(0), "Accept", HTML).header("Content-Type"))
                .startsWith(HTML);
    }

    private void everyLinkLeadsSomewhere(JsonNode json) {
        json.path("links").forEach(link -> {
            assertThat(link.path("rel").asString("")).isNotEmpty();
            String type = link.path("type").asString("");
            URI address = URI.create(link.path("href").asString(""));
            assertThat(address.isAbsolute()).isTrue();
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            Answer there = town.caller().get(address.getRawPath() + query, "Accept", type);
            assertThat(there.status()).as("%s", link).isEqualTo(200);
            assertThat(there.header("Content-Type")).as("%s", link).startsWith(type);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/"})
    void clientsBeginAtTheLandingPage(String path) {
        JsonNode landing = town.json(path);

        assertThat(Town.path(landing, "service-desc", OPEN_API)).isEqualTo("/ogc/api");
        assertThat(Town.path(landing, "service-doc", HTML)).isNotEmpty();
        assertThat(Town.path(landing, "conformance", JSON)).isEqualTo("/ogc/conformance");
        assertThat(Town.path(landing, "data", JSON)).isEqualTo("/ogc/collections");
    }

    @Test
    void whatHoldsIsDeclared() {
        List<String> classes = new ArrayList<>();
        town.json("/ogc/conformance").path("conformsTo").forEach(each -> classes.add(each.asString()));

        String features = "http://www.opengis.net/spec/ogcapi-features-";
        assertThat(classes)
                .doesNotHaveDuplicates()
                .contains(
                        features + "1/1.0/conf/core",
                        features + "1/1.0/conf/oas30",
                        features + "1/1.0/conf/geojson",
                        features + "1/1.0/conf/html",
                        features + "2/1.0/conf/crs",
                        features + "3/1.0/conf/queryables",
                        features + "3/1.0/conf/queryables-query-parameters",
                        features + "3/1.0/conf/filter",
                        features + "3/1.0/conf/features-filter",
                        features + "4/1.0/conf/create-replace-delete",
                        features + "4/1.0/conf/update",
                        features + "4/1.0/conf/optimistic-locking-etags",
                        features + "4/1.0/conf/optimistic-locking-timestamps",
                        features + "4/1.0/conf/features",
                        "http://www.opengis.net/spec/ogcapi-common-5/1.0/conf/create-replace-delete",
                        "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
                        "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus");
    }

    @Test
    void everyCollectionIsListedAsItIsDescribedAlone() {
        JsonNode list = town.json("/ogc/collections");

        assertThat(list.path("crs").path(0).asString()).isEqualTo(Town.CRS84);
        List<String> ids = new ArrayList<>();
        list.path("collections").forEach(listed -> {
            String id = listed.path("id").asString();
            ids.add(id);
            JsonNode alone = town.json("/ogc/collections/" + id);
            for (String member : List.of("id", "title", "description", "extent", "itemType", "crs", "storageCrs")) {
                assertThat(listed.get(member))
                        .as("%s of %s", member, id)
                        .isNotNull()
                        .isEqualTo(alone.get(member));
            }
            assertThat(Town.path(listed, "items", Town.GEO_JSON)).isEqualTo(Town.items(id));
            assertThat(Town.path(listed, "items", HTML)).startsWith(Town.items(id));
            listed.path("links").forEach(link -> assertThat(
                            link.path("rel").isString() && link.path("type").isString())
                    .as("%s", link)
                    .isTrue());
        });
        assertThat(ids).isEqualTo(Town.COLLECTIONS);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void theExtentHoldsAllThatIsInACollection(String collection) {
        JsonNode extent = town.json("/ogc/collections/" + collection).path("extent");
        double[] box = town.box(collection);

        assertThat(extent.at("/spatial/crs").asString()).isEqualTo(Town.CRS84);
        town.found(collection, "limit", "10000").path("features").forEach(feature -> positions(
                        feature.at("/geometry/coordinates"))
                .forEach(position -> {
                    assertThat(position[0]).isBetween(box[0], box[2]);
                    assertThat(position[1]).isBetween(box[1], box[3]);
                }));
        assertThat(extent.has("temporal")).isEqualTo(collection.equals("events"));
        if (collection.equals("events")) {
            JsonNode interval = extent.at("/temporal/interval/0");
            assertThat(interval).hasSize(2);
            assertThat(town.matched(
                            collection,
                            "datetime",
                            interval.get(0).asString() + "/" + interval.get(1).asString()))
                    .isEqualTo(town.matched(collection));
            assertThat(town.matched(collection, "datetime", "../2000-01-01")).isZero();
        }
    }

    static List<double[]> positions(JsonNode coordinates) {
        if (coordinates.path(0).isNumber()) {
            return List.of(new double[] {
                coordinates.get(0).asDouble(), coordinates.get(1).asDouble()
            });
        }
        return StreamSupport.stream(coordinates.spliterator(), false)
                .flatMap(each -> positions(each).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void featuresComeAsGeoJsonWithWhatIsAskedOfACollection(String collection) {
        JsonNode found = town.found(collection, "limit", "10");

        assertThat(found.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(found.path("numberReturned").asInt())
                .isEqualTo(found.path("features").size());
        assertThat(found.path("numberMatched").asInt())
                .isGreaterThanOrEqualTo(found.path("numberReturned").asInt())
                .isPositive();
        assertThat(Instant.parse(found.path("timeStamp").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        found.path("features").forEach(feature -> {
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            assertThat(feature.path("id").isString()).isTrue();
            assertThat(feature.path("geometry").isObject()).isTrue();
            assertThat(feature.path("properties").isObject()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("collections")
    void pagesFollowEachOtherToTheEndAndBack(String collection) {
        List<String> forth = new ArrayList<>();
        int matched = town.matched(collection);
        int limit = Math.max(2, matched / 7);
        String path = Town.asked(Town.items(collection), "limit", Integer.toString(limit));
        String last = path;
        while (!path.isEmpty()) {
            JsonNode page = town.json(path);
            assertThat(page.path("numberMatched").asInt()).isEqualTo(matched);
            assertThat(Town.ids(page)).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
            forth.addAll(Town.ids(page));
            last = path;
            path = Town.path(page, "next", Town.GEO_JSON);
        }
        assertThat(forth).hasSize(matched).doesNotHaveDuplicates();
        List<String> back = new ArrayList<>();
        while (!last.isEmpty()) {
            JsonNode page = town.json(last);
            back.addAll(0, Town.ids(page));
            last = Town.path(page, "prev", Town.GEO_JSON);
        }
        assertThat(back).isEqualTo(forth);
        assertThat(Town.ids(town.found(collection, "limit", "10000"))).isEqualTo(forth);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void aFeatureIsTheSameAloneAndLinksToItsCollection(String collection) {
        town.found(collection, "limit", "5").path("features").forEach(listed -> {
            String path = Town.items(collection) + "/" + listed.path("id").asString();
            Answer answer = town.caller().get(path, "Accept", Town.GEO_JSON);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(Town.GEO_JSON);
            JsonNode alone = answer.json();
            for (String member : List.of("type", "id", "geometry", "properties")) {
                assertThat(alone.get(member)).isNotNull().isEqualTo(listed.get(member));
            }
            assertThat(Town.path(alone, "self", Town.GEO_JSON)).startsWith(path);
            assertThat(Town.path(alone, "alternate", HTML)).startsWith(path);
            assertThat(Town.path(alone, "collection", JSON)).isEqualTo("/ogc/collections/" + collection);
            everyLinkLeadsSomewhere(alone);
        });
    }

    @ParameterizedTest
    @MethodSource("collections")
    void whatIsUnknownOrNotRightIs400(String collection) {
        for (String[] wrong : new String[][] {
            {"unknownQueryParameter12345", "1"},
            {"limit", "unlimited"},
            {"limit", "0"},
            {"limit", "-1"},
            {"limit", ""},
            {"limit", "1.5"},
            {"offset", "-1"},
            {"bbox", ""},
            {"bbox", "1,2,3"},
            {"bbox", "1,2,3,4,5"},
            {"bbox", "1,2,3,x"},
            {"bbox", "1,2,3,NaN"},
            {"bbox", "1,50,2,40"},
            {"bbox", "-181,0,0,1"},
            {"datetime", ""},
            {"datetime", "yesterday"},
            {"datetime", "2026-13-01"},
            {"datetime", "2026-02-01/2026-01-01"},
            {"datetime", "2026-01-01/2026-01-02/2026-01-03"},
            {"datetime", "P1D/P1D"},
            {"f", "xml"}
        }) {
            assertThat(town.status(collection, wrong))
                    .as(String.join("=", wrong))
                    .isEqualTo(400);
        }
        assertThat(town.caller().get("/ogc/collections/" + collection + "?x=1").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void whatIsNotThereIs404AndWhatIsNotServed406(String collection) {
        assertThat(town.caller().get(Town.items(collection) + "/unknown").status())
                .isEqualTo(404);
        assertThat(town.caller()
                        .get(Town.items(collection) + "/00000000-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(town.caller()
                        .get(Town.items(collection), "Accept", "image/png")
                        .status())
                .isEqualTo(406);
        assertThat(town.caller().get(Town.items("dUmmYColLection")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void aLimitAboveTheMostIsTheMost(String collection) {
        for (String limit :
                List.of(Integer.toString(FeatureQuery.MOST), "10001", "2147483648", "99999999999999999999999999")) {
            assertThat(town.found(collection, "limit", limit)
                            .path("numberReturned")
                            .asInt())
                    .isEqualTo(town.matched(collection));
        }
        assertThat(Town.ids(town.found(collection, "limit", "1"))).hasSize(1);
    }
}
