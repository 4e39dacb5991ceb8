package org.parvis.api.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.exchange.BundledTown;
import org.parvis.geo.exchange.ImportProgress;
import org.parvis.geo.exchange.TownDataset;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every feature of a real town, got and put back. */
class WholeTownRoundTripTest extends RestTest {
    private static final int EVERY = 7;

    @Autowired
    private FeatureStore<Quartier> quartiers;

    @Autowired
    private FeatureStore<Street> streets;

    @Autowired
    private FeatureStore<KeyPlace> places;

    @Autowired
    private FeatureStore<Furniture> furniture;

    @Autowired
    private FeatureStore<Route> routes;

    @Test
    void whatWasGotCanBePutBackAndNothingChanges() {
        TownDataset town = BundledTown.monaco().read(ImportProgress.SILENT);

        putBack("quartiers", quartiers, town.quartiers(), 1);
        putBack("streets", streets, town.streets(), EVERY);
        putBack("places", places, town.places(), 1);
        putBack("furniture", furniture, town.furniture(), EVERY);
        putBack("routes", routes, town.routes(), 1);
    }

    private <F extends Feature> void putBack(String collection, FeatureStore<F> store, List<F> features, int every) {
        assertThat(features).as(collection).isNotEmpty();
        store.putAll(features);
        JsonNode all = caller().get("/api/v1/" + collection + "?limit=10000").json();
        assertThat(all.get("numberMatched").asInt()).isGreaterThanOrEqualTo(features.size());
        for (int i = 0; i < features.size(); i += every) {
            F feature = features.get(i);
            String path = "/api/v1/" + collection + "/" + feature.id();
            Answer got = caller().get(path);
            Answer put = caller().put(path, got.text(), "If-Match", got.header("ETag"));
            assertThat(put.status()).as(path + ": " + put.text()).isEqualTo(200);
            assertThat(withoutStamp(put)).as(path).isEqualTo(withoutStamp(got));
            F kept = store.get(feature.id()).orElseThrow().feature();
            assertThat(kept.identity()).isEqualTo(feature.identity());
            assertThat(kept.name()).isEqualTo(feature.name());
            assertThat(kept.geometry().norm()).isEqualTo(feature.geometry().norm());
        }
    }

    private static ObjectNode withoutStamp(Answer answer) {
        ObjectNode feature = answer.object();
        ((ObjectNode) feature.get("properties")).remove(List.of("version", "modified"));
        return feature;
    }
}
