package org.parvis.api.event;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Occurrence;

/** One time of an event as it is sent and received; see {@link Occurrence}. */
@Schema(name = "Occurrence")
record OccurrenceProperties(
        @Schema(example = "2026-05-16T18:30:00+02:00") @Nullable OffsetDateTime begin,
        @Schema(example = "2026-05-16T20:00:00+02:00") @Nullable OffsetDateTime end) {
    static OccurrenceProperties of(Occurrence occurrence) {
        return new OccurrenceProperties(occurrence.begin(), occurrence.end());
    }

    Occurrence occurrence() {
        if (begin == null || end == null) {
            throw ParvisException.invalid(
                    "properties.occurrences",
                    "An occurrence needs \"begin\" and \"end\", such as 2026-05-16T18:30:00+02:00.");
        }
        return new Occurrence(begin, end);
    }
}
