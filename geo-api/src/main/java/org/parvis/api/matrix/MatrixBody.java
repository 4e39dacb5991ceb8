package org.parvis.api.matrix;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.network.AnchorBody;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Walker;

/** Between which places times are wanted, as the caller writes it. */
@Schema(name = "MatrixRequest")
record MatrixBody(
        @Schema(description = "Where to walk from.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                List<AnchorBody> sources,
        @Schema(description = "Where to walk to; the sources if left out.") @Nullable List<AnchorBody> targets,
        @Schema(description = "For whom; adult if left out.") @Nullable Walker walker) {
    Walker who() {
        return Objects.requireNonNullElse(walker, Walker.ADULT);
    }

    /** @throws ParvisException {@code TOO_LARGE} beyond the limit; {@code INVALID_VALUE}, naming the point */
    List<Coordinate> sources(int most, List<KeyPlace> places) {
        if (sources == null || sources.isEmpty()) {
            throw ParvisException.invalid(
                    "sources",
                    "\"sources\" is a list of one point or more, each with \"lon\" and \"lat\" in degrees or the"
                            + " \"placeId\" of a key place.");
        }
        return positions("sources", sources, most, places);
    }

    /** As {@link #sources}; null if the sources are meant. */
    @Nullable
    List<Coordinate> targets(int most, List<KeyPlace> places) {
        if (targets == null) {
            return null;
        }
        if (targets.isEmpty()) {
            throw ParvisException.invalid(
                    "targets", "\"targets\" is empty; leave it out for the times among the sources.");
        }
        return positions("targets", targets, most, places);
    }

    private static List<Coordinate> positions(String field, List<AnchorBody> anchors, int most, List<KeyPlace> places) {
        if (anchors.size() > most) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    field,
                    "\"" + field + "\" has " + anchors.size() + " points; at most " + most
                            + " are answered at once. Ask for the others in further requests.");
        }
        List<Coordinate> positions = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            positions.add(anchors.get(i).position(field + "[" + i + "]", places));
        }
        return positions;
    }
}
