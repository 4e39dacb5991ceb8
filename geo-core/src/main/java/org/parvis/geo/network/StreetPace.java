package org.parvis.geo.network;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/**
 * How fast and how gladly one walker goes along one street.
 *
 * @param forward seconds a metre in the drawn direction, infinite if that way is closed
 * @param backward seconds a metre against it, infinite if that way is closed
 * @param waitSeconds once over the whole length of the street
 * @param reluctance 1 or more: the cost of a second on it
 */
record StreetPace(double forward, double backward, double waitSeconds, double reluctance) {
    /** Waiting for a lift and riding it. Our assumption: half a minute until it comes, ten seconds inside. */
    static final double LIFT_SECONDS = 40;

    private static final double ESCALATOR_METRES_PER_SECOND = 0.45;
    private static final double MOVING_WALKWAY_METRES_PER_SECOND = 0.65;
    private static final double RAMP_SLOWNESS = 2;
    private static final double STEEP_RELUCTANCE = 1.5;
    private static final double LIMITED_RELUCTANCE = 1.5;

    private static final Set<Surface> ROUGH = EnumSet.range(Surface.SETT, Surface.SAND);

    /**
     * @param lengthMetres of the whole street, to spread what is counted once
     * @return empty if this walker may not or cannot use the street
     */
    static Optional<StreetPace> of(Street street, double lengthMetres, WalkProfile profile) {
        if (!isPublicWay(street) || isClosedTo(profile, street)) {
            return Optional.empty();
        }
        StreetPace pace =
                switch (street.streetClass()) {
                    case STAIRS -> onStairs(street, stairsOf(street), lengthMetres, profile);
                    case LIFT -> new StreetPace(
                            1 / profile.metresPerSecond(), 1 / profile.metresPerSecond(), LIFT_SECONDS, 1);
                    case MOVING_WALKWAY -> moving(
                            street, profile.metresPerSecond() + MOVING_WALKWAY_METRES_PER_SECOND, 1);
                    case CROSSING -> onSlope(street, profile).waiting(SpotEffect.crossingSeconds(street));
                    default -> onSlope(street, profile);
                };
        return pace.reluctance < Double.POSITIVE_INFINITY ? Optional.of(pace) : Optional.empty();
    }

    /** Whether anybody may walk here at all. */
    static boolean isPublicWay(Street street) {
        Access foot = street.foot();
        if (foot == Access.NO || foot == Access.PRIVATE) {
            return false;
        }
        return switch (street.streetClass()) {
            case MOTORWAY, PLANNED -> false;
                // Cycle tracks are closed to pedestrians unless signed otherwise.
            case CYCLEWAY -> foot != Access.UNKNOWN;
            default -> true;
        };
    }

    private static boolean isClosedTo(WalkProfile profile, Street street) {
        boolean wheelchair = profile.wheelchair();
        if (wheelchair && street.wheelchair() == Access.NO) {
            return true;
        }
        if (wheelchair && street.streetClass() == StreetClass.MOVING_WALKWAY) {
            return street.wheelchair() != Access.YES;
        }
        if (street.wheelchair() == Access.YES || street.streetClass() == StreetClass.LIFT) {
            return false;
        }
        Double width = street.widthMetres();
        return (width != null && width < profile.leastWidthMetres())
                || slopePercent(street) > profile.steepestPercent()
                || profile.closedSurfaces().contains(street.surface());
    }

    private static StreetPace onStairs(Street street, Stairs stairs, double lengthMetres, WalkProfile profile) {
        boolean wheelchair = profile.wheelchair();
        if (stairs.moving()) {
            return moving(street, ESCALATOR_METRES_PER_SECOND, profile.escalatorReluctance());
        }
        if (wheelchair && stairs.wheelchairRamp()) {
            double slow = RAMP_SLOWNESS / profile.metresPerSecond();
            return new StreetPace(slow, slow, 0, profile.rampReluctance());
        }
        boolean ramp = profile.wheels() && (stairs.strollerRamp() || stairs.wheelchairRamp());
        double reluctance = ramp ? profile.rampReluctance() : profile.stairsReluctance();
        if (wheelchair) {
            return new StreetPace(1, 1, 0, Double.POSITIVE_INFINITY);
        }
        double stepsPerMetre = 1 / WalkProfile.TREAD_METRES;
        double landingPerMetre = 0;
        Integer counted = stairs.stepCount();
        if (counted != null && lengthMetres > 0) {
            stepsPerMetre = counted / lengthMetres;
            landingPerMetre = Math.max(0, 1 - stepsPerMetre * WalkProfile.TREAD_METRES) / profile.metresPerSecond();
        }
        double up = stepsPerMetre * profile.secondsPerStepUp() + landingPerMetre;
        double down = stepsPerMetre * profile.secondsPerStepDown() + landingPerMetre;
        return switch (Climb.of(street)) {
            case UP -> new StreetPace(up, down, 0, reluctance);
            case DOWN -> new StreetPace(down, up, 0, reluctance);
            case UNKNOWN -> new StreetPace((up + down) / 2, (up + down) / 2, 0, reluctance);
        };
    }

    private static StreetPace moving(Street street, double metresPerSecond, double reluctance) {
        double pace = 1 / metresPerSecond;
        Object conveying = street.identity().attributes().values().get("conveying");
        return new StreetPace(
                "backward".equals(conveying) ? Double.POSITIVE_INFINITY : pace,
                "forward".equals(conveying) ? Double.POSITIVE_INFINITY : pace,
                0,
                reluctance);
    }

    private static StreetPace onSlope(Street street, WalkProfile profile) {
        Double incline = street.inclinePercent();
        double slope = incline == null || street.isArea() ? 0 : incline / 100;
        double reluctance = 1;
        if (slopePercent(street) >= profile.steepPercent()) {
            reluctance *= STEEP_RELUCTANCE;
        }
        if (ROUGH.contains(street.surface())) {
            reluctance *= profile.roughReluctance();
        }
        if (profile.wheelchair() && street.wheelchair() == Access.LIMITED) {
            reluctance *= LIMITED_RELUCTANCE;
        }
        return new StreetPace(
                1 / (profile.metresPerSecond() * slopeFactor(slope, profile)),
                1 / (profile.metresPerSecond() * slopeFactor(-slope, profile)),
                0,
                reluctance);
    }

    /**
     * What a slope makes of the speed on the flat: Tobler's hiking function (<i>Three Presentations on Geographical
     * Analysis and Modeling</i>, NCGIA technical report 93-1, 1993), scaled to 1 on the flat. It is fastest at 5 % down.
     *
     * @param slope rise over run in walking direction
     */
    static double slopeFactor(double slope, WalkProfile profile) {
        double factor = Math.exp(-3.5 * (Math.abs(slope + 0.05) - 0.05));
        return profile.fasterDownhill() ? factor : Math.min(1, factor);
    }

    private static double slopePercent(Street street) {
        Double incline = street.inclinePercent();
        // On stairs the incline says which way is up; how steep they are is in the steps.
        return incline == null || street.streetClass() == StreetClass.STAIRS ? 0 : Math.abs(incline);
    }

    private static Stairs stairsOf(Street street) {
        @Nullable Stairs stairs = street.stairs();
        return stairs != null ? stairs : new Stairs(null, null, false, false, false);
    }

    private StreetPace waiting(double seconds) {
        return new StreetPace(forward, backward, waitSeconds + seconds, reluctance);
    }
}
