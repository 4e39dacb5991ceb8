package org.parvis.api.place;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.collection.CommonProperties;
import org.parvis.api.collection.SourceProperties;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Theme;

/** A key place as it is sent and received; see {@link org.parvis.geo.territory.KeyPlace}. */
@Schema(name = "PlaceProperties")
public record PlaceProperties(
        @Schema(description = "The name as it stands at the place.", example = "Palais Princier") @Nullable String name,
        @Schema(description = "The name by language tag; und where no language is stated.") @Nullable
                LocalizedText names,
        @Schema(description = "What it is in one word of its source.", example = "artwork") @Nullable String kind,
        @Nullable Set<Theme> themes,
        @Schema(description = "0 (none) to 100 (people come to the town for it).", minimum = "0", maximum = "100")
                @Nullable
                Double interest,
        @Schema(description = "How long a visit usually takes.", minimum = "0", maximum = "1440") @Nullable
                Integer visitMinutes,
        @Schema(description = "In the opening_hours grammar of OpenStreetMap; null if nobody has said.") @Nullable
                OpeningHours openingHours,
        @Nullable Access wheelchair,
        @Schema(description = "What to tell visitors, in the local language.") @Nullable String description,
        @Nullable LocalizedText descriptions,
        @Nullable List<PictureProperties> pictures,
        @Schema(description = "Where to read more; starts with https:// or http://.") @Nullable String website,
        @Schema(description = "Its outline; null if only the point is known.") @Nullable Geometry footprint,
        @Nullable SourceProperties source,
        @Nullable Attributes attributes,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long version,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant modified)
        implements CommonProperties {}
