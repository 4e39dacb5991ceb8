package org.parvis.api.online;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which services may be asked, {@code parvis.online.*}.
 *
 * @param enabled whether any may
 * @param overpass where an area of OpenStreetMap is fetched from
 * @param openagenda where agendas are fetched from
 * @param datatourisme where places and events of tourism offices are fetched from
 * @param addresses where addresses are looked up
 * @param mostBytes of one answer, or of the pages of one agenda
 * @param within how long one answer may take
 * @param privateNetworks whether addresses that are not public, and http without TLS, are allowed: for tests and for a
 *     service of one's own beside Parvis
 */
@ConfigurationProperties("parvis.online")
public record OnlineSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("https://overpass-api.de/api/interpreter") URI overpass,
        @DefaultValue OpenAgenda openagenda,
        @DefaultValue Datatourisme datatourisme,
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

    /**
     * OpenAgenda, {@code parvis.online.openagenda.*}.
     *
     * @param address of its programming interface
     * @param key for reading, of an account or an agenda; empty if there is none
     * @param licences SPDX identifiers by the number (uid) of an agenda, for OpenAgenda states none
     */
    public record OpenAgenda(
            @DefaultValue("https://api.openagenda.com/v2") URI address,
            @DefaultValue("") String key,
            Map<String, String> licences) {
        // Without any licence Spring gives null.
        @SuppressWarnings("NullAway")
        public OpenAgenda {
            licences = licences == null ? Map.of() : Map.copyOf(licences);
        }

        /** Without the key, which belongs into no log. */
        @Override
        public String toString() {
            return "OpenAgenda[address=" + address + ", licences=" + licences + "]";
        }
    }

    /**
     * DATAtourisme, {@code parvis.online.datatourisme.*}.
     *
     * @param address of the web service of a feed; null if there is none
     * @param key of the application, put behind the address; empty if there is none
     */
    public record Datatourisme(@Nullable URI address, @DefaultValue("") String key) {
        /** Without the key, which belongs into no log. */
        @Override
        public String toString() {
            return "Datatourisme[address=" + address + "]";
        }
    }
}
