package org.parvis.geo.cartography;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Collects the marks of one zoom, in the order of painting. */
final class SheetDraft {
    /** A line may leave its true course by this many pixels: too little to see. */
    private static final double TOLERANCE_PIXELS = 0.3;

    private final int zoom;
    private final double metresPerPixel;
    private final List<Mark> marks = new ArrayList<>();

    SheetDraft(int zoom, double metresPerPixel) {
        this.zoom = zoom;
        this.metresPerPixel = metresPerPixel;
    }

    int zoom() {
        return zoom;
    }

    double metresPerPixel() {
        return metresPerPixel;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Pixels of this zoom, without the bends that are too small to see. */
    Geometry toPixels(Geometry world) {
        DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(WebMercator.toPixels(world, zoom));
        simplifier.setDistanceTolerance(TOLERANCE_PIXELS);
        // What is only painted may touch itself; making it valid would cost more than it shows.
        simplifier.setEnsureValid(false);
        return simplifier.getResultGeometry();
    }

    void fill(Geometry pixels, Color colour) {
        add(pixels, colour, null);
    }

    void draw(Geometry pixels, Color colour, BasicStroke stroke) {
        add(pixels, colour, stroke);
    }

    /** A shape that is no geometry: a symbol. */
    void fill(Path2D shape, Color colour) {
        var box = shape.getBounds2D();
        Envelope reach = new Envelope(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
        marks.add(new Mark(shape, reach, colour, null));
    }

    /** A see-through band along a line, with dashes at its sides. */
    void veil(Geometry pixels, double width, Color veil, Color edge) {
        Path2D.Double band = new Path2D.Double(flat(width).createStrokedShape(path(pixels)));
        fill(band, veil);
        Envelope reach = marks.get(marks.size() - 1).reach().copy();
        reach.expandBy(1);
        marks.add(new Mark(band, reach, edge, dashed(0.7, 3.5, 2.5)));
    }

    private void add(Geometry pixels, Color colour, @Nullable BasicStroke stroke) {
        if (pixels.isEmpty()) {
            return;
        }
        Envelope reach = pixels.getEnvelopeInternal().copy();
        // One more for the soft edge of a line.
        reach.expandBy(stroke == null ? 1 : stroke.getLineWidth() / 2 + 1);
        marks.add(new Mark(path(pixels), reach, colour, stroke));
    }

    static Path2D path(Geometry geometry) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        append(path, geometry);
        return path;
    }

    private static void append(Path2D path, Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                append(path, geometry.getGeometryN(i));
            }
        } else if (geometry instanceof Polygon polygon) {
            append(path, polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                append(path, polygon.getInteriorRingN(i), true);
            }
        } else if (geometry instanceof LineString line) {
            append(path, line, line.isClosed());
        }
    }

    private static void append(Path2D path, LineString line, boolean closed) {
        Coordinate[] corners = line.getCoordinates();
        int last = closed ? corners.length - 2 : corners.length - 1;
        for (int i = 0; i <= last; i++) {
            if (i == 0) {
                path.moveTo(corners[i].getX(), corners[i].getY());
            } else {
                path.lineTo(corners[i].getX(), corners[i].getY());
            }
        }
        if (closed && last > 0) {
            path.closePath();
        }
    }

    /** A line with flat ends. */
    static BasicStroke flat(double pixels) {
        return new BasicStroke((float) pixels, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    /** A line with round ends, so that streets run into one another. */
    static BasicStroke round(double pixels) {
        return new BasicStroke((float) pixels, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Dashes across the line's width. */
    static BasicStroke dashed(double pixels, double dash, double gap) {
        return new BasicStroke(
                (float) pixels,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {(float) dash, (float) gap},
                0);
    }

    /** Round dots of this diameter. */
    static BasicStroke dotted(double diameter, double step) {
        return new BasicStroke(
                (float) diameter,
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {0.01f, (float) step},
                (float) step / 2);
    }
}
