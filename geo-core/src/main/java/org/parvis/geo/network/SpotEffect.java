package org.parvis.geo.network;

import java.util.Set;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Street;

/**
 * What a spot does to those who pass it: a lift to wait for, a gate to open, a kerb to climb.
 *
 * <p>Which barrier, kerb or crossing it is stands in the street's attributes under the OpenStreetMap words
 * {@code barrier}, {@code kerb} and {@code crossing}. The delays are our assumptions, but for the one at traffic lights:
 * (C − g)² / 2C for a cycle C of 90 s with 30 s of green, from the <i>Highway Capacity Manual 2000</i>, chapter 18.
 */
final class SpotEffect {
    /** The delay of a spot that cannot be passed. */
    static final double BLOCKED = Double.POSITIVE_INFINITY;

    private static final double SIGNALS_SECONDS = 20;
    private static final double MARKED_CROSSING_SECONDS = 3;
    private static final double UNMARKED_CROSSING_SECONDS = 6;

    private static final Set<String> OPENED_BY_HAND = Set.of("gate", "kissing_gate", "swing_gate", "turnstile");
    private static final Set<String> CLIMBED_OVER = Set.of("stile", "log", "jersey_barrier", "debris");
    private static final Set<String> TOO_TIGHT_FOR_WHEELS =
            Set.of("stile", "log", "kissing_gate", "turnstile", "full-height_turnstile", "motorcycle_barrier");
    private static final Set<String> WALLS =
            Set.of("wall", "fence", "hedge", "guard_rail", "retaining_wall", "city_wall");

    private SpotEffect() {}

    /** Seconds this walker loses in passing a lift or barrier; {@link #BLOCKED} if there is no passing. */
    static double passingSeconds(Street spot, WalkProfile profile) {
        boolean wheelchair = profile.wheelchair();
        if (isShut(spot) || (wheelchair && spot.wheelchair() == Access.NO)) {
            return BLOCKED;
        }
        return switch (spot.streetClass()) {
            case LIFT -> StreetPace.LIFT_SECONDS;
            case BARRIER -> barrierSeconds(spot, profile);
            default -> 0;
        };
    }

    private static boolean isShut(Street spot) {
        return spot.foot() == Access.NO || spot.foot() == Access.PRIVATE;
    }

    private static double barrierSeconds(Street spot, WalkProfile profile) {
        if (profile.stoppedByKerbs() && hasRaisedKerb(spot)) {
            return BLOCKED;
        }
        String barrier = word(spot, "barrier");
        if (WALLS.contains(barrier) && spot.foot() == Access.UNKNOWN) {
            return BLOCKED;
        }
        boolean tight = TOO_TIGHT_FOR_WHEELS.contains(barrier) && spot.wheelchair() != Access.YES;
        if (profile.wheels() && tight) {
            return profile.wheelchair() ? BLOCKED : 20;
        }
        if (CLIMBED_OVER.contains(barrier)) {
            return 8;
        }
        if (profile.wheels() && (barrier.equals("cycle_barrier") || hasRaisedKerb(spot))) {
            return 5;
        }
        return OPENED_BY_HAND.contains(barrier) ? 4 : 0;
    }

    /** Seconds lost in crossing the carriageway here; {@link #BLOCKED} if this walker cannot. */
    static double crossingSeconds(Street crossing, WalkProfile profile) {
        boolean wheelchair = profile.wheelchair();
        boolean closed = isShut(crossing)
                || (wheelchair && crossing.wheelchair() == Access.NO)
                || (profile.stoppedByKerbs() && hasRaisedKerb(crossing));
        return closed ? BLOCKED : crossingSeconds(crossing);
    }

    /** Seconds an unhindered walker waits at a crossing, on average. */
    static double crossingSeconds(Street crossing) {
        return switch (word(crossing, "crossing")) {
            case "traffic_signals" -> SIGNALS_SECONDS;
            case "unmarked", "informal" -> UNMARKED_CROSSING_SECONDS;
            default -> MARKED_CROSSING_SECONDS;
        };
    }

    private static boolean hasRaisedKerb(Street spot) {
        String kerb = word(spot, "kerb");
        return kerb.equals("raised") || kerb.equals("regular");
    }

    private static String word(Street street, String attribute) {
        Object value = street.identity().attributes().values().get(attribute);
        return value instanceof String text ? text : "";
    }
}
