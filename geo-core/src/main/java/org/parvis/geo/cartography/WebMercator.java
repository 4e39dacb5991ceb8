package org.parvis.geo.cartography;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The projection of map tiles: Popular Visualisation Pseudo-Mercator, coordinate operation method 1024 of IOGP Guidance
 * Note 7-2 (EPSG:3857). Here its easting and northing are scaled to a square world: x grows eastwards and y southwards
 * from the corner at 180° west, 85.0511…° north, and both reach the width of the world at the opposite corner. At zoom z
 * that width is 256·2<sup>z</sup> pixels.
 */
final class WebMercator {
    /** Where the square world ends: the latitude at which northing equals half the equator. */
    static final double NORTHERNMOST = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    private static final double EARTH_RADIUS_METRES = 6_378_137.0;

    private WebMercator() {}

    /** Share of the world's width, 0 at 180° west to 1 at 180° east: E = a·λ of the Guidance Note. */
    static double x(double longitude) {
        return (longitude + 180) / 360;
    }

    /** Share of the world's height, 0 in the north to 1 in the south: N = a·ln tan(π/4 + φ/2) of the Guidance Note. */
    static double y(double latitude) {
        double within = Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, latitude));
        double northing = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(within) / 2));
        return 0.5 - northing / (2 * Math.PI);
    }

    /** Degrees of latitude at this share of the world's height: the reverse formula of the Guidance Note. */
    static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }

    /** Pixels in the width of the world at this zoom, with tiles of 256 pixels. */
    static double worldPixels(int zoom) {
        return TileAddress.TILE_PIXELS * (double) (1L << zoom);
    }

    /** Metres on the ground in a pixel at this zoom and share of the world's height. */
    static double metresPerPixel(int zoom, double y) {
        return 2 * Math.PI * EARTH_RADIUS_METRES * Math.cos(Math.toRadians(latitude(y))) / worldPixels(zoom);
    }

    /** A new geometry in shares of the world, from one in degrees with the longitude first. */
    static Geometry toWorld(Geometry degrees) {
        return mapped(degrees, position -> {
            position.setX(x(position.getX()));
            position.setY(y(position.getY()));
        });
    }

    /** A new geometry in pixels of this zoom, from one in shares of the world. */
    static Geometry toPixels(Geometry world, int zoom) {
        double pixels = worldPixels(zoom);
        return mapped(world, position -> {
            position.setX(position.getX() * pixels);
            position.setY(position.getY() * pixels);
        });
    }

    private static Geometry mapped(Geometry geometry, Mapping mapping) {
        Geometry copy = geometry.copy();
        copy.setSRID(0);
        copy.apply(new EachPosition(mapping));
        return copy;
    }

    /** Changes a position in place. */
    @FunctionalInterface
    private interface Mapping {
        void map(Coordinate position);
    }

    private record EachPosition(Mapping mapping) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int index) {
            Coordinate position = new Coordinate(sequence.getX(index), sequence.getY(index));
            mapping.map(position);
            sequence.setOrdinate(index, 0, position.getX());
            sequence.setOrdinate(index, 1, position.getY());
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
