package org.parvis.geo.cartography;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * One act of painting: a shape to fill, or a line to draw.
 *
 * @param shape in pixels of its zoom, from the north-west corner of the world
 * @param reach the rectangle it may touch, its line's width included
 * @param stroke how the line is drawn; null to fill the shape
 */
record Mark(Path2D shape, Envelope reach, Color colour, @Nullable BasicStroke stroke) {
    void paint(Graphics2D canvas) {
        canvas.setColor(colour);
        if (stroke == null) {
            canvas.fill(shape);
        } else {
            canvas.setStroke(stroke);
            canvas.draw(shape);
        }
    }
}
