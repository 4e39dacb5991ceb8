package org.parvis.geo.cartography;

import java.awt.Color;

/**
 * How a class of street is drawn.
 *
 * @param drawing as what
 * @param metres its width on the ground, drawn to scale where that is wider than the least width
 * @param leastPixels its least width at zoom 14; it grows by a third with each zoom
 * @param fill between the casings, or the colour of dots and dashes
 * @param casing the hairline at its sides
 * @param fromZoom the first zoom that shows it
 * @param nameFromZoom the first zoom that shows its name
 * @param rank which lies on top where two meet, and which name goes first: higher wins
 */
public record WayStyle(
        Drawing drawing,
        double metres,
        double leastPixels,
        Color fill,
        Color casing,
        int fromZoom,
        int nameFromZoom,
        int rank) {
    /** The hand a street is drawn in. */
    public enum Drawing {
        /** A white band between hairlines. */
        BAND,
        /** A row of warm dots. */
        DOTS,
        /** A ladder. */
        STEPS,
        /** Dashes that hardly show. */
        FAINT,
        /** A symbol at one spot. */
        SPOT
    }

    private static final double GROWTH = 1.32;

    /** Its width in pixels at scale 1. */
    double pixels(int zoom, double metresPerPixel) {
        return Math.max(leastPixels * Math.pow(GROWTH, zoom - 14.0), metres / metresPerPixel);
    }
}
