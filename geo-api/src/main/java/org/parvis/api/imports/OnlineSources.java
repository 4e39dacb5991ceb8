package org.parvis.api.imports;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.parvis.api.imports.OnlineOrder.Source;
import org.parvis.api.online.OnlineRequest;
import org.parvis.api.online.OnlineServices;
import org.parvis.api.online.OnlineSettings;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The services that imports can be fetched from, each set up by whoever runs Parvis or not at all. */
@Component
@ConditionalOnWebApplication
class OnlineSources {
    /** A whole agenda has the time of so many answers. */
    private static final int ANSWERS = 10;

    private final OnlineServices services;
    private final ImportSettings limits;

    OnlineSources(OnlineServices services, ImportSettings limits) {
        this.services = services;
        this.limits = limits;
    }

    /** Whether everything is set that it takes to ask. */
    boolean isReady(Source source) {
        return services.settings().enabled() && missing(source).isEmpty();
    }

    /** The setting without which a source cannot be asked; empty if nothing is missing. */
    private String missing(Source source) {
        OnlineSettings settings = services.settings();
        return switch (source) {
            case OVERPASS -> "";
            case OPENAGENDA -> settings.openagenda().key().isBlank()
                    ? "parvis.online.openagenda.key (PARVIS_ONLINE_OPENAGENDA_KEY), the key for reading of an account"
                    : "";
            case DATATOURISME -> address(settings).isBlank()
                    ? "parvis.online.datatourisme.address (PARVIS_ONLINE_DATATOURISME_ADDRESS), the address of a"
                            + " feed's web service"
                    : "";
        };
    }

    private static String address(OnlineSettings settings) {
        URI address = settings.datatourisme().address();
        return address == null ? "" : address.toString();
    }

    /**
     * Fetches into a file.
     *
     * @param caller who waits; the time allowed for each answer is that of the settings
     * @return what the file is called from then on
     * @throws ParvisException {@code INVALID_VALUE}, naming what is missing in the order or wrong; {@code
     *     SOURCE_UNAVAILABLE} with what to do; {@code TOO_LARGE}; {@code OUT_OF_TIME}
     */
    String fetch(OnlineOrder order, Path file, Deadline caller) throws IOException {
        Source source = order.requiredSource();
        services.requireEnabled();
        String missing = missing(source);
        if (!missing.isEmpty()) {
            throw ParvisException.of(
                    ErrorCode.SOURCE_UNAVAILABLE,
                    "source",
                    "Parvis cannot ask " + source.word() + " yet: set " + missing + ", and start it again.");
        }
        OnlineSettings settings = services.settings();
        Deadline deadline = caller.lasting(settings.within().multipliedBy(ANSWERS));
        return switch (source) {
            case OVERPASS -> {
                Map<String, String> form = Map.of("data", order.overpassQuery());
                services.download(OnlineRequest.post(settings.overpass(), form), file, deadline);
                yield "openstreetmap.osm";
            }
            case OPENAGENDA -> {
                String agenda = order.requiredAgenda();
                new AgendaPages(services, limits.limits()).fetch(agenda, file, deadline);
                yield "openagenda-" + agenda + ".json";
            }
            case DATATOURISME -> {
                services.download(feed(settings), file, deadline);
                yield "datatourisme.zip";
            }
        };
    }

    /** The web service of a feed has the key of the application behind its address. */
    private static OnlineRequest feed(OnlineSettings settings) {
        URI address = URI.create(address(settings));
        String key = settings.datatourisme().key();
        return key.isBlank()
                ? OnlineRequest.get(address)
                : OnlineRequest.get(UriComponentsBuilder.fromUri(address)
                                .pathSegment("{key}")
                                .encode()
                                .build(key))
                        .withKeyInAddress(key);
    }
}
