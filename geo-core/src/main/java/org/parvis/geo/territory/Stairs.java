package org.parvis.geo.territory;

import org.jspecify.annotations.Nullable;

/**
 * A flight of steps.
 *
 * @param stepCount 1 to 2,000, or null if nobody counted
 * @param handrail whether there is one, null if unknown
 * @param wheelchairRamp whether a ramp for wheelchairs runs beside it
 * @param strollerRamp whether a ramp for strollers or bicycles runs on it
 * @param moving whether it is an escalator
 */
public record Stairs(
        @Nullable Integer stepCount,
        @Nullable Boolean handrail,
        boolean wheelchairRamp,
        boolean strollerRamp,
        boolean moving) {
    public Stairs {
        Numbers.requireWithin(stepCount, 1, 2_000, "steps", "stairs.stepCount");
    }
}
