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

    Pieces(Positions positions, MetricPlane plane) {
        this.positions = positions;
        this.metresPerDegreeOfLongitude = plane.metresPerDegreeOfLongitude();
        this.metresPerDegreeOfLatitude = plane.metresPerDegreeOfLatitude();
    }

    void add(int streetIndex, int fromNode, int toNode, int[] positionNumbers) {
        if (size == street.length) {
            street = Arrays.copyOf(street, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            metres = Arrays.copyOf(metres, size * 2);
            firstVertex = Arrays.copyOf(firstVertex, size * 2 + 1);
        }
        int start = firstVertex[size];
        int end = start + positionNumbers.length;
        if (end > vertices.length) {
            vertices = Arrays.copyOf(vertices, Math.max(end, vertices.length * 2));
        }
        System.arraycopy(positionNumbers, 0, vertices, start, positionNumbers.length);
        street[size] = streetIndex;
        from[size] = fromNode;
        to[size] = toNode;
        metres[size] = (float) length(positionNumbers);
        firstVertex[++size] = end;
    }

    private double length(int[] positionNumbers) {
        double length = 0;
        for (int i = 1; i < positionNumbers.length; i++) {
            int a = positionNumbers[i - 1];
            int b = positionNumbers[i];
            length += Math.hypot(
                    (positions.longitude(b) - positions.longitude(a)) * metresPerDegreeOfLongitude,
                    (positions.latitude(b) - positions.latitude(a)) * metresPerDegreeOfLatitude);
        }
        return length;
    }
}
