package org.parvis.api.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.api.online.OnlineSettings;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What to fetch from a service on the internet.
 *
 * @param source which service
 * @param bbox for {@code overpass}: west, south, east, north in degrees
 * @param id for {@code openagenda}: the number of the agenda; for {@code datatourisme}: the id of the feed
 * @param target what it is to become, as for an upload; null to find out
 */
record OnlineOrder(
        @Nullable Source source,
        @Schema(description = "West, south, east, north in degrees, for overpass.") @Nullable List<Double> bbox,
        @Schema(description = "Number of the agenda, or id of the feed.") @Nullable String id,
        @Schema(description = "A collection, or detect.") @Nullable String target) {
    /** The widest side of an area, in degrees: a town, not a country. */
    private static final double WIDEST_DEGREES = 0.25;

    private static final Pattern AGENDA = Pattern.compile("[0-9]{1,12}");
    private static final Pattern FEED = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final int MOST_EVENTS = 300;

    /** Services that are known. */
    enum Source {
        @JsonProperty("overpass")
        OVERPASS,
        @JsonProperty("openagenda")
        OPENAGENDA,
        @JsonProperty("datatourisme")
        DATATOURISME
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
            throw ParvisException.invalid("source", "Say which source: overpass, openagenda or datatourisme.");
        }
        return switch (source) {
            case OVERPASS -> new Question(settings.overpass(), Map.of("data", overpassQuery()), "openstreetmap.osm");
            case OPENAGENDA -> new Question(
                    UriComponentsBuilder.fromUri(settings.openAgenda())
                            .pathSegment("agendas", id(AGENDA, "the number of the agenda"), "events")
                            .queryParam("key", "{key}")
                            .queryParam("size", MOST_EVENTS)
                            .queryParam("detailed", 1)
                            .encode()
                            .build(key(settings.openAgendaKey(), "open-agenda-key")),
                    Map.of(),
                    "openagenda-" + id + ".json");
            case DATATOURISME -> new Question(
                    UriComponentsBuilder.fromUri(settings.datatourisme())
                            .pathSegment(id(FEED, "the id of the feed"), "{key}")
                            .encode()
                            .build(key(settings.datatourismeKey(), "datatourisme-key")),
                    Map.of(),
                    "datatourisme-" + id + ".zip");
        };
    }

    private String id(Pattern pattern, String what) {
        if (id == null || !pattern.matcher(id).matches()) {
            throw ParvisException.invalid("id", "Write " + what + " as id.");
        }
        return id;
    }

    private static String key(String key, String setting) {
        if (key.isBlank()) {
            throw ParvisException.invalid(
                    "source", "This source asks for a key: set parvis.online." + setting + " and start again.");
        }
        return key;
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
