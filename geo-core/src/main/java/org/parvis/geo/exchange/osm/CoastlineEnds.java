package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.shared.Geometries;

/**
 * Where pieces of coastline end inside the rectangle. Where the next piece begins close by, the two are bridged; else
 * the coast is taken to go on as it goes on the whole, in a straight line to the edge, turned a little
 * where that would cross known coastline; where that does not help either it is led to the nearest edge.
 */
final class CoastlineEnds {
    /** The widest gap that is bridged, as a share of the rectangle's smaller side. */
    private static final double WIDEST_BRIDGE = 0.1;

    /** The widest gap between the two ends of one piece that is bridged, as a share of its length. */
    private static final double OWN_GAP = 0.25;

    /** Continuations run a little past the edge, so that rounding cannot leave them short of it. */
    private static final double PAST_THE_EDGE = 1.01;

    /** How far a continuation may turn from the trend of its piece to get past known coastline. */
    private static final int[] TURNS_DEGREES = {0, 15, -15, 30, -30, 45, -45, 60, -60};

    private final List<LineString> pieces;
    private final Envelope rectangle;
    private final List<LineString> bridges = new ArrayList<>();
    private final List<LineString> continuations = new ArrayList<>();
    private final List<String> guesses = new ArrayList<>();

    CoastlineEnds(List<LineString> pieces, Envelope rectangle) {
        this.pieces = pieces.stream().filter(piece -> !piece.isClosed()).toList();
        this.rectangle = rectangle;
        List<LineString> startsLeft = new ArrayList<>(this.pieces);
        for (LineString piece : this.pieces) {
            if (rectangle.contains(last(piece))) {
                LineString next = nextPiece(piece, startsLeft);
                if (next == null) {
                    leadOn(first(piece), last(piece));
                } else {
                    startsLeft.remove(next);
                    bridge(last(piece), first(next));
                }
            }
        }
        for (LineString piece : startsLeft) {
            if (rectangle.contains(first(piece))) {
                leadOn(last(piece), first(piece));
            }
        }
    }

    /** Lines from the end of a piece to the beginning of the next. */
    List<LineString> bridges() {
        return bridges;
    }

    /** Lines from ends to the edge of the rectangle. */
    List<LineString> continuations() {
        return continuations;
    }

    /** What was guessed, for the report. */
    List<String> guesses() {
        return guesses;
    }

    private @Nullable LineString nextPiece(LineString piece, List<LineString> candidates) {
        double nearest = WIDEST_BRIDGE * Math.min(rectangle.getWidth(), rectangle.getHeight());
        LineString next = null;
        for (LineString candidate : candidates) {
            double gap = last(piece).distance(first(candidate));
            // An island may lack a bit of its rim; a short piece is none.
            boolean possible = candidate != piece || gap < OWN_GAP * piece.getLength();
            if (possible && gap < nearest) {
                nearest = gap;
                next = candidate;
            }
        }
        return next;
    }

    private void bridge(Coordinate end, Coordinate start) {
        guesses.add("The coastline has a gap at " + place(end) + "; it is bridged in a straight line.");
        if (!end.equals2D(start)) {
            bridges.add(Geometries.line(end.copy(), start.copy()));
        }
    }

    private void leadOn(Coordinate from, Coordinate end) {
        guesses.add("The coastline ends at " + place(end)
                + "; from there it is led to the edge of the map in a straight line.");
        double trend = Math.atan2(end.y - from.y, end.x - from.x);
        for (int degrees : TURNS_DEGREES) {
            LineString onward = Geometries.line(end.copy(), onward(end, trend + Math.toRadians(degrees)));
            if (Stream.concat(pieces.stream(), continuations.stream()).noneMatch(onward::crosses)) {
                continuations.add(onward);
                return;
            }
        }
        continuations.add(Geometries.line(end.copy(), nearestEdge(end)));
    }

    /** Where the ray from the end of a piece leaves the rectangle. */
    private Coordinate onward(Coordinate end, double radians) {
        double eastward = Math.cos(radians);
        double northward = Math.sin(radians);
        double toEdgeX = ((eastward > 0 ? rectangle.getMaxX() : rectangle.getMinX()) - end.x) / eastward;
        double toEdgeY = ((northward > 0 ? rectangle.getMaxY() : rectangle.getMinY()) - end.y) / northward;
        double distance = PAST_THE_EDGE * Math.min(toEdgeX, toEdgeY);
        return new Coordinate(end.x + distance * eastward, end.y + distance * northward);
    }

    private Coordinate nearestEdge(Coordinate end) {
        double west = end.x - rectangle.getMinX();
        double east = rectangle.getMaxX() - end.x;
        double south = end.y - rectangle.getMinY();
        double north = rectangle.getMaxY() - end.y;
        double nearest = Math.min(Math.min(west, east), Math.min(south, north));
        double across = PAST_THE_EDGE * nearest;
        if (nearest == west || nearest == east) {
            return new Coordinate(end.x + (nearest == west ? -across : across), end.y);
        }
        return new Coordinate(end.x, end.y + (nearest == south ? -across : across));
    }

    private static Coordinate first(LineString piece) {
        return piece.getCoordinateN(0);
    }

    private static Coordinate last(LineString piece) {
        return piece.getCoordinateN(piece.getNumPoints() - 1);
    }

    private static String place(Coordinate position) {
        return String.format(Locale.ROOT, "longitude %.5f, latitude %.5f", position.x, position.y);
    }
}
