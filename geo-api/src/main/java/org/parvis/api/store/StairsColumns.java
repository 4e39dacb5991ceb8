package org.parvis.api.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Stairs;

/** A flight of steps as columns; all null where a street has none. */
@Embeddable
record StairsColumns(
        @Column(name = "stairs_step_count") @Nullable Integer stepCount,
        @Column(name = "stairs_handrail") @Nullable Boolean handrail,
        @Column(name = "stairs_wheelchair_ramp") Boolean wheelchairRamp,
        @Column(name = "stairs_stroller_ramp") Boolean strollerRamp,
        @Column(name = "stairs_moving") Boolean moving) {
    static @Nullable StairsColumns of(@Nullable Stairs stairs) {
        return stairs == null
                ? null
                : new StairsColumns(
                        stairs.stepCount(),
                        stairs.handrail(),
                        stairs.wheelchairRamp(),
                        stairs.strollerRamp(),
                        stairs.moving());
    }

    static @Nullable Stairs stairs(@Nullable StairsColumns columns) {
        return columns == null
                ? null
                : new Stairs(
                        columns.stepCount,
                        columns.handrail,
                        columns.wheelchairRamp,
                        columns.strollerRamp,
                        columns.moving);
    }
}
