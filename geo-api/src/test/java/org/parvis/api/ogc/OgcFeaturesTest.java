package org.parvis.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Furniture;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** OGC API – Features over HTTP, after the abstract tests of its parts. */
class OgcFeaturesTest extends RestTest {
    @Autowired
    private FeatureStore<Furniture> furniture;

    /** Other tests use the same service. */
    @BeforeEach
    void takeAwayWhatOthersLeft() {
        furniture
                .all()
                .forEach(each -> furniture.delete(
                        each.id(), furniture.get(each.id()).orElseThrow().version()));
    }

    private static final String ITEMS = "/ogc/collections/furniture/items";
    private static final String EVENTS = "/ogc/collections/events/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void clear() {
        made.forEach(path -> caller().delete(path));
    }

    @Test
    void everyPageLinksToItselfAndToItsOtherFace() {
        for (String path : List.of(
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/streets",
                "/ogc/collections/streets/items")) {
            Answer json = caller().get(path);
            assertThat(json.status()).as(path).isEqualTo(200);
            assertThat(rels(json.json())).as(path).contains("self", "alternate");
            json.json()
                    .path("links")
                    .forEach(link -> assertThat(link.path("type").asString("")).isNotEmpty());
            Answer page = caller().get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            assertThat(page.header("Content-Type")).as(path).startsWith("text/html");
            assertThat(page.text()).contains("<h1>");
            assertThat(caller().get(path + "?f=html").text()).startsWith("<!doctype html>");
            assertThat(caller().get(path, "Accept", "image/png").status()).isEqualTo(406);
            assertThat(caller().send("HEAD", path, null).status()).isEqualTo(200);
        }
        assertThat(rels(caller().get("/ogc").json())).contains("service-desc", "service-doc", "conformance", "data");
    }

    @Test
    void theDescriptionRefersToNothingOutsideItself() {
        Answer description = caller().get("/ogc/api");

        assertThat(description.header("Content-Type")).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(description.json().path("openapi").asString("")).startsWith("3.0.");
        for (JsonNode reference : description.json().findValues("$ref")) {
            String pointer = reference.asString("");
            assertThat(pointer).startsWith("#/");
            assertThat(description.json().at(pointer.substring(1)).isMissingNode())
                    .as(pointer)
                    .isFalse();
        }
        assertThat(caller().get("/v3/api-docs").text()).doesNotContain("\"/ogc");
    }

    @Test
    void whatIsNotKnownOrNotRightIsRefused() {
        for (String query : List.of(
                "unknown=1",
                "limit=0",
                "limit=x",
                "offset=-1",
                "bbox=1,2,3",
                "bbox=1,2,3,x",
                "bbox=1,50,2,40",
                "bbox=1,2,3,4&bbox-crs=EPSG:4326",
                "crs=http://www.opengis.net/def/crs/EPSG/0/9999",
                "datetime=yesterday",
                "datetime=2026-02-01/2026-01-01",
                "modified=%2B999999999-12-31T23:59:59Z",
                "modified=-4800-01-01T00:00:00Z",
                "filter=modified%20%3E%20TIMESTAMP('%2B292000000-01-01T00:00:00Z')",
                "filter=modified%20%3C%20DATE('-4800-01-01')",
                "f=xml",
                "name=a&name=b",
                "filter=secret%20=%201",
                "filter=name%20=%20java.lang.Runtime()",
                "filter=name='a'&filter-lang=cql2-json",
                "%zz=1")) {
            Answer answer = caller().send("GET", ITEMS + "?" + query.replace("%zz", "%25zz"), null);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        assertThat(caller().get("/ogc/collections/nothing").status()).isEqualTo(404);
        assertThat(caller().get(ITEMS + "/nothing").status()).isEqualTo(404);
        assertThat(caller().get("/ogc/collections?bbox=1,2,3,4").status()).isEqualTo(400);
    }

    @Test
    void pagesFollowEachOther() {
        for (int index = 0; index < 5; index++) {
            bench("b" + index, 7.41 + index * 0.001);
        }
        List<String> seen = new ArrayList<>();
        String path = ITEMS + "?limit=2&bbox=7,43,8,44";
        while (!path.isEmpty()) {
            JsonNode page = caller().get(path).json();
            assertThat(page.path("numberMatched").asInt()).isEqualTo(5);
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size());
            page.path("features").forEach(each -> seen.add(each.path("id").asString("")));
            path = href(page, "next").replace(caller().address(), "");
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(rels(caller().get(ITEMS + "?limit=2&offset=2").json())).contains("prev", "next");
    }

    @Test
    void coordinatesComeInTheSystemThatIsAskedFor() {
        String path = bench("b", 7.42);

        Answer degrees = caller().get(path);
        assertThat(degrees.header("Content-Crs")).isEqualTo("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
        assertThat(first(degrees)).isEqualTo(7.42);
        Answer northFirst = caller().get(path + "?crs=" + EPSG + 4326);
        assertThat(northFirst.header("Content-Crs")).isEqualTo("<" + EPSG + "4326>");
        assertThat(first(northFirst)).isEqualTo(43.73);
        assertThat(first(caller().get(path + "?crs=" + EPSG + 3857))).isCloseTo(825_990.0, within(1.0));
        String lambert = EPSG + 2154;
        JsonNode position = caller().get(path + "?crs=" + lambert).json().at("/geometry/coordinates");
        double east = position.get(0).asDouble();
        double north = position.get(1).asDouble();
        String box = (east - 1) + "," + (north - 1) + "," + (east + 1) + "," + (north + 1);
        assertThat(matched(ITEMS + "?bbox=" + box + "&bbox-crs=" + lambert)).isOne();
        assertThat(matched(ITEMS + "?bbox=43.7,7.4,43.8,7.5&bbox-crs=" + EPSG + 4326))
                .isOne();
        assertThat(matched(ITEMS + "?bbox=7.4,43.7,0,7.5,43.8,100")).isOne();
        assertThat(matched(ITEMS + "?bbox=170,43,7.5,44")).isOne();
        assertThat(matched(ITEMS + "?bbox=170,43,-170,44")).isZero();
    }

    @Test
    void featuresAreChosenByPropertiesAndConditions() {
        bench("oak", 7.42);
        bench("elm", 7.43);

        assertThat(matched(ITEMS + "?name=oak")).isOne();
        assertThat(matched(ITEMS + "?filter=name%3D%27oak%27&filter-lang=cql2-text"))
                .isOne();
        JsonNode queryables =
                caller().get("/ogc/collections/furniture/queryables").json();
        assertThat(queryables.at("/properties/name/type").asString("")).isEqualTo("string");
        assertThat(caller().get("/ogc/collections/furniture/queryables").header("Content-Type"))
                .startsWith("application/schema+json");
    }

    @Test
    void eventsAreChosenByTheirTimes() {
        Answer created = caller().post(
                        EVENTS,
                        """
                        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [7.42, 43.73]},
                         "properties": {"name": "Fête", "occurrences": [
                           {"begin": "2026-06-21T18:00:00+02:00", "end": "2026-06-21T20:00:00+02:00"}]}}""");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        made.add(created.location());

        assertThat(matched(EVENTS + "?datetime=2026-06-21T17:00:00Z")).isOne();
        assertThat(matched(EVENTS + "?datetime=2026-06-21")).isOne();
        assertThat(matched(EVENTS + "?datetime=2026-06-22/..")).isZero();
        assertThat(matched(EVENTS + "?datetime=/2026-06-22T00:00:00Z")).isOne();
        assertThat(matched(EVENTS + "?datetime=2026-01-01/2026-06-20")).isZero();
        JsonNode extent = caller().get("/ogc/collections/events").json().path("extent");
        assertThat(extent.at("/temporal/interval/0/0").asString("")).isEqualTo("2026-06-21T16:00:00Z");
        assertThat(extent.at("/spatial/bbox/0/0").asDouble()).isEqualTo(7.42);
    }

    @Test
    void featuresAreAddedReplacedChangedAndDeletedInTheStateThatIsMeant() {
        Answer created = caller().post(ITEMS, document("a", 43.73, 7.42), "Content-Crs", "<" + EPSG + "4326>");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String path = created.location();
        made.add(path);
        Answer given = caller().get(path);
        assertThat(first(given)).isEqualTo(7.42);
        String tag = given.header("ETag");
        assertThat(caller().get(path.replace("/ogc/collections", "/api/v1").replace("/items", ""))
                        .header("ETag"))
                .isEqualTo(tag);

        Answer replaced = caller().put(path, given.text().replace("\"a\"", "\"b\""), "If-Match", tag);
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(204);
        Answer stale = caller().patch(path, "{\"properties\": {\"name\": \"c\"}}", "If-Match", tag);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo(replaced.header("ETag"));
        String mergePatch = "application/merge-patch+json";
        assertThat(caller().patch(
                                path,
                                "{\"properties\": {\"name\": \"c\"}}",
                                "If-Match",
                                replaced.header("ETag"),
                                "Content-Type",
                                mergePatch)
                        .status())
                .isEqualTo(204);
        assertThat(caller().get(path).json().at("/properties/name").asString(""))
                .isEqualTo("c");
        String modified = caller().get(path).header("Last-Modified");
        assertThat(caller().delete(path, "If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                        .status())
                .isEqualTo(412);
        assertThat(caller().delete(path, "If-Unmodified-Since", modified).status())
                .isEqualTo(204);
        assertThat(caller().get(path).status()).isEqualTo(404);
        assertThat(caller().send("OPTIONS", ITEMS, null).header("Allow")).contains("GET", "POST");
        assertThat(caller().send("OPTIONS", path, null).header("Allow")).contains("PUT", "PATCH", "DELETE");
    }

    @Test
    void whatWasDeletedAndCameBackIsInAnotherState() {
        String document =
                document("a", 7.42, 43.73).replaceFirst("\\{", "{\"id\": \"6ab7a1c6-11e9-4c6b-9d2f-6c1d2f3b4a5e\", ");
        String path = caller().post(ITEMS, document).location();
        made.add(path);
        String rest = path.replace("/ogc/collections", "/api/v1").replace("/items", "");
        String before = caller().get(path).header("ETag");
        assertThat(caller().delete(path, "If-Match", before).status()).isEqualTo(204);
        assertThat(caller().post(ITEMS, document).location()).isEqualTo(path);

        assertThat(caller().get(path).header("ETag")).isNotEqualTo(before);
        assertThat(caller().get(rest, "If-None-Match", before).status()).isEqualTo(200);
        assertThat(caller().put(path, document, "If-Match", before).status()).isEqualTo(412);
        assertThat(caller().delete(rest, "If-Match", before).status()).isEqualTo(412);
    }

    @Test
    void aPageBeforeTheFirstWholeOneEndsWhereThisOneBegins() {
        for (int index = 0; index < 5; index++) {
            bench("b" + index, 7.41 + index * 0.001);
        }
        String box = ITEMS + "?bbox=7,43,8,44&limit=3";

        JsonNode second = caller().get(box + "&offset=2").json();
        JsonNode first = caller().get(href(second, "prev").replace(caller().address(), ""))
                .json();

        assertThat(first.path("numberReturned").asInt()).isEqualTo(2);
        assertThat(href(first, "next")).contains("offset=2");
    }

    @Test
    void aFeatureOutsideTheSystemThatIsAskedForIsNamed() {
        bench("inside", 7.42);
        Answer created = caller().post(ITEMS, document("at the pole", 0, 90));
        made.add(created.location());
        String id = created.location().substring(created.location().lastIndexOf('/') + 1);

        for (String path : List.of(ITEMS, created.location())) {
            Answer answer = caller().get(path + "?crs=http://www.opengis.net/def/crs/EPSG/0/3857");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("field").asString("")).isEqualTo("crs");
            assertThat(answer.json().path("detail").asString("")).contains(id, "3857", "leave them out by bbox");
        }
    }

    @Test
    void otherSitesMayReadAndNothingElse() {
        String other = "https://map.example";

        assertThat(caller().get(ITEMS, "Origin", other).header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(caller().post(ITEMS, document("x", 7, 43), "Origin", other).status())
                .isEqualTo(403);
    }

    private String bench(String name, double longitude) {
        Answer created = caller().post(ITEMS, document(name, longitude, 43.73));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        made.add(created.location());
        return created.location();
    }

    private static String document(String name, double first, double second) {
        return "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [" + first + ", " + second
                + "]}, \"properties\": {\"name\": \"" + name + "\", \"kind\": \"bench\"}}";
    }

    private int matched(String path) {
        Answer answer = caller().get(path);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        return answer.json().path("numberMatched").asInt();
    }

    private static double first(Answer feature) {
        return feature.json().at("/geometry/coordinates/0").asDouble();
    }

    private static List<String> rels(JsonNode document) {
        List<String> rels = new ArrayList<>();
        document.path("links").forEach(link -> rels.add(link.path("rel").asString("")));
        return rels;
    }

    private static String href(JsonNode document, String rel) {
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").asString("").equals(rel)) {
                return link.path("href").asString("");
            }
        }
        return "";
    }
}
