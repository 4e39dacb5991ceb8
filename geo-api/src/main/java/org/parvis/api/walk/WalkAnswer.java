package org.parvis.api.walk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Walker;

/** One walk as a Feature, or several to choose from as a FeatureCollection, the best first. */
@Schema(
        name = "WalkAnswer",
        oneOf = {WalkAnswer.One.class, WalkAnswer.Several.class})
sealed interface WalkAnswer {
    /** A walk. */
    @Schema(name = "Walk")
    record One(@Schema(allowableValues = "Feature") String type, LineString geometry, WalkProperties properties)
            implements WalkAnswer {}

    /** Walks to choose from. */
    @Schema(name = "Walks")
    record Several(@Schema(allowableValues = "FeatureCollection") String type, List<One> features)
            implements WalkAnswer {}

    static One of(Walk walk, Walker walker, Language language, Landmarks landmarks) {
        return new One("Feature", walk.geometry(), WalkProperties.of(walk, walker, language, landmarks));
    }

    static Several of(List<Walk> walks, Walker walker, Language language, Landmarks landmarks) {
        return new Several(
                "FeatureCollection",
                walks.stream()
                        .map(walk -> of(walk, walker, language, landmarks))
                        .toList());
    }
}
