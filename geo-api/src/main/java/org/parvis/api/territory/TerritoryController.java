package org.parvis.api.territory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.TerritoryStore;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a map of the town opens, what it speaks, and how much is in it. */
@RestController
class TerritoryController {
    private static final FeatureQuery COUNT_ONLY = new FeatureQuery(null, null, null, 0, 0);

    private final TerritoryStore territories;
    private final Map<String, FeatureStore<?>> collections = new LinkedHashMap<>();

    TerritoryController(
            TerritoryStore territories,
            FeatureStore<Quartier> quartiers,
            FeatureStore<Street> streets,
            FeatureStore<KeyPlace> places,
            FeatureStore<Event> events,
            FeatureStore<Furniture> furniture,
            FeatureStore<Route> routes) {
        this.territories = territories;
        collections.put("quartiers", quartiers);
        collections.put("streets", streets);
        collections.put("places", places);
        collections.put("events", events);
        collections.put("furniture", furniture);
        collections.put("routes", routes);
    }

    record Position(double lon, double lat) {}

    /** @param bbox west, south, east, north in degrees */
    record View(
            @Nullable String name,
            LocalizedText names,
            List<Double> bbox,
            Position centre,
            String zone,
            List<Language> languages,
            List<String> attributions,
            Map<String, Long> counts) {}

    @GetMapping("/api/v1/territory")
    View territory() {
        Territory territory = territories
                .get()
                .orElseThrow(() -> ParvisException.of(
                        ErrorCode.NOT_READY, "No town is here yet; /api/v1/status says how far the import is."));
        Envelope extent = territory.extent();
        Map<String, Long> counts = new LinkedHashMap<>();
        collections.forEach(
                (name, store) -> counts.put(name, store.find(COUNT_ONLY).matched()));
        return new View(
                territory.name().local().orElse(null),
                territory.name(),
                List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()),
                new Position(territory.centre().getX(), territory.centre().getY()),
                territory.zone().getId(),
                territory.languages(),
                territory.attributions(),
                counts);
    }
}
