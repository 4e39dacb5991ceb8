package org.parvis.geo.network;

import java.util.EnumSet;
import java.util.Set;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/**
 * How fast and how gladly one walker goes along one sort of street, if {@link WayFitness} says that the walker can.
 *
 * @param forward seconds a metre in the drawn direction, infinite if that way is closed
 * @param backward seconds a metre against it, infinite if that way is closed
 * @param waitSeconds once over the whole length of the street
 * @param waitCost what these seconds count for
 * @param reluctance 1 or more: the cost of a second of moving on it
 */
record StreetPace(double forward, double backward, double waitSeconds, double waitCost, double reluctance) {
    private static final Set<Surface> ROUGH = EnumSet.range(Surface.SETT, Surface.SAND);

    /**
     * @param lengthMetres of the whole street, to spread what is counted once; 0 if it has none
     */
    static StreetPace of(WayTraits way, double lengthMetres, WalkProfile profile) {
        WalkPace pace = profile.pace();
        return switch (way.streetClass()) {
            case STAIRS -> onStairs(way, lengthMetres, profile);
            case LIFT -> new StreetPace(
                    1 / pace.metresPerSecond(),
                    1 / pace.metresPerSecond(),
                    profile.delays().lift(),
                    profile.delays().lift(),
                    1);
            case MOVING_WALKWAY -> moving(
                    way,
                    pace.metresPerSecond() + pace.movingWalkwayMetresPerSecond(),
                    movingWalkwayReluctance(way, profile));
            case CROSSING -> onSlope(way, profile).waiting(SpotEffect.ofCrossing(way, profile));
            default -> onSlope(way, profile);
        };
    }

    private static double movingWalkwayReluctance(WayTraits way, WalkProfile profile) {
        double reluctance = profile.likings().movingWalkways();
        return reluctance == Double.POSITIVE_INFINITY && way.isSurveyedFit() ? 1 : reluctance;
    }

    private static StreetPace onStairs(WayTraits way, double lengthMetres, WalkProfile profile) {
        WalkPace pace = profile.pace();
        Stairs flight = way.flight();
        if (flight.moving()) {
            return moving(
                    way,
                    pace.movingStairsMetresPerSecond(),
                    profile.likings().movingStairs() * lightReluctance(way, profile));
        }
        double reluctance = stairsReluctance(flight, profile) * lightReluctance(way, profile);
        if (profile.inWheelchair() && flight.wheelchairRamp()) {
            double slow = pace.rampSlowness() / pace.metresPerSecond();
            return new StreetPace(slow, slow, 0, 0, reluctance);
        }
        double stepsPerMetre = 1 / WalkProfile.TREAD_METRES;
        double landingPerMetre = 0;
        Integer counted = flight.stepCount();
        if (counted != null && lengthMetres > 0) {
            stepsPerMetre = counted / lengthMetres;
            landingPerMetre = Math.max(0, 1 - stepsPerMetre * WalkProfile.TREAD_METRES) / pace.metresPerSecond();
        } else if (counted == null) {
            reluctance *= profile.reluctanceIfUnknown(Unknown.STEPS);
        }
        double up = stepsPerMetre * pace.secondsPerStepUp() + landingPerMetre;
        double down = stepsPerMetre * pace.secondsPerStepDown() + landingPerMetre;
        return switch (way.climb()) {
            case UP -> new StreetPace(up, down, 0, 0, reluctance);
            case DOWN -> new StreetPace(down, up, 0, 0, reluctance);
            case UNKNOWN -> new StreetPace((up + down) / 2, (up + down) / 2, 0, 0, reluctance);
        };
    }

    static double stairsReluctance(Stairs flight, WalkProfile profile) {
        WalkLikings likings = profile.likings();
        boolean ramp =
                switch (profile.limits().wheels()) {
                    case NONE -> false;
                    case STROLLER -> flight.strollerRamp() || flight.wheelchairRamp();
                    case WHEELCHAIR -> flight.wheelchairRamp();
                };
        double handrail = Boolean.FALSE.equals(flight.handrail()) ? likings.stairsWithoutHandrail() : 1;
        return (ramp ? likings.stairsWithRamp() : likings.stairs()) * handrail;
    }

    private static StreetPace moving(WayTraits way, double metresPerSecond, double reluctance) {
        double pace = 1 / metresPerSecond;
        return new StreetPace(
                way.conveying().equals("backward") ? Double.POSITIVE_INFINITY : pace,
                way.conveying().equals("forward") ? Double.POSITIVE_INFINITY : pace,
                0,
                0,
                reluctance);
    }

    private static StreetPace onSlope(WayTraits way, WalkProfile profile) {
        Double incline = way.inclinePercent();
        double slope = incline == null || way.area() ? 0 : incline / 100;
        WalkPace pace = profile.pace();
        return new StreetPace(
                1 / (pace.metresPerSecond() * pace.slopeFactor(slope)),
                1 / (pace.metresPerSecond() * pace.slopeFactor(-slope)),
                0,
                0,
                groundReluctance(way, profile) * lightReluctance(way, profile));
    }

    private static double groundReluctance(WayTraits way, WalkProfile profile) {
        WalkLikings likings = profile.likings();
        double reluctance = 1;
        if (way.slopePercent() >= likings.steepFromPercent()) {
            reluctance *= likings.steep();
        }
        if (ROUGH.contains(way.surface())) {
            reluctance *= likings.rough();
        }
        if (isShared(way)) {
            reluctance *= likings.shared();
        }
        if (profile.limits().heedsSurvey() && way.wheelchair() == Access.LIMITED) {
            reluctance *= likings.surveyedLimited();
        }
        for (Unknown unknown : WayFitness.unknowns(way, profile)) {
            if (unknown != Unknown.LIGHTING) {
                reluctance *= profile.reluctanceIfUnknown(unknown);
            }
        }
        return reluctance;
    }

    /** Where vehicles come from anywhere, and no kerb leads along: shared streets, and squares open on all sides. */
    static boolean isShared(WayTraits way) {
        return way.streetClass() == StreetClass.LIVING_STREET
                || (way.streetClass() == StreetClass.PEDESTRIAN && way.area());
    }

    static double lightReluctance(WayTraits way, WalkProfile profile) {
        if (way.lighting() == Lighting.UNLIT) {
            return profile.likings().unlit();
        }
        return way.lighting() == Lighting.UNKNOWN ? profile.reluctanceIfUnknown(Unknown.LIGHTING) : 1;
    }

    private StreetPace waiting(SpotEffect crossing) {
        return new StreetPace(
                forward, backward, waitSeconds + crossing.seconds(), waitCost + crossing.cost(), reluctance);
    }
}
