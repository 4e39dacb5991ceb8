package org.parvis.api.place;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.collection.CollectionController;
import org.parvis.api.collection.CollectionQuery;
import org.parvis.api.collection.GeoJsonFeature;
import org.parvis.api.collection.GeoJsonFeatureCollection;
import org.parvis.api.collection.Rounded;
import org.parvis.api.network.WalkNetworks;
import org.parvis.api.network.WalkParameters;
import org.parvis.api.network.WalkableTown;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.routing.Nearby;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The key places soonest reached on foot: {@code GET /api/v1/nearest}. */
@RestController
@RequestMapping("/api/v1/nearest")
class NearestController {
    private static final double SECONDS_PER_MINUTE = 60;
    private static final int DEFAULT_COUNT = 5;
    private static final int MOST = 100;

    private final WalkNetworks networks;
    private final FeatureStore<KeyPlace> store;
    private final PlaceCodec codec = new PlaceCodec();

    NearestController(WalkNetworks networks, FeatureStore<KeyPlace> store) {
        this.networks = networks;
        this.store = store;
    }

    @Operation(operationId = "findNearest", summary = "The key places soonest reached on foot, the soonest first")
    @GetMapping(produces = {CollectionController.GEO_JSON, CollectionController.JSON})
    ResponseEntity<GeoJsonFeatureCollection<NearbyProperties>> nearest(
            @Parameter(description = "Where one sets off: lon,lat in degrees.", example = "7.4206,43.7312")
                    @RequestParam
                    String from,
            @Parameter(
                            description = "How many at most; 5 if left out.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100"))
                    @RequestParam(required = false)
                    @Nullable
                    Integer count,
            @Parameter(description = "Only those that are interesting for this theme.", example = "art")
                    @RequestParam(required = false)
                    @Nullable
                    String theme,
            @Parameter(description = "Only those of this kind.", example = "artwork")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "For whom: a code of /api/v1/walkers; adult if left out.", example = "adult")
                    @RequestParam(required = false)
                    @Nullable
                    String walker,
            @Parameter(hidden = true) Deadline deadline) {
        Coordinate begin = WalkParameters.position("from", from);
        int most = count == null ? DEFAULT_COUNT : count;
        if (most < 1 || most > MOST) {
            throw ParvisException.invalid("count", "count is " + most + "; it goes from 1 to " + MOST + ".");
        }
        WalkableTown town = networks.current();
        List<KeyPlace> wanted = wanted(town.places(), theme, kind);
        List<Coordinate> positions =
                wanted.stream().map(place -> place.geometry().getCoordinate()).toList();
        List<Nearby> found = town.router().nearest(begin, positions, most, WalkParameters.walker(walker), deadline);
        List<GeoJsonFeature<NearbyProperties>> features = features(found, wanted);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new GeoJsonFeatureCollection<>("FeatureCollection", features.size(), features.size(), features));
    }

    private static List<KeyPlace> wanted(List<KeyPlace> places, @Nullable String theme, @Nullable String kind) {
        Theme liked = CollectionQuery.theme(theme);
        String word = kind == null ? "" : kind.strip();
        return places.stream()
                .filter(place -> liked == null || place.themes().contains(liked))
                .filter(place -> word.isEmpty() || place.kind().equals(word))
                .toList();
    }

    /** As they are stored now; one that was deleted since the network was built is passed over. */
    private List<GeoJsonFeature<NearbyProperties>> features(List<Nearby> found, List<KeyPlace> places) {
        List<GeoJsonFeature<NearbyProperties>> features = new ArrayList<>();
        for (Nearby near : found) {
            double minutes = Rounded.toTenth(near.seconds() / SECONDS_PER_MINUTE);
            store.get(places.get(near.place()).id())
                    .ifPresent(stored -> features.add(GeoJsonFeature.of(
                            stored.feature().id(),
                            stored.feature().geometry(),
                            new NearbyProperties(minutes, codec.properties(stored)))));
        }
        return features;
    }
}
