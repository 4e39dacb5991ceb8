package org.parvis.api.greenline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.collection.DirectionProperties;
import org.parvis.api.collection.GeoJsonFeature;
import org.parvis.api.collection.Rounded;
import org.parvis.geo.greenline.GreenLine;
import org.parvis.geo.greenline.LinePlace;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Walker;

/**
 * Green lines as a GeoJSON FeatureCollection.
 *
 * @param features one for each line to choose from, the shortest first
 * @param choices the same in numbers, to be shown side by side
 */
@Schema(name = "GreenLineAnswer")
record GreenLineAnswer(
        @Schema(allowableValues = "FeatureCollection") String type,
        @Schema(description = "One for each line to choose from, the shortest first.") List<LineFeature> features,
        @Schema(description = "The same in numbers.") List<Choice> choices) {
    private static final double METRES_PER_KILOMETRE = 1000;

    /** A line: a LineString, or a MultiLineString where it has branches or comes back over itself. */
    @Schema(name = "GreenLine")
    record LineFeature(
            @Schema(allowableValues = "Feature") String type, Geometry geometry, LineProperties properties) {}

    /** What is said of a line. */
    @Schema(name = "GreenLineProperties")
    record LineProperties(
            @Schema(allowableValues = "green-line") String role,
            @Schema(description = "Its number among the choices, from 0.") int choice,
            @Schema(description = "Painted.") double lengthMetres,
            @Schema(description = "With turns at the places and onto branches.") int turns,
            @Schema(description = "Walked again where there is paint already, but for the way back on branches.")
                    double repeatedMetres,
            @Schema(description = "For which the line was made, 0 to 1.") double legibility,
            @Schema(description = "In walking order, then those on branches.") List<PassedPlace> places,
            List<BranchPart> branches,
            @Schema(description = "Of what was painted before.") double keptMetres,
            @Schema(
                            description = "Length, metres walked again, and for each turn as many metres as the"
                                    + " legibility says: 100 times as many.")
                    double costMetres,
            @Schema(description = "No other such line can have less costMetres.") double lowerBoundMetres,
            @Schema(description = "By how much another could be better at most, in per cent of costMetres.")
                    double gapPercent,
            @Schema(description = "Whether no other is better by more than one per cent.") boolean proved,
            List<DirectionProperties> directions,
            Walker walker,
            boolean loop,
            Language language) {}

    /** A place of a line. */
    @Schema(name = "GreenLinePlace")
    record PassedPlace(
            @Schema(description = "From 1.") int order,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID placeId,
            double lon,
            double lat,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name,
            boolean onBranch) {}

    /** A part that is walked there and back. */
    @Schema(name = "GreenLineBranch")
    record BranchPart(
            @Schema(description = "The place at its end.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                    UUID placeId,
            double metres) {}

    /** A line in numbers. */
    @Schema(name = "GreenLineChoice")
    record Choice(
            int choice,
            double legibility,
            double lengthMetres,
            double repeatedMetres,
            int turns,
            @Schema(description = "For each kilometre painted.") double turnsPerKilometre,
            double gapPercent,
            boolean proved) {}

    static GreenLineAnswer of(List<GreenLine> lines) {
        List<LineFeature> features = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (GreenLine line : lines) {
            int choice = choices.size();
            features.add(new LineFeature(GeoJsonFeature.TYPE, line.geometry(), properties(choice, line)));
            choices.add(new Choice(
                    choice,
                    line.legibility(),
                    Rounded.toTenth(line.lengthMetres()),
                    Rounded.toTenth(line.repeatedMetres()),
                    line.turns(),
                    Rounded.toTenth(line.turns() * METRES_PER_KILOMETRE / Math.max(1, line.lengthMetres())),
                    percent(line),
                    line.proved()));
        }
        return new GreenLineAnswer("FeatureCollection", features, choices);
    }

    private static LineProperties properties(int choice, GreenLine line) {
        return new LineProperties(
                "green-line",
                choice,
                Rounded.toTenth(line.lengthMetres()),
                line.turns(),
                Rounded.toTenth(line.repeatedMetres()),
                line.legibility(),
                line.places().stream()
                        .map(passed -> place(passed, line.language()))
                        .toList(),
                line.branches().stream()
                        .map(branch -> new BranchPart(branch.place().id(), Rounded.toTenth(branch.metres())))
                        .toList(),
                Rounded.toTenth(line.keptMetres()),
                Rounded.toTenth(line.costMetres()),
                Rounded.toTenth(line.lowerBoundMetres()),
                percent(line),
                line.proved(),
                line.directions().stream().map(DirectionProperties::rounded).toList(),
                line.walker(),
                line.loop(),
                line.language());
    }

    private static PassedPlace place(GreenLine.Passed passed, Language language) {
        LinePlace place = passed.place();
        return new PassedPlace(
                passed.order(),
                place.id(),
                place.position().x,
                place.position().y,
                place.name().in(language).orElse(null),
                passed.onBranch());
    }

    /** Rounded up to hundredths, so that nothing is promised that was not proved. */
    private static double percent(GreenLine line) {
        return Math.ceil(line.gapPercent() * 100 - 1e-6) / 100;
    }
}
