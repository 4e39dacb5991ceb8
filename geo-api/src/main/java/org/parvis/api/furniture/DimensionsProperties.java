package org.parvis.api.furniture;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Dimensions;

/** How much room a thing takes, as it is sent and received; see {@link Dimensions}. */
@Schema(name = "Dimensions", description = "How much room it takes; null where not known.")
record DimensionsProperties(
        @Schema(minimum = "0.01", maximum = "100") @Nullable Double lengthMetres,
        @Schema(minimum = "0.01", maximum = "100") @Nullable Double widthMetres,
        @Schema(minimum = "0.01", maximum = "100") @Nullable Double heightMetres) {
    static DimensionsProperties of(Dimensions dimensions) {
        return new DimensionsProperties(dimensions.lengthMetres(), dimensions.widthMetres(), dimensions.heightMetres());
    }

    Dimensions dimensions() {
        return new Dimensions(lengthMetres, widthMetres, heightMetres);
    }
}
