package org.parvis.api.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/**
 * What to fetch from a service on the internet. Where that is and with which key, the settings alone say.
 *
 * @param source which service
 * @param bbox for {@code overpass}: west, south, east, north in degrees
 * @param agenda for {@code openagenda}: the number (uid) of the agenda
 * @param target what it is to become, as for an upload; null to find out
 */
record OnlineOrder(
        @Nullable Source source,
        @Schema(description = "West, south, east, north in degrees, for overpass.") @Nullable List<Double> bbox,
        @Schema(description = "The number (uid) of an agenda, for openagenda.") @Nullable String agenda,
        @Schema(description = "A collection, or detect.") @Nullable String target) {
    /** The widest side of an area, in degrees: a town, not a country. */
    static final double WIDEST_DEGREES = 0.25;

    private static final Pattern AGENDA = Pattern.compile("[1-9]\\d{0,11}");

    /** Services that are known. */
    enum Source {
        @JsonProperty("overpass")
        OVERPASS,
        @JsonProperty("openagenda")
        OPENAGENDA,
        @JsonProperty("datatourisme")
        DATATOURISME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws ParvisException {@code INVALID_VALUE} if none is named */
    Source requiredSource() {
        if (source == null) {
            throw ParvisException.invalid("source", "Say which source: overpass, openagenda or datatourisme.");
        }
        return source;
    }

    /** @throws ParvisException {@code INVALID_VALUE} if it is no number of an agenda */
    String requiredAgenda() {
        String number = agenda == null ? "" : agenda.strip();
        if (!AGENDA.matcher(number).matches()) {
            throw ParvisException.invalid(
                    "agenda",
                    "Say which agenda by its number (uid), such as 12345678; the agenda's page on openagenda.com shows"
                            + " it.");
        }
        return number;
    }

    /**
     * Everything in the area, with the nodes of its ways, as OpenStreetMap XML (Overpass QL). Only numbers are put in.
     *
     * @throws ParvisException {@code INVALID_VALUE} if there is no such area
     */
    String overpassQuery() {
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
