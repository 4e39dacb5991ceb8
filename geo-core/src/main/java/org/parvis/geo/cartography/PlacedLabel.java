package org.parvis.geo.cartography;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A name at its final place on one zoom.
 *
 * @param letters each where it stands
 * @param boxes what it covers, in pixels of its zoom; they overlap no other label's
 * @param spot where a dot marks what is named, in pixels of its zoom; null for none
 */
record PlacedLabel(
        String text, LetterStyle style, List<Letter> letters, List<Envelope> boxes, @Nullable Coordinate spot) {
    private static final double DOT_PIXELS = 1.6;

    /**
     * One letter.
     *
     * @param x start of its baseline, in pixels of its zoom
     * @param angle of the baseline, radians clockwise from eastwards
     */
    record Letter(int character, double x, double y, double angle) {}

    PlacedLabel {
        letters = List.copyOf(letters);
        boxes = List.copyOf(boxes);
    }

    /** The rectangle around all it covers. */
    Envelope reach() {
        Envelope reach = new Envelope();
        boxes.forEach(reach::expandToInclude);
        return reach;
    }

    void paint(Graphics2D canvas, Lettering lettering) {
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Letter letter : letters) {
            AffineTransform place = AffineTransform.getTranslateInstance(letter.x(), letter.y());
            place.rotate(letter.angle());
            lettering.addLetter(outline, letter.character(), style, place);
        }
        canvas.setColor(style.halo());
        canvas.setStroke(SheetDraft.round(2 * style.haloPixels()));
        canvas.draw(outline);
        canvas.setColor(style.ink());
        canvas.fill(outline);
        if (spot != null) {
            canvas.fill(new Ellipse2D.Double(
                    spot.getX() - DOT_PIXELS, spot.getY() - DOT_PIXELS, 2 * DOT_PIXELS, 2 * DOT_PIXELS));
        }
    }
}
