package org.parvis.api.collection;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Source;

/** Where a feature came from, as it is sent and received; see {@link Source}. */
@Schema(name = "Source", description = "Where a feature came from and what its licence asks for.")
public record SourceProperties(
        @Schema(example = "openstreetmap") @Nullable String dataset,
        @Schema(example = "way/4097656") @Nullable String externalId,
        @Schema(example = "ODbL-1.0") @Nullable String licence,
        @Schema(example = "© OpenStreetMap contributors") @Nullable String attribution) {
    public static SourceProperties of(Source source) {
        return new SourceProperties(source.dataset(), source.externalId(), source.licence(), source.attribution());
    }

    Source source() {
        return new Source(
                dataset == null ? Source.PARVIS : dataset, orEmpty(externalId), orEmpty(licence), orEmpty(attribution));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
