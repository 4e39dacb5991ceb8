package org.parvis.api.greenline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.network.AnchorBody;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.greenline.GreenLineRequest;
import org.parvis.geo.greenline.LinePlace;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Walker;

/** A wish for a green line, as the caller writes it; see {@link GreenLineRequest}. */
@Schema(name = "GreenLineRequest")
record GreenLineBody(
        @Schema(
                        description = "2 to 60 places that the line passes, in any order.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable
                List<@Nullable AnchorBody> places,
        @Schema(description = "Whether the line comes back to where it begins.") @Nullable Boolean loop,
        @Schema(
                        description = "0 for the shortest line, 1 for the easiest to follow; left out for several lines"
                                + " to choose from.",
                        minimum = "0",
                        maximum = "1")
                @Nullable
                Double legibility,
        @Schema(description = "Whether a place may lie at the end of a branch, walked there and back.") @Nullable
                Boolean branches,
        @Schema(description = "What is painted already and stays.") @Nullable KeepBody keep,
        @Schema(description = "Whose streets the line may use; adult if left out.") @Nullable Walker walker,
        @Schema(description = "Of the directions; fr if left out.") @Nullable Language language) {
    /**
     * @param known the town's key places
     * @throws ParvisException {@code INVALID_VALUE}, {@code INVALID_GEOMETRY} or {@code TOO_LARGE}, naming the field
     */
    GreenLineRequest request(List<KeyPlace> known, FeatureStore<Route> routes) {
        if (places == null) {
            throw ParvisException.invalid(
                    "places",
                    "\"places\" is missing: list 2 to " + GreenLineRequest.MOST_PLACES
                            + " places, each with \"lon\" and \"lat\" in degrees or the \"placeId\" of a key place.");
        }
        if (places.size() > GreenLineRequest.MOST_PLACES) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "places",
                    "\"places\" has " + places.size() + " places; one line passes at most "
                            + GreenLineRequest.MOST_PLACES + ". Make several lines of them, or leave some out.");
        }
        List<LinePlace> wanted = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            wanted.add(place("places[" + i + "]", places.get(i), known));
        }
        return new GreenLineRequest(
                wanted,
                Boolean.TRUE.equals(loop),
                legibility,
                Boolean.TRUE.equals(branches),
                keep == null ? null : keep.line(routes),
                Objects.requireNonNullElse(walker, Walker.ADULT),
                Objects.requireNonNullElse(language, Language.FRENCH));
    }

    private static LinePlace place(String field, @Nullable AnchorBody anchor, List<KeyPlace> known) {
        if (anchor == null) {
            throw ParvisException.invalid(
                    field, "\"" + field + "\" is null; give \"lon\" and \"lat\", or a \"placeId\".");
        }
        Coordinate position = anchor.position(field, known);
        LocalizedText name = known.stream()
                .filter(place -> place.id().equals(anchor.placeId()))
                .findFirst()
                .map(KeyPlace::name)
                .orElse(LocalizedText.EMPTY);
        return new LinePlace(anchor.placeId(), position, name);
    }
}
