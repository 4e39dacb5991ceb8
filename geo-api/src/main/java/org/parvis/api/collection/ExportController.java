package org.parvis.api.collection;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.exchange.mapping.FeatureTable;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A collection, or a part of it, as a file of another format. It is read twice, few features at a time: once to learn
 * which columns there are, once to write; what is written meanwhile may be in it or not.
 */
@RestController
class ExportController {
    private static final String WGS_84 = "EPSG:4326";

    private final Map<TargetCollection, FeatureStore<? extends Feature>> stores;

    ExportController(
            FeatureStore<Quartier> quartiers,
            FeatureStore<Street> streets,
            FeatureStore<KeyPlace> places,
            FeatureStore<Event> events,
            FeatureStore<Furniture> furniture,
            FeatureStore<Route> routes) {
        stores = new EnumMap<>(Map.of(
                TargetCollection.QUARTIERS, quartiers,
                TargetCollection.STREETS, streets,
                TargetCollection.PLACES, places,
                TargetCollection.EVENTS, events,
                TargetCollection.FURNITURE, furniture,
                TargetCollection.ROUTES, routes));
    }

    /** Written by the thread that took the request; an error before the first byte is an ordinary problem. */
    @GetMapping({
        "/api/v1/quartiers/export",
        "/api/v1/streets/export",
        "/api/v1/places/export",
        "/api/v1/events/export",
        "/api/v1/furniture/export",
        "/api/v1/routes/export"
    })
    void export(
            @Parameter(description = "shp, gpkg, geojson, kml, csv or another that is known.") @RequestParam
                    String format,
            @Parameter(description = "Reference system of the coordinates, such as EPSG:2154.")
                    @RequestParam(defaultValue = WGS_84)
                    String crs,
            @Parameter(description = "Only what intersects west,south,east,north, in degrees.")
                    @RequestParam(required = false)
                    @Nullable
                    String bbox,
            @Parameter(description = "Only these, with commas between.") @RequestParam(required = false) @Nullable
                    String ids,
            HttpServletRequest request,
            HttpServletResponse response) {
        String[] path = request.getRequestURI().split("/");
        TargetCollection collection = TargetCollection.of(path[path.length - 2]);
        WritableFormat writable = Formats.writable(format);
        FeatureQuery query = FeatureQuery.all(BoundingBox.parse(bbox), ids(ids), null);
        write(collection, writable, new Crs(crs), query, response);
    }

    private void write(
            TargetCollection collection,
            WritableFormat format,
            Crs crs,
            FeatureQuery query,
            HttpServletResponse response) {
        FeatureStore<? extends Feature> store = store(collection);
        FeatureTable.Survey survey = new FeatureTable.Survey(collection);
        store.forEach(query, stored -> survey.look(stored.feature()));
        LayerSchema schema = survey.schema();
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"parvis-" + collection.word() + "." + format.extension() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (LayerWriter writer = format.writer(schema, crs, response.getOutputStream())) {
            long[] row = {0};
            store.forEach(query, stored -> {
                try {
                    writer.write(FeatureTable.row(stored.feature(), ++row[0], schema, crs));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private FeatureStore<? extends Feature> store(TargetCollection collection) {
        FeatureStore<? extends Feature> store = stores.get(collection);
        if (store == null) {
            throw new IllegalStateException("no store for " + collection);
        }
        return store;
    }

    private static @Nullable Set<UUID> ids(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Set<UUID> ids = new HashSet<>();
        for (String each : text.split(",")) {
            try {
                ids.add(UUID.fromString(each.strip()));
            } catch (IllegalArgumentException none) {
                throw ParvisException.invalid(
                        "ids",
                        "\"" + each.strip() + "\" is not an id; ids look like " + new UUID(0, 0)
                                + ", with commas between.");
            }
        }
        return ids;
    }
}
