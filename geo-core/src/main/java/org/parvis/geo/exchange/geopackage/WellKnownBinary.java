package org.parvis.geo.exchange.geopackage;

import static org.parvis.geo.exchange.geopackage.BadGeometryException.require;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries as well-known binary (ISO 13249-3, and PostGIS's marks for height and measure). JTS has a reader too, but one
 * that follows collections in each other as deep as they go.
 */
final class WellKnownBinary {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int HEIGHT_MARK = 0x80000000;
    private static final int MEASURE_MARK = 0x40000000;
    private static final int SYSTEM_MARK = 0x20000000;

    private final ByteBuffer bytes;
    private final int mostVertices;
    private final int mostNesting;
    private int vertices;
    private int parts;

    private WellKnownBinary(ByteBuffer bytes, int mostVertices, int mostNesting) {
        this.bytes = bytes;
        this.mostVertices = mostVertices;
        this.mostNesting = mostNesting;
    }

    /** What comes before each geometry: its type without marks, and what its positions have. */
    private record Head(int type, int dimensions, boolean height) {}

    /**
     * @param bytes from the geometry's first byte on
     * @return null for an empty one
     */
    static @Nullable Geometry parse(ByteBuffer bytes, int mostVertices, int mostNesting) throws BadGeometryException {
        try {
            Geometry geometry = new WellKnownBinary(bytes, mostVertices, mostNesting).geometry(0);
            return geometry.isEmpty() ? null : geometry;
        } catch (IllegalArgumentException refused) {
            // JTS: a line of one position, a ring that is not closed.
            throw new BadGeometryException("is not well formed: " + refused.getMessage());
        }
    }

    private Geometry geometry(int depth) throws BadGeometryException {
        require(depth < mostNesting, "has more than " + mostNesting + " collections in each other");
        Head head = head();
        return switch (head.type) {
            case 1 -> point(head);
            case 2 -> FACTORY.createLineString(positions(head));
            case 3 -> polygon(head);
            case 4 -> FACTORY.createMultiPoint(members(depth, Point.class).toArray(Point[]::new));
            case 5 -> FACTORY.createMultiLineString(
                    members(depth, LineString.class).toArray(LineString[]::new));
            case 6 -> FACTORY.createMultiPolygon(members(depth, Polygon.class).toArray(Polygon[]::new));
            case 7 -> FACTORY.createGeometryCollection(
                    members(depth, Geometry.class).toArray(Geometry[]::new));
            case 8, 9, 10, 11, 12, 13, 14 -> throw new BadGeometryException("is a curve, which Parvis does not read");
            case 15, 16, 17 -> throw new BadGeometryException("is a surface in space, which Parvis does not read");
            default -> throw new BadGeometryException("has the unknown type " + head.type);
        };
    }

    private Head head() throws BadGeometryException {
        require(bytes.remaining() >= 5, "is cut off");
        byte order = bytes.get();
        require(order == 0 || order == 1, "begins with no byte order");
        bytes.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        boolean height = (type & HEIGHT_MARK) != 0;
        boolean measure = (type & MEASURE_MARK) != 0;
        if ((type & SYSTEM_MARK) != 0) {
            require(bytes.remaining() >= 4, "is cut off");
            bytes.getInt();
        }
        int plain = type & ~(HEIGHT_MARK | MEASURE_MARK | SYSTEM_MARK);
        int thousands = plain / 1000;
        require(thousands <= 3, "has the unknown type " + plain);
        height |= thousands == 1 || thousands == 3;
        measure |= thousands >= 2;
        return new Head(plain % 1000, 2 + (height ? 1 : 0) + (measure ? 1 : 0), height);
    }

    private Geometry point(Head head) throws BadGeometryException {
        require(bytes.remaining() >= 8 * head.dimensions, "is cut off");
        addVertices(1);
        if (Double.isNaN(bytes.getDouble(bytes.position())) && Double.isNaN(bytes.getDouble(bytes.position() + 8))) {
            bytes.position(bytes.position() + 8 * head.dimensions);
            return FACTORY.createPoint();
        }
        return FACTORY.createPoint(position(head));
    }

    private Geometry polygon(Head head) throws BadGeometryException {
        int count = parts(4);
        List<LinearRing> rings = new ArrayList<>();
        for (int ring = 0; ring < count; ring++) {
            rings.add(FACTORY.createLinearRing(positions(head)));
        }
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(rings.get(0), rings.subList(1, count).toArray(LinearRing[]::new));
    }

    private <T extends Geometry> List<T> members(int depth, Class<T> kind) throws BadGeometryException {
        int count = parts(5);
        List<T> members = new ArrayList<>();
        for (int member = 0; member < count; member++) {
            Geometry geometry = geometry(depth + 1);
            require(kind.isInstance(geometry), "has a member of another type");
            members.add(kind.cast(geometry));
        }
        return members;
    }

    private Coordinate[] positions(Head head) throws BadGeometryException {
        int count = count(8 * head.dimensions);
        addVertices(count);
        Coordinate[] positions = new Coordinate[count];
        for (int index = 0; index < count; index++) {
            positions[index] = position(head);
        }
        return positions;
    }

    private void addVertices(int count) throws BadGeometryException {
        vertices += count;
        require(vertices <= mostVertices, "has more than the " + mostVertices + " vertices that are taken");
    }

    /** How many rings or members there are: empty ones take room too. */
    private int parts(int least) throws BadGeometryException {
        int count = count(least);
        require(count <= mostVertices - parts, "has more than the " + mostVertices + " parts that are taken");
        parts += count;
        return count;
    }

    private Coordinate position(Head head) throws BadGeometryException {
        double x = bytes.getDouble();
        double y = bytes.getDouble();
        double z = Double.NaN;
        for (int further = 2; further < head.dimensions; further++) {
            double value = bytes.getDouble();
            z = further == 2 && head.height && Double.isFinite(value) ? value : z;
        }
        require(Double.isFinite(x) && Double.isFinite(y), "has a coordinate that is no number");
        return new Coordinate(x, y, z);
    }

    /** @param least bytes that each of the counted takes */
    private int count(int least) throws BadGeometryException {
        require(bytes.remaining() >= 4, "is cut off");
        int count = bytes.getInt();
        require(
                count >= 0 && (long) count * least <= bytes.remaining(),
                "claims to have more parts than it has bytes for");
        return count;
    }
}
