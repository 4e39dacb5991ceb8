package org.parvis.api.street;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Stairs;

/** A flight of steps as it is sent and received; see {@link Stairs}. */
@Schema(name = "Stairs")
record StairsProperties(
        @Schema(minimum = "1", maximum = "2000") @Nullable Integer stepCount,
        @Nullable Boolean handrail,
        @Nullable Boolean wheelchairRamp,
        @Nullable Boolean strollerRamp,
        @Nullable Boolean moving) {
    static StairsProperties of(Stairs stairs) {
        return new StairsProperties(
                stairs.stepCount(), stairs.handrail(), stairs.wheelchairRamp(), stairs.strollerRamp(), stairs.moving());
    }

    Stairs stairs() {
        return new Stairs(
                stepCount,
                handrail,
                Boolean.TRUE.equals(wheelchairRamp),
                Boolean.TRUE.equals(strollerRamp),
                Boolean.TRUE.equals(moving));
    }
}
