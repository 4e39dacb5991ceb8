package org.parvis.geo.network;

import org.locationtech.jts.geom.Coordinate;

/**
 * A position on a network.
 *
 * @param piece on which it lies
 * @param segment the vertex that begins its part of the piece's line
 * @param fraction how much of the piece's length lies before it, 0 to 1; exactly 0 or 1 at its nodes
 * @param longitude degrees
 * @param latitude degrees
 * @param distanceMetres from the point that was asked for
 */
public record Snap(int piece, int segment, double fraction, double longitude, double latitude, double distanceMetres) {
    public Coordinate position() {
        return new Coordinate(longitude, latitude);
    }
}
