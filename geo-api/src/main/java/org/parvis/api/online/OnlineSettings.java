package org.parvis.api.online;

import java.net.URI;
import java.time.Duration;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which services may be asked, {@code parvis.online.*}.
 *
 * @param enabled whether any may
 * @param overpass where an area of OpenStreetMap is fetched from
 * @param addresses where addresses are looked up
 * @param mostBytes of one answer
 * @param within how long one answer may take
 * @param privateNetworks whether addresses that are not public, and http without TLS, are allowed: for tests and for a
 *     service of one's own beside Parvis
 */
@ConfigurationProperties("parvis.online")
public record OnlineSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("https://overpass-api.de/api/interpreter") URI overpass,
        @DefaultValue("https://data.geopf.fr/geocodage") URI addresses,
        @DefaultValue("209715200") long mostBytes,
        @DefaultValue("120s") Duration within,
        @DefaultValue("false") boolean privateNetworks) {
    public OnlineSettings {
        if (mostBytes < 1 || within.isZero() || within.isNegative()) {
            throw ParvisException.invalid(
                    "parvis.online", "parvis.online.most-bytes is at least 1, parvis.online.within a time above zero.");
        }
    }
}
