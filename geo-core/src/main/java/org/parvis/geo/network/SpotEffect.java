package org.parvis.geo.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.StreetClass;

/**
 * What a spot does to those who pass it: a lift to wait for, a gate to open, a kerb to climb. Which barrier, kerb or
 * crossing it is stands in the street's attributes under the OpenStreetMap words {@code barrier}, {@code kerb} and {@code
 * crossing}; what that costs a walker in {@link WalkDelays}.
 *
 * @param seconds lost here
 * @param cost what the seconds count for, no less than they
 * @param hindrance why this walker does not get past; null if the walker does
 */
record SpotEffect(double seconds, double cost, @Nullable Hindrance hindrance) {
    static final SpotEffect NOTHING = new SpotEffect(0, 0, null);

    private static final Set<String> OPENED_BY_HAND = Set.of("gate", "kissing_gate", "swing_gate", "turnstile");
    private static final Set<String> CLIMBED_OVER = Set.of("stile", "log", "jersey_barrier", "debris");
    private static final Set<String> TOO_TIGHT_FOR_WHEELS =
            Set.of("stile", "log", "kissing_gate", "turnstile", "full-height_turnstile", "motorcycle_barrier");
    private static final Set<String> WALLS =
            Set.of("wall", "fence", "hedge", "guard_rail", "retaining_wall", "city_wall");
    private static final String WOVEN_THROUGH = "cycle_barrier";

    private static SpotEffect stopping(Hindrance.Kind kind) {
        return new SpotEffect(0, 0, Hindrance.of(kind));
    }

    private static SpotEffect losing(double seconds, double reluctance, Hindrance.Kind ifNever) {
        double cost = seconds == 0 ? 0 : seconds * reluctance;
        return cost == Double.POSITIVE_INFINITY ? stopping(ifNever) : new SpotEffect(seconds, cost, null);
    }

    private SpotEffect and(SpotEffect other) {
        return hindrance != null
                ? this
                : other.hindrance != null ? other : new SpotEffect(seconds + other.seconds, cost + other.cost, null);
    }

    boolean stops() {
        return hindrance != null;
    }

    /** Whether it may delay or stop anybody at all, so that it has to stand in the way of everybody. */
    static boolean hasDoors(WayTraits spot) {
        if (spot.streetClass() == StreetClass.LIFT) {
            return true;
        }
        return spot.streetClass() == StreetClass.BARRIER
                && (spot.isShut()
                        || spot.wheelchair() == Access.NO
                        || spot.hasRaisedKerb()
                        || isWall(spot)
                        || TOO_TIGHT_FOR_WHEELS.contains(spot.barrier())
                        || CLIMBED_OVER.contains(spot.barrier())
                        || OPENED_BY_HAND.contains(spot.barrier())
                        || spot.barrier().equals(WOVEN_THROUGH));
    }

    /** Of passing a lift or barrier. */
    static SpotEffect ofPassing(WayTraits spot, WalkProfile profile) {
        if (spot.isShut()) {
            return stopping(Hindrance.Kind.CLOSED);
        }
        if (profile.limits().heedsSurvey() && spot.wheelchair() == Access.NO) {
            return stopping(Hindrance.Kind.SURVEYED_IMPASSABLE);
        }
        return switch (spot.streetClass()) {
            case LIFT -> losing(profile.delays().lift(), 1, Hindrance.Kind.LIFT);
            case BARRIER -> ofBarrier(spot, profile);
            default -> NOTHING;
        };
    }

    private static SpotEffect ofBarrier(WayTraits spot, WalkProfile profile) {
        WalkDelays delays = profile.delays();
        SpotEffect kerb = ofKerb(spot, profile);
        if (kerb.stops()) {
            return kerb;
        }
        if (isWall(spot)) {
            return stopping(Hindrance.Kind.BARRIER);
        }
        String barrier = spot.barrier();
        if (!spot.isSurveyedFit()) {
            if (TOO_TIGHT_FOR_WHEELS.contains(barrier) && delays.tightBarrier() > 0) {
                return losing(delays.tightBarrier(), 1, Hindrance.Kind.BARRIER);
            }
            if (CLIMBED_OVER.contains(barrier)) {
                return losing(delays.obstacle(), 1, Hindrance.Kind.BARRIER);
            }
        }
        if (barrier.equals(WOVEN_THROUGH)) {
            return losing(delays.cycleBarrier(), 1, Hindrance.Kind.BARRIER);
        }
        return OPENED_BY_HAND.contains(barrier)
                ? losing(delays.gate(), 1, Hindrance.Kind.BARRIER).and(kerb)
                : kerb;
    }

    /** Nobody gets through a wall, unless somebody said that people on foot do. */
    private static boolean isWall(WayTraits spot) {
        return WALLS.contains(spot.barrier()) && spot.foot() == Access.UNKNOWN;
    }

    /** Of crossing the carriageway, on a crossing that is a spot or a line of its own. */
    static SpotEffect ofCrossing(WayTraits crossing, WalkProfile profile) {
        if (crossing.isShut()) {
            return stopping(Hindrance.Kind.CLOSED);
        }
        if (profile.limits().heedsSurvey() && crossing.wheelchair() == Access.NO) {
            return stopping(Hindrance.Kind.SURVEYED_IMPASSABLE);
        }
        SpotEffect kerb = ofKerb(crossing, profile);
        if (kerb.stops()) {
            return kerb;
        }
        boolean kerbUnknown = crossing.kerb().isEmpty() && !crossing.isSurveyedFit();
        if (kerbUnknown && profile.reluctanceIfUnknown(Unknown.KERB) == Double.POSITIVE_INFINITY) {
            return stopping(Hindrance.Kind.KERB);
        }
        WalkDelays delays = profile.delays();
        WalkLikings likings = profile.likings();
        return switch (crossing.crossing()) {
            case "traffic_signals" -> losing(delays.signals(), 1, Hindrance.Kind.CROSSING);
            case "unmarked", "informal" -> losing(
                    delays.unmarkedCrossing(), likings.unmarkedCrossing(), Hindrance.Kind.CROSSING);
            default -> losing(delays.markedCrossing(), likings.markedCrossing(), Hindrance.Kind.CROSSING);
        };
    }

    private static SpotEffect ofKerb(WayTraits spot, WalkProfile profile) {
        return spot.hasRaisedKerb() ? losing(profile.delays().raisedKerb(), 1, Hindrance.Kind.KERB) : NOTHING;
    }
}
