package org.parvis.geo.network;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** Whether one walker can use a sort of street, and if not, why; and what is not known of it that the walker needs. */
final class WayFitness {
    /** Ways that can be too narrow; on a carriageway there is room. */
    private static final Set<StreetClass> NARROW = EnumSet.of(
            StreetClass.PEDESTRIAN,
            StreetClass.FOOTWAY,
            StreetClass.PATH,
            StreetClass.CYCLEWAY,
            StreetClass.PIER,
            StreetClass.TRACK);

    /** Built with a floor and without slopes. */
    private static final Set<StreetClass> BUILT =
            EnumSet.of(StreetClass.LIFT, StreetClass.MOVING_WALKWAY, StreetClass.STAIRS, StreetClass.CORRIDOR);

    private WayFitness() {}

    /** Why this walker cannot use such a street in either direction; null if the walker can. */
    static @Nullable Hindrance hindrance(WayTraits way, WalkProfile profile) {
        if (!way.isPublic()) {
            return Hindrance.of(Hindrance.Kind.CLOSED);
        }
        if (profile.limits().heedsSurvey() && way.wheelchair() == Access.NO) {
            return Hindrance.of(Hindrance.Kind.SURVEYED_IMPASSABLE);
        }
        if (way.streetClass() == StreetClass.LIFT) {
            return isNever(profile.delays().lift()) ? Hindrance.of(Hindrance.Kind.LIFT) : null;
        }
        Hindrance hindrance = way.isSurveyedFit() ? null : ofMeasures(way, profile);
        if (hindrance == null) {
            hindrance = ofKind(way, profile);
        }
        return hindrance != null ? hindrance : ofGround(way, profile);
    }

    private static @Nullable Hindrance ofMeasures(WayTraits way, WalkProfile profile) {
        WalkLimits limits = profile.limits();
        Double width = way.widthMetres();
        if (width != null && width < limits.leastWidthMetres()) {
            return new Hindrance(Hindrance.Kind.WIDTH, width, limits.leastWidthMetres());
        }
        if (way.slopePercent() > limits.steepestPercent()) {
            return new Hindrance(Hindrance.Kind.SLOPE, way.slopePercent(), limits.steepestPercent());
        }
        if (limits.closedSurfaces().contains(way.surface())) {
            return Hindrance.of(Hindrance.Kind.SURFACE);
        }
        for (Unknown unknown : unknowns(way, profile)) {
            if (isNever(profile.reluctanceIfUnknown(unknown))) {
                return ofUnknown(unknown, limits);
            }
        }
        return null;
    }

    private static Hindrance ofUnknown(Unknown unknown, WalkLimits limits) {
        return switch (unknown) {
            case WIDTH -> new Hindrance(Hindrance.Kind.WIDTH, null, limits.leastWidthMetres());
            case SLOPE -> new Hindrance(Hindrance.Kind.SLOPE, null, limits.steepestPercent());
            case SURFACE -> Hindrance.of(Hindrance.Kind.SURFACE);
            case KERB -> Hindrance.of(Hindrance.Kind.KERB);
            case LIGHTING -> Hindrance.of(Hindrance.Kind.LIGHTING);
            case STEPS -> Hindrance.of(Hindrance.Kind.STAIRS);
        };
    }

    private static @Nullable Hindrance ofKind(WayTraits way, WalkProfile profile) {
        return switch (way.streetClass()) {
            case STAIRS -> ofStairs(way.flight(), profile);
            case MOVING_WALKWAY -> isNever(profile.likings().movingWalkways()) && !way.isSurveyedFit()
                    ? Hindrance.of(Hindrance.Kind.MOVING_WALKWAY)
                    : null;
            case CROSSING -> SpotEffect.ofCrossing(way, profile).hindrance();
            default -> null;
        };
    }

    private static @Nullable Hindrance ofStairs(Stairs flight, WalkProfile profile) {
        if (flight.moving()) {
            return isNever(profile.likings().movingStairs()) ? Hindrance.of(Hindrance.Kind.MOVING_STAIRS) : null;
        }
        WalkPace pace = profile.pace();
        boolean rolls = profile.inWheelchair() && flight.wheelchairRamp();
        boolean steps = !isNever(Math.max(pace.secondsPerStepUp(), pace.secondsPerStepDown()));
        if ((rolls || steps) && !isNever(StreetPace.stairsReluctance(flight, profile))) {
            return null;
        }
        Integer counted = flight.stepCount();
        return new Hindrance(Hindrance.Kind.STAIRS, counted == null ? null : counted.doubleValue(), null);
    }

    private static @Nullable Hindrance ofGround(WayTraits way, WalkProfile profile) {
        if (isNever(StreetPace.lightReluctance(way, profile))) {
            return Hindrance.of(Hindrance.Kind.LIGHTING);
        }
        if (StreetPace.isShared(way) && isNever(profile.likings().shared())) {
            return Hindrance.of(Hindrance.Kind.SHARED_SPACE);
        }
        if (way.slopePercent() >= profile.likings().steepFromPercent()
                && isNever(profile.likings().steep())) {
            return new Hindrance(
                    Hindrance.Kind.SLOPE, way.slopePercent(), profile.likings().steepFromPercent());
        }
        // Whatever else a table closes by "never" is the ground or what was found of it.
        boolean open = way.streetClass() == StreetClass.STAIRS
                || way.streetClass() == StreetClass.MOVING_WALKWAY
                || !isNever(StreetPace.of(way, 0, profile).reluctance());
        return open ? null : Hindrance.of(Hindrance.Kind.SURFACE);
    }

    private static boolean isNever(double reluctance) {
        return reluctance == Double.POSITIVE_INFINITY;
    }

    /** What is not known of such a street though this walker wants to know it. */
    static Set<Unknown> unknowns(WayTraits way, WalkProfile profile) {
        Set<Unknown> unknowns = EnumSet.noneOf(Unknown.class);
        for (Unknown unknown : profile.unknowns().keySet()) {
            if (isMissing(unknown, way)) {
                unknowns.add(unknown);
            }
        }
        return unknowns;
    }

    private static boolean isMissing(Unknown unknown, WayTraits way) {
        boolean fit = way.isSurveyedFit() || way.spot();
        boolean built = BUILT.contains(way.streetClass());
        return switch (unknown) {
            case WIDTH -> way.widthMetres() == null && NARROW.contains(way.streetClass()) && !way.area() && !fit;
            case SLOPE -> way.inclinePercent() == null && !built && !way.area() && !fit;
            case SURFACE -> way.surface() == Surface.UNKNOWN && !built && !fit;
            case KERB -> way.streetClass() == StreetClass.CROSSING && way.kerb().isEmpty() && !fit;
            case LIGHTING -> way.lighting() == Lighting.UNKNOWN && !way.spot();
            case STEPS -> way.streetClass() == StreetClass.STAIRS
                    && way.flight().stepCount() == null
                    && !way.flight().moving();
        };
    }
}
