package org.parvis.api.ogc;

import java.util.UUID;
import java.util.regex.Pattern;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Identity;

/** The id of a feature in an address. */
final class FeatureId {
    private static final Pattern WRITTEN = Pattern.compile(Identity.ID_FORM);

    private FeatureId() {}

    /** @throws ParvisException {@code NOT_FOUND} for what can be no id, since nothing can be there */
    static UUID of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw ParvisException.of(
                    ErrorCode.NOT_FOUND, "featureId", "There is no such feature; ids are like those under /items.");
        }
        return UUID.fromString(text);
    }
}
