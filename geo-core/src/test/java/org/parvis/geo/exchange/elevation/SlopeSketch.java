package org.parvis.geo.exchange.elevation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** A street of which nothing matters but its line, kind and slope. */
final class SlopeSketch {
    private SlopeSketch() {}

    static Street street(StreetClass streetClass, @Nullable Double percent, Geometry line) {
        return new Street(
                Identity.created(new UUID(0, 1)),
                LocalizedText.EMPTY,
                line,
                streetClass,
                Surface.UNKNOWN,
                null,
                percent,
                streetClass == StreetClass.STAIRS ? new Stairs(null, null, false, false, false) : null,
                Lighting.UNKNOWN,
                Access.YES,
                Access.UNKNOWN,
                0,
                Street.Passage.GROUND,
                false);
    }
}
