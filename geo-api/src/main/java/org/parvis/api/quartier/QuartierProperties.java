package org.parvis.api.quartier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.CommonProperties;
import org.parvis.api.collection.SourceProperties;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;

/** A quartier as it is sent and received; see {@link org.parvis.geo.territory.Quartier}. */
@Schema(name = "QuartierProperties")
public record QuartierProperties(
        @Schema(description = "The name as it stands at the place.") @Nullable String name,
        @Schema(description = "The name by language tag; und where no language is stated.") @Nullable
                LocalizedText names,
        @Schema(description = "Whether the known boundary closes; if not, the geometry is the lines that are known.")
                @Nullable
                Boolean boundaryComplete,
        @Schema(description = "What to tell visitors, in the local language.") @Nullable String description,
        @Nullable LocalizedText descriptions,
        @Nullable SourceProperties source,
        @Nullable Attributes attributes,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long version,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant modified)
        implements CommonProperties {}
