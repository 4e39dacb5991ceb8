package org.parvis.geo.cartography;

import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Which map tile: the square world of Web Mercator is cut into 2<sup>zoom</sup> columns and rows.
 *
 * @param zoom 0 (one tile for the world) to {@value #DEEPEST_ZOOM}
 * @param x column, from 0 in the west
 * @param y row, from 0 in the north
 */
public record TileAddress(int zoom, int x, int y) {
    public static final int DEEPEST_ZOOM = 20;

    /** Width and height of a tile at scale 1. */
    public static final int TILE_PIXELS = 256;

    /** @throws ParvisException {@code NOT_FOUND} if the world has no such tile */
    public TileAddress {
        if (zoom < 0 || zoom > DEEPEST_ZOOM) {
            throw ParvisException.of(
                    ErrorCode.NOT_FOUND,
                    "z",
                    "There are no map tiles at zoom " + zoom + "; zooms go from 0 to " + DEEPEST_ZOOM + ".");
        }
        requireWithin("x", x, zoom);
        requireWithin("y", y, zoom);
    }

    /** The tile over this position, in degrees; beyond 85° north or south the outermost one. */
    public static TileAddress at(double longitude, double latitude, int zoom) {
        int tiles = 1 << zoom;
        int column = (int) Math.floor(WebMercator.x(longitude) * tiles);
        int row = (int) Math.floor(WebMercator.y(latitude) * tiles);
        return new TileAddress(zoom, Math.min(tiles - 1, column), Math.min(tiles - 1, row));
    }

    private static void requireWithin(String field, int value, int zoom) {
        int last = (1 << zoom) - 1;
        if (value < 0 || value > last) {
            throw ParvisException.of(
                    ErrorCode.NOT_FOUND,
                    field,
                    "There is no map tile with " + field + " = " + value + " at zoom " + zoom + "; it goes from 0 to "
                            + last + ".");
        }
    }
}
