package org.parvis.geo.territory;

import java.net.URI;
import java.net.URISyntaxException;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Addresses that will be shown as links: only http and https, so that none can run anything. */
final class Links {
    private Links() {}

    static void requireWebsite(String website) {
        if (website.isEmpty()) {
            return;
        }
        try {
            String scheme = new URI(website).getScheme();
            if ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) {
                return;
            }
        } catch (URISyntaxException notAnAddress) {
            throw ParvisException.causedBy(notAnAddress, ErrorCode.INVALID_VALUE, "website", message(website));
        }
        throw ParvisException.invalid("website", message(website));
    }

    private static String message(String website) {
        return "\"" + website + "\" is not a web address; it starts with https:// or http://.";
    }
}
