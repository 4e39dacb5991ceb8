package org.parvis.geo.exchange.shapefile;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Writes the shapes of one family and their index, flat, record by record; the headers come last. */
final class ShapeOutput implements Closeable {
    private static final int VERSION = 1000;

    private final ShapeFamily family;
    private final FileChannel shapeChannel;
    private final FileChannel indexChannel;
    private final OutputStream shapes;
    private final OutputStream index;
    private final Envelope box = new Envelope();
    private long shapeBytes = ShapeRecords.HEADER_BYTES;
    private long rows;

    ShapeOutput(ShapeFamily family, Path shapePath, Path indexPath) throws IOException {
        this.family = family;
        this.shapeChannel = FileChannel.open(shapePath, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.indexChannel = FileChannel.open(indexPath, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.shapes = new BufferedOutputStream(Channels.newOutputStream(shapeChannel), 1 << 16);
        this.index = new BufferedOutputStream(Channels.newOutputStream(indexChannel), 1 << 14);
        shapes.write(new byte[ShapeRecords.HEADER_BYTES]);
        index.write(new byte[ShapeRecords.HEADER_BYTES]);
    }

    /** @param geometry of the family; null for a row without one */
    void write(@Nullable Geometry geometry) throws IOException {
        ByteBuffer content = geometry == null ? little(4) : content(geometry);
        if ((shapeBytes + content.capacity()) / 2 > Integer.MAX_VALUE) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE, "A shapefile has no room for so many shapes; export them as GeoPackage.");
        }
        if (geometry != null) {
            box.expandToInclude(geometry.getEnvelopeInternal());
        }
        rows++;
        index.write(big(8).putInt((int) (shapeBytes / 2))
                .putInt(content.capacity() / 2)
                .array());
        shapes.write(big(8).putInt((int) rows).putInt(content.capacity() / 2).array());
        shapes.write(content.array());
        shapeBytes += 8L + content.capacity();
    }

    /** Ends both files after the last shape. */
    void finish() throws IOException {
        shapes.flush();
        index.flush();
        shapeChannel.write(header(shapeBytes), 0);
        indexChannel.write(header(ShapeRecords.HEADER_BYTES + 8 * rows), 0);
    }

    @Override
    public void close() throws IOException {
        try (shapeChannel;
                indexChannel) {
            // Each is closed, whatever becomes of the other.
        }
    }

    private ByteBuffer header(long bytes) {
        ByteBuffer header = big(ShapeRecords.HEADER_BYTES).putInt(0, 9994).putInt(24, (int) (bytes / 2));
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, family.type());
        if (!box.isNull()) {
            header.position(36);
            putBox(header, box);
        }
        return header.rewind();
    }

    private ByteBuffer content(Geometry geometry) {
        return switch (family) {
            case POINTS -> little(20)
                    .putInt(family.type())
                    .putDouble(geometry.getCoordinate().x)
                    .putDouble(geometry.getCoordinate().y);
            case MULTI_POINTS -> points(geometry);
            case LINES, POLYGONS -> parts(geometry);
        };
    }

    private ByteBuffer points(Geometry geometry) {
        Coordinate[] positions = geometry.getCoordinates();
        ByteBuffer content = little(40 + 16 * positions.length).putInt(family.type());
        putBox(content, geometry.getEnvelopeInternal());
        content.putInt(positions.length);
        putPositions(content, positions);
        return content;
    }

    private ByteBuffer parts(Geometry geometry) {
        List<Coordinate[]> parts = new ArrayList<>();
        for (int member = 0; member < geometry.getNumGeometries(); member++) {
            Geometry part = geometry.getGeometryN(member);
            if (part instanceof Polygon polygon) {
                addRings(polygon, parts);
            } else if (part instanceof LineString line && !line.isEmpty()) {
                parts.add(line.getCoordinates());
            }
        }
        int count = parts.stream().mapToInt(part -> part.length).sum();
        ByteBuffer content = little(44 + 4 * parts.size() + 16 * count).putInt(family.type());
        putBox(content, geometry.getEnvelopeInternal());
        content.putInt(parts.size()).putInt(count);
        int first = 0;
        for (Coordinate[] part : parts) {
            content.putInt(first);
            first += part.length;
        }
        parts.forEach(part -> putPositions(content, part));
        return content;
    }

    /** Shells clockwise, holes the other way, as the format has it. */
    private static void addRings(Polygon polygon, List<Coordinate[]> parts) {
        if (polygon.isEmpty()) {
            return;
        }
        parts.add(turned(polygon.getExteriorRing(), true));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            parts.add(turned(polygon.getInteriorRingN(hole), false));
        }
    }

    private static Coordinate[] turned(LinearRing ring, boolean clockwise) {
        boolean isClockwise = Area.ofRingSigned(ring.getCoordinateSequence()) > 0;
        return (isClockwise == clockwise ? ring : ring.reverse()).getCoordinates();
    }

    private static void putBox(ByteBuffer into, Envelope box) {
        into.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
    }

    private static void putPositions(ByteBuffer into, Coordinate[] positions) {
        for (Coordinate position : positions) {
            into.putDouble(position.x).putDouble(position.y);
        }
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer big(int bytes) {
        return ByteBuffer.allocate(bytes);
    }
}
