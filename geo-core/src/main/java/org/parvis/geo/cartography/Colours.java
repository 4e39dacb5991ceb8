package org.parvis.geo.cartography;

import java.awt.Color;

/** Mixing the map's inks. */
final class Colours {
    private Colours() {}

    /** The first colour with this share of the second in it, 0 to 1; both opaque. */
    static Color blend(Color colour, Color other, double share) {
        return new Color(
                mix(colour.getRed(), other.getRed(), share),
                mix(colour.getGreen(), other.getGreen(), share),
                mix(colour.getBlue(), other.getBlue(), share));
    }

    static Color pale(Color colour, double share) {
        return blend(colour, Color.WHITE, share);
    }

    private static int mix(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }
}
