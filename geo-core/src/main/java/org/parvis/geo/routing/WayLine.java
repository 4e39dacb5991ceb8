package org.parvis.geo.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Geometries;

/** Draws a line along arcs into one array of numbers; no position twice in a row. */
final class WayLine {
    private final WalkNetwork network;
    private double[] ordinates;
    private int size;

    WayLine(WalkNetwork network, int positions) {
        this.network = network;
        ordinates = new double[2 * positions];
    }

    static LineString of(WalkNetwork network, FoundWay... ways) {
        int positions = 0;
        for (FoundWay way : ways) {
            positions += 2;
            for (int i = 0; i < way.size(); i++) {
                int piece = network.pieceOf(way.arc(i));
                positions += network.firstVertex(piece + 1) - network.firstVertex(piece);
            }
        }
        WayLine line = new WayLine(network, positions);
        for (FoundWay way : ways) {
            line.add(way.from());
            for (int i = 0; i < way.size(); i++) {
                line.add(way.arc(i), way.start(i), way.stop(i));
            }
            line.add(way.to());
        }
        return line.draw();
    }

    void add(Snap position) {
        add(position.longitude(), position.latitude());
    }

    /** The vertices of an arc after {@code start} and before {@code stop}, where these are given, and these. */
    void add(int arc, @Nullable Snap start, @Nullable Snap stop) {
        int piece = network.pieceOf(arc);
        int first = network.firstVertex(piece);
        int last = network.firstVertex(piece + 1) - 1;
        if (start != null) {
            add(start);
        }
        if (network.isForward(arc)) {
            int end = stop == null ? last : stop.segment();
            for (int vertex = start == null ? first : start.segment() + 1; vertex <= end; vertex++) {
                add(network.longitude(vertex), network.latitude(vertex));
            }
        } else {
            int end = stop == null ? first : stop.segment() + 1;
            for (int vertex = start == null ? last : start.segment(); vertex >= end; vertex--) {
                add(network.longitude(vertex), network.latitude(vertex));
            }
        }
        if (stop != null) {
            add(stop);
        }
    }

    void add(double longitude, double latitude) {
        int end = size;
        if (end > 0 && ordinates[end - 2] == longitude && ordinates[end - 1] == latitude) {
            return;
        }
        if (end == ordinates.length) {
            ordinates = Arrays.copyOf(ordinates, Math.max(16, end * 2));
        }
        ordinates[end] = longitude;
        ordinates[end + 1] = latitude;
        size = end + 2;
    }

    /** A line has two positions, even if they are one. */
    LineString draw() {
        if (size == 2) {
            double longitude = ordinates[0];
            double latitude = ordinates[1];
            return line(new double[] {longitude, latitude, longitude, latitude});
        }
        return line(size == ordinates.length ? ordinates : Arrays.copyOf(ordinates, size));
    }

    private static LineString line(double[] ordinates) {
        return Geometries.FACTORY.createLineString(new PackedCoordinateSequence.Double(ordinates, 2, 0));
    }
}
