package org.parvis.api.route;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.CommonProperties;
import org.parvis.api.collection.DirectionProperties;
import org.parvis.api.collection.SourceProperties;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Walker;

/** A saved route as it is sent and received; see {@link org.parvis.geo.territory.Route}. */
@Schema(name = "RouteProperties")
public record RouteProperties(
        @Schema(description = "The name as it stands at the place.") @Nullable String name,
        @Schema(description = "The name by language tag; und where no language is stated.") @Nullable
                LocalizedText names,
        @Schema(description = "In walking order.") @Nullable List<RouteStopProperties> stops,
        @Schema(description = "In walking order; empty if not computed.") @Nullable
                List<DirectionProperties> directions,
        @Schema(description = "Of the directions; null if there are none.") @Nullable Language language,
        @Schema(description = "For whom it was computed; null if for nobody in particular.") @Nullable Walker walker,
        @Schema(description = "Whether it ends where it starts.") @Nullable Boolean loop,
        @Schema(minimum = "0") @Nullable Double lengthMetres,
        @Schema(minimum = "0") @Nullable Double walkMinutes,
        @Schema(minimum = "0") @Nullable Double visitMinutes,
        @Schema(minimum = "0", description = "With visits and waiting.") @Nullable Double totalMinutes,
        @Schema(minimum = "0", description = "What the stops are worth together.") @Nullable Double interest,
        @Schema(description = "What to tell visitors, in the local language.") @Nullable String description,
        @Nullable LocalizedText descriptions,
        @Nullable SourceProperties source,
        @Nullable Attributes attributes,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long version,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant modified)
        implements CommonProperties {}
