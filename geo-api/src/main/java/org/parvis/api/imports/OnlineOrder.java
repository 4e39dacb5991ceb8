package org.parvis.api.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.api.online.OnlineSettings;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/**
 * What to fetch from a service on the internet.
 *
 * @param source which service
 * @param bbox for {@code overpass}: west, south, east, north in degrees
 * @param target what it is to become, as for an upload; null to find out
 */
record OnlineOrder(
        @Nullable Source source,
        @Schema(description = "West, south, east, north in degrees, for overpass.") @Nullable List<Double> bbox,
        @Schema(description = "A collection, or detect.") @Nullable String target) {
    /** The widest side of an area, in degrees: a town, not a country. */
    private static final double WIDEST_DEGREES = 0.25;

    /** Services that are known. */
    enum Source {
        @JsonProperty("overpass")
        OVERPASS
    }

    /**
     * What to ask.
     *
     * @param address where
     * @param form sent by POST; empty for GET
     * @param fileName what the answer is called from then on
     */
    record Question(URI address, Map<String, String> form, String fileName) {}

    /** @throws ParvisException {@code INVALID_VALUE}, naming what is missing or wrong */
    Question question(OnlineSettings settings) {
        if (source == null) {
            throw ParvisException.invalid("source", "Say which source: overpass.");
        }
        return switch (source) {
            case OVERPASS -> new Question(settings.overpass(), Map.of("data", overpassQuery()), "openstreetmap.osm");
        };
    }

    /** Everything in the area, with the nodes of its ways, as OpenStreetMap XML (Overpass QL). Only numbers are put in. */
    private String overpassQuery() {
        if (bbox == null || bbox.size() != 4) {
            throw ParvisException.invalid("bbox", "bbox is four numbers: west, south, east, north in degrees.");
        }
        double west = bbox.get(0);
        double south = bbox.get(1);
        double east = bbox.get(2);
        double north = bbox.get(3);
        Geometries.requireOnEarth(west, south, "bbox");
        Geometries.requireOnEarth(east, north, "bbox");
        if (west >= east || south >= north || east - west > WIDEST_DEGREES || north - south > WIDEST_DEGREES) {
            throw ParvisException.invalid(
                    "bbox",
                    "bbox goes from west to east and from south to north, and is at most " + WIDEST_DEGREES
                            + " degrees wide and high.");
        }
        return String.format(
                Locale.ROOT,
                "[out:xml][timeout:90];nwr(%.7f,%.7f,%.7f,%.7f);(._;>;);out body;",
                south,
                west,
                north,
                east);
    }
}
