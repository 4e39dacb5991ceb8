package org.parvis.api.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.node.ObjectNode;

class PlacesOverHttpTest extends RestTest {
    private static final String PALACE =
            """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[7.4202,43.7314]},
             "properties":{"names":{"und":"Palais Princier","en":"Prince's Palace"},"kind":"palace",
              "themes":["heritage","landmark"],"interest":90,"visitMinutes":45,
              "openingHours":"Apr-Oct 10:00-18:00","wheelchair":"limited",
              "descriptions":{"fr":"La résidence du prince."},
              "pictures":[{"address":"https://example.org/p.jpg","credit":"A. Martin","licence":"CC-BY-4.0",
                "caption":{"fr":"La façade"}}],
              "website":"https://example.org/","attributes":{"start_date":"1191","floors":3,"open":true,"height":12.5},
              "footprint":{"type":"Polygon","coordinates":[[[7.42,43.731],[7.4204,43.731],[7.4204,43.7318],
                [7.42,43.7318],[7.42,43.731]]]},
              "source":{"dataset":"openstreetmap","externalId":"way/1","licence":"ODbL-1.0",
                "attribution":"© OpenStreetMap contributors"}}}""";

    private Answer created() {
        Answer answer = caller().post("/api/v1/places", PALACE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    @Test
    void aCreatedPlaceIsFoundAtItsLocationWithItsVersionAsEntityTag() {
        Answer created = created();
        Answer got = caller().get(created.location());

        assertThat(created.header("ETag")).startsWith("\"v0-");
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(got.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(got.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(got.json()).isEqualTo(created.json());
        assertThat(got.json().at("/properties/name").asString()).isEqualTo("Palais Princier");
        assertThat(got.json().at("/properties/description").asString()).isEqualTo("La résidence du prince.");
        assertThat(got.json().at("/properties/attributes").toString())
                .isEqualTo("{\"start_date\":\"1191\",\"floors\":3,\"open\":true,\"height\":12.5}");
    }

    @Test
    void whatWasGotCanBePutBackAndNothingChanges() {
        Answer got = caller().get(created().location());
        Answer put = caller().put("/api/v1/places/" + got.json().get("id").asString(), got.text());

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(withoutStamp(put)).isEqualTo(withoutStamp(got));
        assertThat(put.json().at("/properties/version").asLong()).isEqualTo(1);
    }

    private static ObjectNode withoutStamp(Answer answer) {
        ObjectNode feature = answer.object();
        ((ObjectNode) feature.get("properties")).remove(List.of("version", "modified"));
        return feature;
    }

    @Test
    void aStaleVersionIsRefusedWithTheCurrentEntityTag() {
        Answer created = created();
        String path = created.location();
        String tag = created.header("ETag");
        caller().patch(path, "{\"properties\":{\"interest\":80}}", "If-Match", tag);

        Answer stale = caller().put(path, PALACE, "If-Match", tag);
        Answer staleDelete = caller().delete(path, "If-Match", tag);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag"))
                .startsWith("\"v1-")
                .isEqualTo(caller().get(path).header("ETag"));
        assertThat(stale.json().get("code").asString()).isEqualTo("stale_version");
        assertThat(staleDelete.status()).isEqualTo(412);
        assertThat(caller().get(path).json().at("/properties/interest").asDouble())
                .isEqualTo(80);
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        Answer created = created();
        String tag = created.header("ETag");

        Answer answer = caller().get(created.location(), "If-None-Match", "\"7\", W/" + tag);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
    }

    @Test
    void aDeletedPlaceIsGoneAndCanBeBroughtBackUnderItsId() {
        Answer got = caller().get(created().location());
        String path = "/api/v1/places/" + got.json().get("id").asString();

        assertThat(caller().delete(path).status()).isEqualTo(204);
        assertThat(caller().get(path).status()).isEqualTo(404);
        assertThat(caller().delete(path).status()).isEqualTo(404);

        Answer again = caller().post("/api/v1/places", got.text());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(got.json().get("id"));
        assertThat(caller().post("/api/v1/places", got.text()).status()).isEqualTo(400);
    }

    @Test
    void aMergePatchChangesOnlyWhatItNames() {
        String path = created().location();

        Answer patched = caller().patch(
                        path,
                        "{\"properties\":{\"names\":{\"en\":null,\"it\":\"Palazzo\"},\"openingHours\":null}}",
                        "Content-Type",
                        "application/merge-patch+json");

        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(patched.json().at("/properties/names").toString())
                .isEqualTo("{\"und\":\"Palais Princier\",\"it\":\"Palazzo\"}");
        assertThat(patched.json().at("/properties/openingHours").isNull()).isTrue();
        assertThat(patched.json().at("/properties/interest").asDouble()).isEqualTo(90);
    }

    @Test
    void aPatchedNameReplacesTheLocalTextAndPatchedNamesReplaceTheName() {
        String path = created().location();

        Answer byName = caller().patch(path, "{\"properties\":{\"name\":\"Le Palais\"}}");
        assertThat(byName.json().at("/properties/names/und").asString()).isEqualTo("Le Palais");
        assertThat(byName.json().at("/properties/names/en").asString()).isEqualTo("Prince's Palace");

        Answer byNames = caller().patch(path, "{\"properties\":{\"names\":{\"und\":\"Palais de Monaco\"}}}");
        assertThat(byNames.json().at("/properties/name").asString()).isEqualTo("Palais de Monaco");
    }

    @Test
    void theIdCannotBeChanged() {
        String path = created().location();

        Answer answer = caller().patch(path, "{\"id\":\"" + UUID.randomUUID() + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asString()).isEqualTo("id");
    }

    @Test
    void aReplacementWithoutASourceKeepsItsLicence() {
        String path = created().location();
        String edited = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[7.42,43.73]},"
                + "\"properties\":{\"name\":\"Palais\"}}";

        Answer put = caller().put(path, edited);

        assertThat(put.json().at("/properties/source/licence").asString()).isEqualTo("ODbL-1.0");
        assertThat(put.json().at("/properties/attributes").size()).isZero();
    }

    @Test
    void anUnknownPropertyIsRefusedWithTheWayToKeepIt() {
        Answer answer = caller().post(
                        "/api/v1/places",
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[7.42,43.73]},"
                                + "\"properties\":{\"name\":\"Palais\",\"colour\":\"red\"}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asString()).isEqualTo("properties.colour");
        assertThat(answer.json().get("detail").asString()).contains("colour").contains("attributes");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void placesAreFoundByRectangleWordsAndTheme() {
        String name = "Œuvre " + UUID.randomUUID();
        caller().post(
                        "/api/v1/places",
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[2.5,48.5]},"
                                + "\"properties\":{\"name\":\"" + name + "\",\"themes\":[\"art\"]}}");
        String words = "?q=" + name.substring(6).toUpperCase(Locale.ROOT);

        assertThat(matched(words + "&bbox=2.4,48.4,2.6,48.6")).isEqualTo(1);
        assertThat(matched(words + "&bbox=7,43,8,44")).isZero();
        assertThat(matched(words + "&theme=art")).isEqualTo(1);
        assertThat(matched(words + "&theme=nature")).isZero();
        Answer none = caller().get("/api/v1/places" + words + "&limit=0");
        assertThat(none.json().get("numberMatched").asInt()).isEqualTo(1);
        assertThat(none.json().get("numberReturned").asInt()).isZero();
        assertThat(none.json().get("type").asString()).isEqualTo("FeatureCollection");
    }

    private int matched(String query) {
        Answer answer = caller().get("/api/v1/places" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("numberMatched").asInt();
    }

    @Test
    void plainJsonIsGivenToThoseWhoAskForIt() {
        assertThat(caller().get("/api/v1/places", "Accept", "application/json").header("Content-Type"))
                .isEqualTo("application/json");
        assertThat(caller().get("/api/v1/places", "Accept", "*/*").header("Content-Type"))
                .isEqualTo("application/geo+json");
        assertThat(caller().get("/api/v1/places", "Accept", "application/xml").status())
                .isEqualTo(406);
    }
}
