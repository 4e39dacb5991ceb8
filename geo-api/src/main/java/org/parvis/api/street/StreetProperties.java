package org.parvis.api.street;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.CommonProperties;
import org.parvis.api.collection.SourceProperties;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** A street as it is sent and received; see {@link Street}. */
@Schema(name = "StreetProperties")
public record StreetProperties(
        @Schema(description = "The name as it stands on the sign.") @Nullable String name,
        @Schema(description = "The name by language tag; und where no language is stated.") @Nullable
                LocalizedText names,
        @Schema(description = "What it is to somebody on foot.") @Nullable StreetClass streetClass,
        @Nullable Surface surface,
        @Schema(description = "Usable width; null if unknown.", minimum = "0.1", maximum = "200") @Nullable
                Double widthMetres,
        @Schema(
                        description = "Slope in the drawn direction, positive upwards; null if unknown.",
                        minimum = "-100",
                        maximum = "100")
                @Nullable
                Double inclinePercent,
        @Schema(description = "Its steps, only where streetClass is stairs.") @Nullable StairsProperties stairs,
        @Nullable Lighting lighting,
        @Schema(description = "Whether the public may walk on it.") @Nullable Access foot,
        @Schema(description = "Whether a wheelchair can use it, as surveyed on the spot.") @Nullable Access wheelchair,
        @Schema(
                        description = "0 on the ground, 1 and up for bridges, -1 and down for tunnels.",
                        minimum = "-20",
                        maximum = "20")
                @Nullable
                Integer layer,
        Street.@Nullable Passage passage,
        @Schema(description = "Whether one stays dry.") @Nullable Boolean covered,
        @Nullable SourceProperties source,
        @Nullable Attributes attributes,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long version,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant modified)
        implements CommonProperties {}
