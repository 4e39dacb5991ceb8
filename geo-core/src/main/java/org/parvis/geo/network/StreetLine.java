package org.parvis.geo.network;

/**
 * A line of a square while the network is being built: a part of its rim, or a line of sight across it.
 *
 * @param street index of the street it belongs to
 * @param positions numbers from {@link Positions}, two or more, no two neighbours equal
 * @param kind what it is to its street
 */
record StreetLine(int street, int[] positions, Kind kind) {
    enum Kind {
        /** A street or a part of it, in the drawn direction. */
        ALONG,
        /** The outer rim of a square. */
        RIM,
        /** The rim of a hole in a square. */
        HOLE_RIM,
        /** A straight line across a square. */
        ACROSS;

        boolean isRim() {
            return this == RIM || this == HOLE_RIM;
        }
    }

    int last() {
        return positions.length - 1;
    }
}
