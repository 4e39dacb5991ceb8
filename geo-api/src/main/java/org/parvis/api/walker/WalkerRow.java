package org.parvis.api.walker;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.json.TerritoryModule;
import org.parvis.geo.network.WalkLimits;
import org.parvis.geo.network.WalkPace;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Walker;

/**
 * A walker as a caller needs to know it.
 *
 * @param code what to send
 * @param names what to show
 * @param phrases how a sentence speaks of it
 * @param pace how fast
 * @param limits where this walker never goes
 * @param unknowns what this walker wants to know of a street; reported where the data do not say it
 * @param sources where the numbers come from, by the name of the property
 */
@Schema(name = "Walker")
record WalkerRow(
        @Schema(description = "What to send as walker.") Walker code,
        @Schema(description = "What to show, by language.") LocalizedText names,
        @Schema(description = "How a sentence speaks of it, by language.") LocalizedText phrases,
        Pace pace,
        @Schema(description = "Where this walker never goes.") Limits limits,
        @Schema(
                        description = "What this walker wants to know of a street; walks report where it is not known.",
                        example = "[\"width\", \"slope\"]")
                List<String> unknowns,
        @Schema(description = "Where the numbers come from, by the name of the property in the table.")
                Map<String, String> sources) {
    /**
     * Speeds.
     *
     * @param metresPerSecond on the flat
     * @param secondsPerStepUp on stairs, null for never
     * @param secondsPerStepDown on stairs, null for never
     */
    @Schema(name = "WalkerPace")
    record Pace(
            @Schema(description = "On the flat.") double metresPerSecond,
            @Schema(description = "On stairs; null for never.") @Nullable Double secondsPerStepUp,
            @Schema(description = "On stairs; null for never.") @Nullable Double secondsPerStepDown) {
        static Pace of(WalkPace pace) {
            return new Pace(pace.metresPerSecond(), finite(pace.secondsPerStepUp()), finite(pace.secondsPerStepDown()));
        }
    }

    /**
     * Hard limits, each null where there is none.
     *
     * @param wheels what has to come along
     * @param steepestPercent slope, up or down
     * @param leastWidthMetres of the way
     * @param closedSurfaces what is never walked on
     */
    @Schema(name = "WalkerLimits")
    record Limits(
            @Schema(
                            description = "What has to come along.",
                            allowableValues = {"none", "stroller", "wheelchair"})
                    String wheels,
            @Nullable Double steepestPercent,
            @Nullable Double leastWidthMetres,
            Set<Surface> closedSurfaces) {
        static Limits of(WalkLimits limits) {
            return new Limits(
                    TerritoryModule.word(limits.wheels()),
                    finite(limits.steepestPercent()),
                    limits.leastWidthMetres() > 0 ? limits.leastWidthMetres() : null,
                    limits.closedSurfaces());
        }
    }

    static WalkerRow of(WalkProfile profile) {
        return new WalkerRow(
                profile.walker(),
                profile.name(),
                profile.phrase(),
                Pace.of(profile.pace()),
                Limits.of(profile.limits()),
                profile.unknowns().keySet().stream().map(TerritoryModule::word).toList(),
                profile.sources());
    }

    /** JSON knows no infinity. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
