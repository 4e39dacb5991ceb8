package org.parvis.geo.cartography;

import java.awt.Color;

/**
 * How a kind of name is set.
 *
 * @param size height of the letters' body, in pixels at scale 1
 * @param spacing room between letters beyond the font's own, as a share of the size
 * @param capitals whether it is set in capitals only
 * @param halo what is drawn around the letters, so that they stand off the map
 * @param haloPixels how far the halo reaches, in pixels at scale 1
 */
public record LetterStyle(
        Lettering.Face face, double size, double spacing, boolean capitals, Color ink, Color halo, double haloPixels) {
    LetterStyle sized(double pixels) {
        return new LetterStyle(face, pixels, spacing, capitals, ink, halo, haloPixels);
    }
}
