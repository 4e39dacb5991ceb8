package org.parvis.api.furniture;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.CommonProperties;
import org.parvis.api.collection.SourceProperties;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;

/** A piece of furniture as it is sent and received; see {@link org.parvis.geo.territory.Furniture}. */
@Schema(name = "FurnitureProperties")
public record FurnitureProperties(
        @Schema(description = "The name as it stands at the place.") @Nullable String name,
        @Schema(description = "The name by language tag; und where no language is stated.") @Nullable
                LocalizedText names,
        @Schema(description = "What it is for.") @Nullable FurnitureKind kind,
        @Nullable DimensionsProperties dimensions,
        @Schema(
                        description = "Where its front looks, clockwise from north; null if not known.",
                        minimum = "0",
                        maximum = "360",
                        exclusiveMaximum = true)
                @Nullable
                Double orientationDegrees,
        @Schema(description = "Whether it is there.") @Nullable FurnitureState state,
        @Nullable Condition condition,
        @Nullable SourceProperties source,
        @Nullable Attributes attributes,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long version,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant modified)
        implements CommonProperties {}
