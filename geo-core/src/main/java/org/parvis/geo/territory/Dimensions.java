package org.parvis.geo.territory;

import org.jspecify.annotations.Nullable;

/**
 * How much room a thing takes; each from 0.01 to 100 metres, null if not known.
 *
 * @param lengthMetres along its front
 * @param widthMetres from front to back
 * @param heightMetres above the ground
 */
public record Dimensions(@Nullable Double lengthMetres, @Nullable Double widthMetres, @Nullable Double heightMetres) {
    public static final Dimensions UNKNOWN = new Dimensions(null, null, null);

    public Dimensions {
        Numbers.requireWithin(lengthMetres, 0.01, 100, "metres", "dimensions.lengthMetres");
        Numbers.requireWithin(widthMetres, 0.01, 100, "metres", "dimensions.widthMetres");
        Numbers.requireWithin(heightMetres, 0.01, 100, "metres", "dimensions.heightMetres");
    }
}
