package org.parvis.geo.territory;

import java.net.URI;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;

/**
 * A picture kept elsewhere, never without its credit.
 *
 * @param address where it is, http or https
 * @param credit who made it
 * @param licence under which it may be shown, SPDX where possible; empty if not stated
 * @param caption what it shows, also for those who cannot see it
 */
public record Picture(URI address, String credit, String licence, LocalizedText caption) {
    public Picture {
        String scheme = address.getScheme();
        if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
            throw ParvisException.invalid("pictures.address", "A picture's address starts with https:// or http://.");
        }
        if (credit.isBlank()) {
            throw ParvisException.invalid("pictures.credit", "A picture needs a credit: who made it?");
        }
    }
}
