package org.parvis.geo.network;

import org.parvis.geo.territory.Street;

/** Whether a street climbs in its drawn direction. */
public enum Climb {
    UP,
    DOWN,
    UNKNOWN;

    /** From the measured incline, else from the source's word {@code incline = up} or {@code down}. */
    public static Climb of(Street street) {
        Double percent = street.inclinePercent();
        if (percent != null && percent != 0) {
            return percent > 0 ? UP : DOWN;
        }
        Object word = street.identity().attributes().values().get("incline");
        if ("up".equals(word)) {
            return UP;
        }
        return "down".equals(word) ? DOWN : UNKNOWN;
    }

    /** The same for somebody walking the other way. */
    public Climb reversed() {
        return switch (this) {
            case UP -> DOWN;
            case DOWN -> UP;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
