package org.parvis.geo.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.geo.territory.Surface;

/**
 * Where a walker cannot go at all. What has been surveyed as usable by wheelchairs is not held against slope, width and
 * surface; stairs and raised kerbs stay closed whatever was said.
 *
 * @param wheels what has to come along
 * @param heedsSurvey whether "no wheelchairs", as found on the spot, is meant for this walker
 * @param steepestPercent slope, up or down, beyond which the walker never goes; infinite for none
 * @param leastWidthMetres width below which the walker never goes
 * @param closedSurfaces what the walker never goes on
 */
public record WalkLimits(
        Wheels wheels,
        boolean heedsSurvey,
        double steepestPercent,
        double leastWidthMetres,
        Set<Surface> closedSurfaces) {
    /** What a walker pushes or sits in. */
    public enum Wheels {
        NONE,
        STROLLER,
        WHEELCHAIR
    }

    public WalkLimits {
        closedSurfaces =
                closedSurfaces.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(closedSurfaces));
    }
}
