package org.parvis.api.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.CollectionController;
import org.parvis.api.collection.CollectionQuery;
import org.parvis.api.collection.GeoJsonFeatureCollection;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Key places: {@code /api/v1/places}. */
@RestController
@RequestMapping("/api/v1/places")
class PlaceController extends CollectionController<KeyPlace, PlaceProperties> {
    PlaceController(FeatureStore<KeyPlace> store, JsonMapper mapper) {
        super(store, new PlaceCodec(), mapper);
    }

    /** Only the places of a theme. */
    @GetMapping(
            params = "theme",
            produces = {GEO_JSON, JSON})
    public GeoJsonFeatureCollection<PlaceProperties> findByTheme(
            @RequestParam String theme,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(required = false) @Nullable UUID quartier,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer offset) {
        Theme wanted = Theme.ofCode(theme);
        return find(new CollectionQuery(bbox, quartier, q, limit, offset), place -> place.themes()
                .contains(wanted));
    }
}
