package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;

/**
 * A part of a piece of street between two positions where lines may begin or end.
 *
 * @param piece on which it lies
 * @param low where it begins; null if at the beginning of the piece
 * @param high where it ends; null if at the end of the piece
 */
record StreetPart(int piece, @Nullable Snap low, @Nullable Snap high) {
    double metres(WalkNetwork network) {
        double begin = low == null ? 0 : low.fraction();
        double end = high == null ? 1 : high.fraction();
        return network.metres(piece) * (end - begin);
    }

    /** Its line in one direction or the other. */
    List<Coordinate> line(WalkNetwork network, boolean forward) {
        List<Coordinate> line = new ArrayList<>();
        if (low != null) {
            line.add(low.position());
        }
        int first = low == null ? network.firstVertex(piece) : low.segment() + 1;
        int last = high == null ? network.firstVertex(piece + 1) - 1 : high.segment();
        for (int vertex = first; vertex <= last; vertex++) {
            line.add(new Coordinate(network.longitude(vertex), network.latitude(vertex)));
        }
        if (high != null) {
            line.add(high.position());
        }
        if (!forward) {
            Collections.reverse(line);
        }
        return line;
    }
}
