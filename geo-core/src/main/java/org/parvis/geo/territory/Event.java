package org.parvis.geo.territory;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;

/**
 * Something that happens at a place at a time.
 *
 * @param geometry where to go
 * @param footprint the ground it takes up, null if not known
 * @param occurrences when, in order of time; at least one
 * @param organiser who holds it; empty if not stated
 * @param themes what it is interesting for
 * @param description what to tell visitors
 * @param placeId the key place where it is held, null if none
 * @param website where to read more; empty if none
 */
public record Event(
        Identity identity,
        LocalizedText name,
        Point geometry,
        @Nullable Geometry footprint,
        List<Occurrence> occurrences,
        String organiser,
        Set<Theme> themes,
        LocalizedText description,
        @Nullable UUID placeId,
        String website)
        implements Feature {
    public Event {
        if (name.isEmpty()) {
            throw ParvisException.invalid("name", "An event needs a name.");
        }
        geometry = (Point) Geometries.requireStorable(geometry, "geometry");
        if (footprint != null) {
            footprint = Geometries.requireStorable(footprint, "footprint");
            Shape.AREA_OR_LINE.require(footprint, "footprint");
        }
        if (occurrences.isEmpty()) {
            throw ParvisException.invalid("occurrences", "An event needs at least one occurrence: when does it begin?");
        }
        occurrences = occurrences.stream()
                .sorted(Comparator.comparing(Occurrence::begin))
                .toList();
        themes = themes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(themes));
        Links.requireWebsite(website);
    }

    /** Whether it was made up for the demonstration. */
    public boolean isExample() {
        return identity.source().isExample();
    }
}
