package org.parvis.geo.exchange.shapefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** The content of a record of a .shp file as a geometry. */
final class ShapeParsing {
    static final int NULL = 0;
    static final int POINT = 1;
    static final int LINE = 3;
    static final int POLYGON = 5;
    static final int MULTI_POINT = 8;
    private static final int MULTI_PATCH = 31;

    /** In the system of the layer, which is not known here. */
    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int BOX_BYTES = 36;
    private static final int XY_BYTES = 16;

    private final int mostVertices;

    ShapeParsing(int mostVertices) {
        this.mostVertices = mostVertices;
    }

    /**
     * How many vertices a record claims; looked at before the record is read.
     *
     * @param start the first bytes of the record, 44 where it has so many
     */
    static long claimedVertices(ByteBuffer start) {
        int type = start.getInt(0) % 10;
        int at = type == MULTI_POINT ? BOX_BYTES : type == LINE || type == POLYGON ? BOX_BYTES + 4 : -1;
        return at < 0 || start.limit() < at + 4 ? 0 : start.getInt(at);
    }

    /**
     * @param content of the record, least significant byte first
     * @return null for a row without a geometry
     */
    @Nullable
    Geometry parse(ByteBuffer content) throws BadShapeException {
        require(content.limit() >= 4, "has no type");
        int type = content.getInt(0);
        if (type == NULL) {
            return null;
        }
        if (type == MULTI_PATCH) {
            throw new BadShapeException("is a multipatch (a surface in space), which Parvis does not read");
        }
        // Types 11 to 18 are those of 1 to 8 with a height, 21 to 28 with a measure.
        boolean heights = type / 10 == 1;
        require(type > 0 && type < 29, "has the unknown type " + type);
        return switch (type % 10) {
            case POINT -> point(content, heights);
            case MULTI_POINT -> points(content, heights);
            case LINE -> lines(parts(content, heights));
            case POLYGON -> RingAssembly.polygons(rings(parts(content, heights)));
            default -> throw new BadShapeException("has the unknown type " + type);
        };
    }

    private static @Nullable Geometry point(ByteBuffer content, boolean heights) throws BadShapeException {
        require(content.limit() >= 4 + XY_BYTES, "is cut off");
        double x = content.getDouble(4);
        double y = content.getDouble(12);
        if (Double.isNaN(x) && Double.isNaN(y)) {
            // How some programs write an empty point.
            return null;
        }
        double z = heights && content.limit() >= 28 ? content.getDouble(20) : Double.NaN;
        return FACTORY.createPoint(position(x, y, z));
    }

    private @Nullable Geometry points(ByteBuffer content, boolean heights) throws BadShapeException {
        require(content.limit() >= BOX_BYTES + 4, "is cut off");
        int count = count(content, BOX_BYTES, BOX_BYTES + 4L);
        Coordinate[] positions = positions(content, BOX_BYTES + 4, count, heights);
        return count == 0 ? null : FACTORY.createMultiPointFromCoords(positions);
    }

    /** The parts of a line or polygon, each as its positions. */
    private List<Coordinate[]> parts(ByteBuffer content, boolean heights) throws BadShapeException {
        require(content.limit() >= BOX_BYTES + 8, "is cut off");
        int partCount = content.getInt(BOX_BYTES);
        require(partCount >= 0 && partCount <= mostVertices, "claims to have " + partCount + " parts");
        long start = BOX_BYTES + 8 + 4L * partCount;
        int count = count(content, BOX_BYTES + 4, start);
        Coordinate[] positions = positions(content, (int) start, count, heights);
        List<Coordinate[]> parts = new ArrayList<>();
        for (int part = 0; part < partCount; part++) {
            int from = content.getInt(BOX_BYTES + 8 + 4 * part);
            int to = part + 1 < partCount ? content.getInt(BOX_BYTES + 12 + 4 * part) : count;
            require(from >= 0 && from <= to && to <= count, "has parts that overlap or lie outside of it");
            if (to > from) {
                parts.add(Arrays.copyOfRange(positions, from, to));
            }
        }
        return parts;
    }

    private int count(ByteBuffer content, int at, long start) throws BadShapeException {
        int count = content.getInt(at);
        require(count >= 0, "claims to have " + count + " vertices");
        require(count <= mostVertices, "has " + count + " vertices; at most " + mostVertices + " are taken");
        require(
                start + (long) XY_BYTES * count <= content.limit(),
                "claims to have " + count + " vertices but is cut off");
        return count;
    }

    private static Coordinate[] positions(ByteBuffer content, int start, int count, boolean heights)
            throws BadShapeException {
        long heightsStart = start + (long) XY_BYTES * count + XY_BYTES;
        boolean read = heights && heightsStart + 8L * count <= content.limit();
        Coordinate[] positions = new Coordinate[count];
        for (int index = 0; index < count; index++) {
            int at = start + XY_BYTES * index;
            double z = read ? content.getDouble((int) heightsStart + 8 * index) : Double.NaN;
            positions[index] = position(content.getDouble(at), content.getDouble(at + 8), z);
        }
        return positions;
    }

    private static Coordinate position(double x, double y, double z) throws BadShapeException {
        require(Double.isFinite(x) && Double.isFinite(y), "has a coordinate that is no number");
        return new Coordinate(x, y, Double.isFinite(z) ? z : Double.NaN);
    }

    private static Geometry lines(List<Coordinate[]> parts) throws BadShapeException {
        LineString[] lines = parts.stream()
                .filter(part -> part.length > 1)
                .map(FACTORY::createLineString)
                .toArray(LineString[]::new);
        require(lines.length > 0, "has no line of two vertices");
        return lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
    }

    /** Closed, and without those that have no area. */
    private static List<Coordinate[]> rings(List<Coordinate[]> parts) throws BadShapeException {
        List<Coordinate[]> rings = new ArrayList<>();
        for (Coordinate[] part : parts) {
            Coordinate[] ring = part;
            if (!part[0].equals2D(part[part.length - 1])) {
                ring = Arrays.copyOf(part, part.length + 1);
                ring[part.length] = part[0].copy();
            }
            if (ring.length >= 4) {
                rings.add(ring);
            }
        }
        require(!rings.isEmpty(), "has no ring of three corners");
        return rings;
    }

    static void require(boolean fine, String reason) throws BadShapeException {
        if (!fine) {
            throw new BadShapeException(reason);
        }
    }
}
