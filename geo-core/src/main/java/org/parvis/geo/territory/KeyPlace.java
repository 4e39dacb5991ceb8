package org.parvis.geo.territory;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;

/**
 * A place worth stopping at (lieu-clé).
 *
 * @param geometry where one stands to see or enter it
 * @param footprint its outline, null if only the point is known
 * @param kind what it is in one word of its source, such as {@code artwork}; empty if not stated
 * @param themes what it is interesting for
 * @param interest 0 (none) to 100 (people come to the town for it)
 * @param visitMinutes how long a visit usually takes, 0 to 1,440
 * @param openingHours when it can be visited, null if nobody has said: then at any time
 * @param wheelchair whether a wheelchair can visit it
 * @param description what to tell visitors
 * @param pictures each with its credit
 * @param website where to read more; empty if none
 */
public record KeyPlace(
        Identity identity,
        LocalizedText name,
        Point geometry,
        @Nullable Geometry footprint,
        String kind,
        Set<Theme> themes,
        double interest,
        int visitMinutes,
        @Nullable OpeningHours openingHours,
        Access wheelchair,
        LocalizedText description,
        List<Picture> pictures,
        String website)
        implements Feature {
    public KeyPlace {
        if (name.isEmpty()) {
            throw ParvisException.invalid("name", "A key place needs a name: visitors have to be told where they are.");
        }
        geometry = (Point) Geometries.requireStorable(geometry, "geometry");
        if (footprint != null) {
            footprint = Geometries.requireStorable(footprint, "footprint");
            Shape.AREA_OR_LINE.require(footprint, "footprint");
        }
        Numbers.requireWithin(interest, 0, 100, "points", "interest");
        Numbers.requireWithin(visitMinutes, 0, 1_440, "minutes", "visitMinutes");
        // A copy in the order of the enumeration, so that equal places read the same.
        themes = themes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(themes));
        pictures = List.copyOf(pictures);
        Links.requireWebsite(website);
    }
}
