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
 * @param openAgenda where an agenda's events are fetched from
 * @param openAgendaKey public key that OpenAgenda asks for; empty if there is none
 * @param datatourisme where a feed of DATAtourisme is fetched from
 * @param datatourismeKey application key of the feed's owner; empty if there is none
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
        @DefaultValue("https://api.openagenda.com/v2") URI openAgenda,
        @DefaultValue("") String openAgendaKey,
        @DefaultValue("https://diffuseur.datatourisme.fr/webservice") URI datatourisme,
        @DefaultValue("") String datatourismeKey,
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

    /** Never written out with its keys. */
    @Override
    public String toString() {
        return "OnlineSettings[enabled=" + enabled + ", privateNetworks=" + privateNetworks + "]";
    }
}
