package org.parvis.api.walk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.parvis.api.collection.DirectionProperties;
import org.parvis.api.collection.Rounded;
import org.parvis.geo.routing.Directions;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Walker;

/**
 * What is said of a walk.
 *
 * @param directions in walking order
 */
@Schema(name = "WalkProperties")
public record WalkProperties(
        double lengthMetres,
        double walkMinutes,
        Walker walker,
        Language language,
        List<DirectionProperties> directions) {
    private static final double SECONDS_PER_MINUTE = 60;

    static WalkProperties of(Walk walk, Walker walker, Language language) {
        return new WalkProperties(
                Rounded.toTenth(walk.lengthMetres()),
                Rounded.toTenth(walk.seconds() / SECONDS_PER_MINUTE),
                walker,
                language,
                Directions.describe(List.of(walk), List.of(), language).stream()
                        .map(DirectionProperties::rounded)
                        .toList());
    }
}
