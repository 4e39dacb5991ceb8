package org.parvis.geo.network;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a walker cannot use an arc.
 *
 * @param kind what is in the way
 * @param value how much of it, where that was measured: steps, percent of slope, metres of width
 * @param limit what this walker manages, in the same unit; null if there is no number to it
 */
public record Hindrance(Kind kind, @Nullable Double value, @Nullable Double limit) {
    /** What is in a walker's way. */
    public enum Kind {
        STAIRS,
        MOVING_STAIRS,
        MOVING_WALKWAY,
        LIFT,
        SLOPE,
        WIDTH,
        SURFACE,
        KERB,
        /** A stile, a wall or another barrier that this walker does not get past. */
        BARRIER,
        /** A crossing without lights or without markings. */
        CROSSING,
        /** Not lit, or not known to be. */
        LIGHTING,
        /** A square or street shared with vehicles. */
        SHARED_SPACE,
        /** Somebody was there and found that a wheelchair cannot pass. */
        SURVEYED_IMPASSABLE,
        /** Private, or closed to people on foot. */
        CLOSED,
        /** An escalator or moving walkway that runs the other way. */
        ONE_WAY
    }

    static Hindrance of(Kind kind) {
        return new Hindrance(kind, null, null);
    }

    /** In English, such as {@code slope 11 %, at most 8 %}, {@code steps: 23} or {@code width unknown, at least 0.9 m}. */
    public String words() {
        return switch (kind) {
            case STAIRS -> value == null ? "steps, their number unknown" : "steps: " + Math.round(value);
            case MOVING_STAIRS -> "an escalator";
            case MOVING_WALKWAY -> "a moving walkway";
            case LIFT -> "a lift";
            case SLOPE -> measured("slope", "%", "at most");
            case WIDTH -> measured("width", "m", "at least");
            case SURFACE -> "an unsuitable or unknown surface";
            case KERB -> "a raised or unknown kerb";
            case BARRIER -> "a barrier";
            case CROSSING -> "a crossing without lights or markings";
            case LIGHTING -> "not known to be lit";
            case SHARED_SPACE -> "shared with vehicles";
            case SURVEYED_IMPASSABLE -> "surveyed as impassable in a wheelchair";
            case CLOSED -> "private or closed";
            case ONE_WAY -> "it runs the other way";
        };
    }

    private String measured(String what, String unit, String bound) {
        String found = value == null ? " unknown" : " " + number(value) + " " + unit;
        return what + found + (limit == null ? "" : ", " + bound + " " + number(limit) + " " + unit);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
