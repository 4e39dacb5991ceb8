package org.parvis.api.event;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.collection.CommonProperties;
import org.parvis.api.collection.SourceProperties;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Theme;

/** An event as it is sent and received; see {@link org.parvis.geo.territory.Event}. */
@Schema(name = "EventProperties")
public record EventProperties(
        @Schema(description = "The name as it stands at the place.") @Nullable String name,
        @Schema(description = "The name by language tag; und where no language is stated.") @Nullable
                LocalizedText names,
        @Schema(description = "When it takes place; at least one time.") @Nullable
                List<OccurrenceProperties> occurrences,
        @Schema(description = "Who holds it.") @Nullable String organiser,
        @Nullable Set<Theme> themes,
        @Schema(description = "The key place where it is held; null if none.") @Nullable UUID placeId,
        @Schema(description = "Where to read more; starts with https:// or http://.") @Nullable String website,
        @Schema(description = "The ground it takes up; null if not known.") @Nullable Geometry footprint,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Whether it was made up for the demonstration.")
                @Nullable
                Boolean example,
        @Schema(description = "What to tell visitors, in the local language.") @Nullable String description,
        @Nullable LocalizedText descriptions,
        @Nullable SourceProperties source,
        @Nullable Attributes attributes,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long version,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant modified)
        implements CommonProperties {}
