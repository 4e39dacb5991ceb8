package org.parvis.geo.routing;

import java.util.Arrays;
import org.parvis.geo.network.WalkNetwork;

/** The positions of a part of a piece's line, in buffers that are used again for the next part. One thread at a time. */
final class PartPositions {
    private final WalkNetwork network;
    private final double scaleX;
    private final double scaleY;

    /** Longitudes of the part last traced, degrees. */
    double[] longitudes = new double[64];

    /** Latitudes of the part last traced, degrees. */
    double[] latitudes = new double[64];

    /** How many positions it has. */
    int size;

    PartPositions(WalkNetwork network) {
        this.network = network;
        scaleX = network.plane().metresPerDegreeOfLongitude();
        scaleY = network.plane().metresPerDegreeOfLatitude();
    }

    /**
     * @param start fraction of the piece's length, 0 to 1
     * @param stop not before {@code start}
     */
    void trace(int piece, double start, double stop) {
        size = 0;
        int first = network.firstVertex(piece);
        int last = network.firstVertex(piece + 1) - 1;
        if (start == 0 && stop == 1) {
            for (int vertex = first; vertex <= last; vertex++) {
                add(network.longitude(vertex), network.latitude(vertex));
            }
            return;
        }
        double total = 0;
        for (int vertex = first; vertex < last; vertex++) {
            total += length(vertex);
        }
        double walked = 0;
        for (int vertex = first; vertex < last; vertex++) {
            double length = length(vertex);
            addWithin(vertex, start * total - walked, stop * total - walked, length);
            walked += length;
        }
    }

    /** The part of one segment between two lengths from its beginning. */
    private void addWithin(int vertex, double begin, double end, double length) {
        if (end < 0 || begin > length) {
            return;
        }
        double from = begin <= 0 || length == 0 ? 0 : begin / length;
        double to = end >= length || length == 0 ? 1 : end / length;
        if (size == 0) {
            addBetween(vertex, from);
        }
        addBetween(vertex, to);
    }

    private void addBetween(int vertex, double along) {
        double longitude = network.longitude(vertex);
        double latitude = network.latitude(vertex);
        add(
                along == 1
                        ? network.longitude(vertex + 1)
                        : longitude + along * (network.longitude(vertex + 1) - longitude),
                along == 1
                        ? network.latitude(vertex + 1)
                        : latitude + along * (network.latitude(vertex + 1) - latitude));
    }

    private double length(int vertex) {
        double east = (network.longitude(vertex + 1) - network.longitude(vertex)) * scaleX;
        double north = (network.latitude(vertex + 1) - network.latitude(vertex)) * scaleY;
        return Math.sqrt(east * east + north * north);
    }

    private void add(double longitude, double latitude) {
        if (size == longitudes.length) {
            longitudes = Arrays.copyOf(longitudes, size * 2);
            latitudes = Arrays.copyOf(latitudes, size * 2);
        }
        longitudes[size] = longitude;
        latitudes[size++] = latitude;
    }
}
