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

    /** Positions that wait in a cell to be packed. */
    private static final int WAITING = 32;

    /** Of memory, about: the positions that wait, where the packed ones lie, its place in the table. */
    private static final int BYTES_OF_CELL = 400;

    private static final int CELLS_BETWEEN_CHECKS = 256;

    private final Map<Long, Cell> cells = new HashMap<>();
    private final OsmData data;
    private final MetricPlane plane;
    private final PackedBytes packed;

    /** Positions in one cell, in ten-millionths of a degree, longitude and latitude in turn. */
    private final class Cell {
        private int[] waiting = {};
        private int length;

        /** Where the packed ones begin, in their order. */
        private long[] runs = {};

        void add(Coordinate position) {
            if (length == 2 * WAITING) {
                pack();
            }
            if (length == waiting.length) {
                waiting = Arrays.copyOf(waiting, Math.max(4, 2 * length));
            }
            waiting[length++] = NodePositions.units(position.x);
            waiting[length++] = NodePositions.units(position.y);
        }

        private void pack() {
            runs = Arrays.copyOf(runs, runs.length + 1);
            runs[runs.length - 1] = packed.length();
            packed.add(length);
            for (int at = 0; at < length; at++) {
                packed.addSigned((long) waiting[at] - (at < 2 ? 0 : waiting[at - 2]));
            }
            length = 0;
        }

        void each(PositionTaker taker) {
            for (long run : runs) {
                PackedBytes.Cursor cursor = packed.from(run);
                int longitude = 0;
                int latitude = 0;
                for (int left = cursor.nextInt(); left > 0; left -= 2) {
                    longitude += (int) cursor.nextSigned();
                    latitude += (int) cursor.nextSigned();
                    taker.take(NodePositions.degrees(longitude), NodePositions.degrees(latitude));
                }
            }
            for (int at = 0; at < length; at += 2) {
                taker.take(NodePositions.degrees(waiting[at]), NodePositions.degrees(waiting[at + 1]));
            }
        }
    }

    private interface PositionTaker {
        void take(double longitude, double latitude);
    }

    WalkablePositions(OsmData data, MetricPlane plane) {
        this.data = data;
        this.plane = plane;
        this.packed = new PackedBytes(data.pages());
        data.ways().stream().filter(way -> mayBePlace(way.tags())).forEach(this::markAround);
        data.relations().stream()
                .filter(relation -> relation.isArea() && mayBePlace(relation.tags()))
                .forEach(relation -> relation.members().forEach(member -> {
                    OsmWay way = member.type() == OsmRelation.Type.WAY ? data.way(member.id()) : null;
                    if (way != null) {
                        markAround(way);
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
    private void markAround(OsmWay way) {
        Envelope rectangle = new Envelope();
        for (long node : way.nodes()) {
            Coordinate position = data.position(node);
            if (position != null) {
                rectangle.expandToInclude(position);
            }
        }
        if (!rectangle.isNull()) {
            rectangle.expandBy(1 / CELLS_PER_DEGREE);
            eachCell(rectangle, this::mark);
        }
    }

    private void mark(long number) {
        if (!cells.containsKey(number)) {
            cells.put(number, new Cell());
            if (cells.size() % CELLS_BETWEEN_CHECKS == 0) {
                data.requireMemory((long) BYTES_OF_CELL * cells.size());
            }
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
            if (cell != null) {
                cell.each((longitude, latitude) -> {
                    if (box.contains(longitude, latitude)) {
                        nearest.look(longitude, latitude);
                    }
                });
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
