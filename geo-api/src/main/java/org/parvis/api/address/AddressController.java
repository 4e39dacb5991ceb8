package org.parvis.api.address;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.api.online.OnlineServices;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses by name and by position, from the geocoding service of the French national map agency (IGN). */
@RestController
@RequestMapping("/api/v1/addresses")
class AddressController {
    private static final int MOST = 20;
    private static final int LONGEST_TEXT = 200;

    private final OnlineServices services;
    private final JsonMapper mapper;

    AddressController(OnlineServices services, JsonMapper mapper) {
        this.services = services;
        this.mapper = mapper;
    }

    /**
     * An address that was found.
     *
     * @param label as one writes it on a letter
     * @param lon longitude, degrees
     * @param lat latitude, degrees
     * @param kind such as {@code housenumber} or {@code street}; null if the service does not say
     * @param score 0 to 1, how well it fits; null if the service does not say
     */
    record Address(String label, double lon, double lat, @Nullable String kind, @Nullable Double score) {}

    /** What was found, best first, with the line that the licence asks to show. */
    record Addresses(List<Address> addresses, String attribution) {}

    @GetMapping
    Addresses search(
            @Parameter(description = "What to look for, 3 to 200 characters.") @RequestParam String q,
            @Parameter(description = "At most so many, 1 to 20.") @RequestParam(defaultValue = "5") int limit,
            Deadline deadline) {
        String text = q.strip();
        if (text.length() < 3 || text.length() > LONGEST_TEXT) {
            throw ParvisException.invalid("q", "Write 3 to " + LONGEST_TEXT + " characters of the address.");
        }
        requireLimit(limit);
        return found(
                UriComponentsBuilder.fromUri(services.settings().addresses())
                        .pathSegment("search")
                        .queryParam("q", "{q}")
                        .queryParam("limit", limit)
                        .encode()
                        .build(text),
                deadline);
    }

    @GetMapping("/reverse")
    Addresses reverse(
            @Parameter(description = "Longitude, degrees.") @RequestParam double lon,
            @Parameter(description = "Latitude, degrees.") @RequestParam double lat,
            @Parameter(description = "At most so many, 1 to 20.") @RequestParam(defaultValue = "1") int limit,
            Deadline deadline) {
        Geometries.requireOnEarth(lon, lat, "lon");
        requireLimit(limit);
        return found(
                UriComponentsBuilder.fromUri(services.settings().addresses())
                        .pathSegment("reverse")
                        .queryParam("lon", lon)
                        .queryParam("lat", lat)
                        .queryParam("limit", limit)
                        .build()
                        .toUri(),
                deadline);
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw ParvisException.invalid("limit", "The limit is " + limit + "; it goes from 1 to " + MOST + ".");
        }
    }

    private Addresses found(URI address, Deadline deadline) {
        String text = services.text(address, deadline);
        try {
            List<Address> addresses = new ArrayList<>();
            for (JsonNode feature : mapper.readTree(text).path("features")) {
                JsonNode position = feature.path("geometry").path("coordinates");
                JsonNode properties = feature.path("properties");
                String label = properties.path("label").asString("");
                if (!label.isEmpty()
                        && position.path(0).isNumber()
                        && position.path(1).isNumber()) {
                    addresses.add(new Address(
                            label,
                            position.get(0).asDouble(),
                            position.get(1).asDouble(),
                            properties.path("type").isString()
                                    ? properties.get("type").asString()
                                    : null,
                            properties.path("score").isNumber()
                                    ? (Double) properties.get("score").asDouble()
                                    : null));
                }
            }
            return new Addresses(addresses, "Base Adresse Nationale, IGN, Licence Ouverte 2.0");
        } catch (JacksonException unreadable) {
            throw ParvisException.causedBy(
                    unreadable,
                    ErrorCode.SOURCE_UNAVAILABLE,
                    "source",
                    "The address service at " + address.getHost()
                            + " gave an answer that is no JSON. Try again later.");
        }
    }
}
