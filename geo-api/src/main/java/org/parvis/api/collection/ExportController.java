package org.parvis.api.collection;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.cnig.CnigFormat;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
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
    private static final String ABOUT_FORMAT =
            "shp, gpkg, geojson, kml, csv or another that is known; streets also cnig, the French standard of how accessible"
                    + " footways are (CNIG, accessibilité du cheminement en voirie).";

    private static final String ABOUT_CRS =
            "Reference system of the coordinates, such as EPSG:2154. EPSG:4326 if left out; for cnig the one that is the law"
                    + " in the commune, and no other.";

    private static final String ABOUT_INSEE =
            "For cnig, and needed there: INSEE code of the commune, such as 35238, with which identifiers begin.";

    private static final String ABOUT_OWNER =
            "For cnig: who publishes the file, as INSEE code or SIREN, with which its name begins; the commune if left out.";

    /** Of the days in the names of the standard's files. */
    private static final ZoneId STANDARD_ZONE = ZoneId.of("Europe/Paris");

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
            @Parameter(description = ABOUT_FORMAT) @RequestParam String format,
            @Parameter(description = ABOUT_CRS) @RequestParam(required = false) @Nullable String crs,
            @Parameter(description = "Only what intersects west,south,east,north, in degrees.")
                    @RequestParam(required = false)
                    @Nullable
                    String bbox,
            @Parameter(description = "Only these, with commas between.") @RequestParam(required = false) @Nullable
                    String ids,
            @Parameter(description = ABOUT_INSEE) @RequestParam(required = false) @Nullable String insee,
            @Parameter(description = ABOUT_OWNER) @RequestParam(required = false) @Nullable String owner,
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(hidden = true) Deadline deadline) {
        // However long it takes to send a town, only as long as somebody takes it.
        Deadline wanted = deadline.withoutEnd();
        String[] path = request.getRequestURI().split("/");
        TargetCollection collection = TargetCollection.of(path[path.length - 2]);
        FeatureQuery query = FeatureQuery.all(BoundingBox.parse(bbox), ids(ids), null);
        if (format.equals(CnigFormat.CODE)) {
            requireStreets(collection);
            LocalDate day = LocalDate.now(Clock.system(STANDARD_ZONE));
            write(collection, new StandardExport(insee, owner, crs, day), query, response, wanted);
        } else {
            refuse("insee", insee);
            refuse("owner", owner);
            Crs system = crs == null ? Crs.WGS_84 : new Crs(crs);
            write(collection, new LayerExport(collection, Formats.writable(format), system), query, response, wanted);
        }
    }

    private static void requireStreets(TargetCollection collection) {
        if (collection != TargetCollection.STREETS) {
            throw ParvisException.invalid(
                    "format",
                    "The CNIG standard is about ways, so only streets can be exported as " + CnigFormat.CODE + ", not "
                            + collection.word() + ".");
        }
    }

    private static void refuse(String parameter, @Nullable String value) {
        if (value != null) {
            throw ParvisException.invalid(
                    parameter, "The parameter \"" + parameter + "\" is for the format " + CnigFormat.CODE + " alone.");
        }
    }

    private void write(
            TargetCollection collection,
            Export export,
            FeatureQuery query,
            HttpServletResponse response,
            Deadline wanted) {
        FeatureStore<? extends Feature> store = store(collection);
        store.forEach(query, stored -> {
            wanted.check();
            export.look(stored.feature());
        });
        response.setContentType(export.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean whole = false;
        try {
            send(store, export, query, response, wanted);
            whole = true;
        } finally {
            if (!whole && !response.isCommitted()) {
                // What becomes a problem is no file, and has nothing of it.
                response.resetBuffer();
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
            }
        }
    }

    private static void send(
            FeatureStore<? extends Feature> store,
            Export export,
            FeatureQuery query,
            HttpServletResponse response,
            Deadline wanted) {
        try (Export.Writing writing = export.begin(response.getOutputStream())) {
            store.forEach(query, stored -> {
                if (!response.isCommitted()) {
                    // Later on it is the writing that fails.
                    wanted.check();
                }
                try {
                    writing.write(stored.feature());
                } catch (ParvisException refused) {
                    throw OutsideSystem.naming(stored.feature().id(), refused);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            writing.finish();
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
