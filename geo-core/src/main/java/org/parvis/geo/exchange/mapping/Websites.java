package org.parvis.geo.exchange.mapping;

import java.net.URI;
import java.net.URISyntaxException;

/** Web addresses in a cell. */
final class Websites {
    private Websites() {}

    /** Empty if there is none, or none that can be shown as a link. {@code www.} alone means https. */
    static String read(RowReading row) {
        String text = row.text("website").orElse("");
        String address = text.startsWith("www.") ? "https://" + text : text;
        if (address.isEmpty() || isWebsite(address)) {
            return address;
        }
        row.warn("website", "\"" + Cells.shown(text) + "\" is no web address beginning with https://; it is left out.");
        return "";
    }

    private static boolean isWebsite(String address) {
        try {
            String scheme = new URI(address).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
