package org.parvis.geo.network;

import java.util.Arrays;
import org.parvis.geo.shared.MetricPlane;

/** The pieces of a network while it is being built: parts of streets from node to node. Grows; not thread-safe. */
final class Pieces {
    private final Positions positions;
    private final double metresPerDegreeOfLongitude;
    private final double metresPerDegreeOfLatitude;

    int[] street = new int[256];
    int[] from = new int[256];
    int[] to = new int[256];
    float[] metres = new float[256];
    int[] firstVertex = new int[257];
    int[] vertices = new int[1024];
    int size;

    /** How many vertices there are, with those of the piece begun. */
    private int end;

    private double length;

    Pieces(Positions positions, MetricPlane plane) {
        this.positions = positions;
        this.metresPerDegreeOfLongitude = plane.metresPerDegreeOfLongitude();
        this.metresPerDegreeOfLatitude = plane.metresPerDegreeOfLatitude();
    }

    /** Begins a piece, which {@link #end} ends after its vertices, the first included, have been added. */
    void begin(int ofStreet, int fromNode) {
        if (size == street.length) {
            street = Arrays.copyOf(street, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            metres = Arrays.copyOf(metres, size * 2);
            firstVertex = Arrays.copyOf(firstVertex, size * 2 + 1);
        }
        street[size] = ofStreet;
        from[size] = fromNode;
        length = 0;
    }

    void vertex(int position) {
        if (end == vertices.length) {
            vertices = Arrays.copyOf(vertices, end * 2);
        }
        if (end > firstVertex[size]) {
            int before = vertices[end - 1];
            double east = (positions.longitude(position) - positions.longitude(before)) * metresPerDegreeOfLongitude;
            double north = (positions.latitude(position) - positions.latitude(before)) * metresPerDegreeOfLatitude;
            length += Math.sqrt(east * east + north * north);
        }
        vertices[end++] = position;
    }

    void end(int toNode) {
        to[size] = toNode;
        metres[size] = (float) length;
        firstVertex[++size] = end;
    }
}
