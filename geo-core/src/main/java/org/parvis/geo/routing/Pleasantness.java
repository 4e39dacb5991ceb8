package org.parvis.geo.routing;

import org.parvis.geo.network.WayTraits;

/** How pleasant it is to walk on a kind of street, whatever lies beside it: away from traffic, outside, on the level. */
public final class Pleasantness {
    /** The factor of the least pleasant street. */
    public static final double LEAST = 2.6;

    private Pleasantness() {}

    /**
     * How many minutes in the finest surroundings a minute here counts for, 1 to {@link #LEAST}. Our assumption. Places,
     * trees and shops beside the street are not looked at.
     */
    public static double factor(WayTraits way) {
        return switch (way.streetClass()) {
            case PEDESTRIAN, LIVING_STREET, PIER -> 1;
            case PATH, TRACK -> 1.05;
            case FOOTWAY, BARRIER -> 1.1;
            case CROSSING -> 1.2;
            case STAIRS -> 1.3;
            case LOCAL_STREET -> 1.4;
            case SERVICE_WAY, CYCLEWAY -> 1.7;
            case SECONDARY_ROAD -> 2;
            case CORRIDOR, LIFT, MOVING_WALKWAY -> 2.2;
            case MAIN_ROAD, MOTORWAY, PLANNED -> LEAST;
        };
    }
}
