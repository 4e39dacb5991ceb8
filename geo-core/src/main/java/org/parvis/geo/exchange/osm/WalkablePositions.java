package org.parvis.geo.exchange.osm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.StreetClass;

/**
 * Where one can stand: the nodes of ways on the ground that the public may walk on, as far as they are near something
 * that may become a place. In cells of a hundredth of a degree.
 */
final class WalkablePositions {
    private static final double CELLS_PER_DEGREE = 100;

    /** Of areas with more cells, a national park for example, nobody asks for the street next to the middle. */
    private static final double MOST_CELLS = 10_000;

    private final Map<Long, Cell> cells = new HashMap<>();
    private final MetricPlane plane;

    /** Positions in one cell, longitude and latitude in turn. */
    private static final class Cell {
        private double[] ordinates = {};
        private int length;

        void add(Coordinate position) {
            if (length == ordinates.length) {
                ordinates = Arrays.copyOf(ordinates, Math.max(16, 2 * length));
            }
            ordinates[length++] = position.x;
            ordinates[length++] = position.y;
        }
    }

    WalkablePositions(OsmData data, MetricPlane plane) {
        this.plane = plane;
        data.ways().stream().filter(way -> mayBePlace(way.tags())).forEach(way -> markAround(data, way));
        data.relations().stream()
                .filter(relation -> relation.isArea() && mayBePlace(relation.tags()))
                .forEach(relation -> relation.members().forEach(member -> {
                    OsmWay way = member.type() == OsmRelation.Type.WAY ? data.way(member.id()) : null;
                    if (way != null) {
                        markAround(data, way);
                    }
                }));
        for (OsmWay way : data.ways()) {
            if (isOpenOnTheGround(way.tags())) {
                for (long node : way.nodes()) {
                    Coordinate position = data.position(node);
                    Cell cell = position == null ? null : cells.get(cell(position.x, position.y));
                    if (position != null && cell != null) {
                        cell.add(position);
                    }
                }
            }
        }
    }

    private static boolean mayBePlace(Tags tags) {
        return !tags.isEmpty() && !PlaceKinds.of(tags).isEmpty();
    }

    /** All cells of the way's rectangle and around it. */
    private void markAround(OsmData data, OsmWay way) {
        Envelope rectangle = new Envelope();
        for (long node : way.nodes()) {
            Coordinate position = data.position(node);
            if (position != null) {
                rectangle.expandToInclude(position);
            }
        }
        if (!rectangle.isNull()) {
            rectangle.expandBy(1 / CELLS_PER_DEGREE);
            eachCell(rectangle, cell -> cells.computeIfAbsent(cell, missing -> new Cell()));
        }
    }

    private static void eachCell(Envelope rectangle, Consumer<Long> taker) {
        long west = column(rectangle.getMinX());
        long east = column(rectangle.getMaxX());
        long south = column(rectangle.getMinY());
        long north = column(rectangle.getMaxY());
        if ((double) (east - west + 1) * (north - south + 1) > MOST_CELLS) {
            return;
        }
        for (long column = west; column <= east; column++) {
            for (long row = south; row <= north; row++) {
                taker.accept(column << Integer.SIZE | row & 0xffff_ffffL);
            }
        }
    }

    private static long column(double degrees) {
        return (long) Math.floor(degrees * CELLS_PER_DEGREE);
    }

    private static long cell(double longitude, double latitude) {
        return column(longitude) << Integer.SIZE | column(latitude) & 0xffff_ffffL;
    }

    private static boolean isOpenOnTheGround(Tags tags) {
        StreetClass streetClass = tags.has("highway") ? StreetClasses.of(tags).orElse(null) : null;
        return streetClass != null
                && !tags.says("tunnel")
                && !tags.says("bridge")
                && FootAccess.of(tags, streetClass) == Access.YES;
    }

    /** The one in the area that is nearest to a position; null if there is none. */
    @Nullable
    Coordinate inside(Geometry area, Coordinate nearTo) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        return nearest(area.getEnvelopeInternal(), nearTo, prepared);
    }

    /** The one nearest to a position, within so many metres; null if there is none. */
    @Nullable
    Coordinate near(Coordinate position, double metres) {
        Envelope around = new Envelope(position);
        around.expandBy(metres / plane.metresPerDegreeOfLongitude(), metres / plane.metresPerDegreeOfLatitude());
        return nearest(around, position, null);
    }

    private @Nullable Coordinate nearest(Envelope box, Coordinate nearTo, @Nullable PreparedGeometry area) {
        Nearest nearest = new Nearest(nearTo, area);
        eachCell(box, number -> {
            Cell cell = cells.get(number);
            for (int at = 0; cell != null && at < cell.length; at += 2) {
                if (box.contains(cell.ordinates[at], cell.ordinates[at + 1])) {
                    nearest.look(cell.ordinates[at], cell.ordinates[at + 1]);
                }
            }
        });
        return nearest.found;
    }

    /** The nearest seen so far. */
    private final class Nearest {
        private final Coordinate nearTo;
        private final @Nullable PreparedGeometry area;
        private @Nullable Coordinate found;
        private double least = Double.POSITIVE_INFINITY;

        Nearest(Coordinate nearTo, @Nullable PreparedGeometry area) {
            this.nearTo = nearTo;
            this.area = area;
        }

        void look(double longitude, double latitude) {
            Coordinate position = new Coordinate(longitude, latitude);
            double distance = plane.distanceMetres(position, nearTo);
            if (distance < least && (area == null || area.contains(Geometries.point(longitude, latitude)))) {
                found = position;
                least = distance;
            }
        }
    }
}
