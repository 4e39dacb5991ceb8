package org.parvis.geo.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

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

    /** The positions of a rim, in the order in which its square is on their left. */
    int[] withAreaOnLeft(Positions numbered) {
        Coordinate[] ring =
                Arrays.stream(positions).mapToObj(numbered::coordinate).toArray(Coordinate[]::new);
        boolean onLeft = ring.length < 4 || Orientation.isCCW(ring) == (kind == Kind.RIM);
        int last = last();
        return IntStream.rangeClosed(0, last)
                .map(i -> positions[onLeft ? i : last - i])
                .toArray();
    }
}
