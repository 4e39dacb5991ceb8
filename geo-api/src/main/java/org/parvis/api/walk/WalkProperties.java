package org.parvis.api.walk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.DirectionProperties;
import org.parvis.api.collection.Rounded;
import org.parvis.api.json.TerritoryModule;
import org.parvis.geo.routing.Directions;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Walker;

/**
 * What is said of a walk.
 *
 * @param directions in walking order
 * @param unknowns what the data do not say though this walker needs it
 * @param legs from point to point, null for a walk without via points
 */
@Schema(name = "WalkProperties")
public record WalkProperties(
        double lengthMetres,
        double walkMinutes,
        Walker walker,
        Language language,
        List<DirectionProperties> directions,
        @Schema(description = "What the data do not say though this walker needs it; the longest first.")
                List<UnknownLength> unknowns,
        @Schema(description = "From point to point; only with via points.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                List<Leg> legs) {
    private static final double SECONDS_PER_MINUTE = 60;

    /**
     * What is not known, and on how much of the walk.
     *
     * @param what width, slope, surface, kerb, lighting or steps
     */
    @Schema(name = "UnknownLength")
    record UnknownLength(
            @Schema(allowableValues = {"width", "slope", "surface", "kerb", "lighting", "steps"}) String what,
            double metres) {}

    /** A part of a walk between two points it was asked to pass. */
    @Schema(name = "WalkLeg")
    record Leg(double lengthMetres, double walkMinutes) {
        static Leg of(Walk walk) {
            return new Leg(Rounded.toTenth(walk.lengthMetres()), minutes(walk));
        }
    }

    static WalkProperties of(Walk walk, Walker walker, Language language, Landmarks landmarks) {
        List<Walk> legs = walk.legs();
        List<Directions.Arrival> stops = legs.stream()
                .skip(1)
                .map(leg -> new Directions.Arrival(LocalizedText.EMPTY, null))
                .toList();
        return new WalkProperties(
                Rounded.toTenth(walk.lengthMetres()),
                minutes(walk),
                walker,
                language,
                Directions.describeTo(legs, stops, language, landmarks).stream()
                        .map(DirectionProperties::rounded)
                        .toList(),
                unknowns(walk),
                legs.size() == 1 ? null : legs.stream().map(Leg::of).toList());
    }

    private static List<UnknownLength> unknowns(Walk walk) {
        return walk.unknowns().entrySet().stream()
                .map(entry ->
                        new UnknownLength(TerritoryModule.word(entry.getKey()), Rounded.toTenth(entry.getValue())))
                .filter(unknown -> unknown.metres() > 0)
                .sorted(Comparator.comparingDouble(UnknownLength::metres).reversed())
                .toList();
    }

    private static double minutes(Walk walk) {
        return Rounded.toTenth(walk.seconds() / SECONDS_PER_MINUTE);
    }
}
