package org.parvis.api.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.parvis.geo.shared.Crs;

/**
 * A shapefile as old programs of French towns write it: lines in Lambert-93 with names in Latin-1, and neither a
 * {@code .prj} nor a {@code .cpg} that says so (ESRI Shapefile Technical Description, July 1998; dBASE III).
 */
final class LatinShapefile {
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final int HEADER_BYTES = 100;
    private static final int POLYLINE = 3;
    private static final int NAME_WIDTH = 40;
    private static final int NUMBER_WIDTH = 6;

    /** @param wgs84 longitude first */
    record Line(int number, String name, List<Coordinate> wgs84) {}

    private record Shape(byte[] content, Envelope bounds) {}

    private LatinShapefile() {}

    /** The parts in one archive; columns {@code ID} and {@code NOM_VOIE}. */
    static byte[] zipped(String name, List<Line> lines) throws IOException {
        List<Shape> shapes = lines.stream().map(LatinShapefile::shape).toList();
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            put(zip, name + ".shp", shp(shapes));
            put(zip, name + ".shx", shx(shapes));
            put(zip, name + ".dbf", dbf(lines));
        }
        return archive.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Shape shape(Line line) {
        Coordinate[] points = Crs.LAMBERT_93
                .fromWgs84(new GeometryFactory().createLineString(line.wgs84().toArray(Coordinate[]::new)))
                .getCoordinates();
        Envelope bounds = new Envelope();
        List.of(points).forEach(bounds::expandToInclude);
        ByteBuffer content = ByteBuffer.allocate(48 + 16 * points.length).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(POLYLINE);
        box(content, bounds);
        content.putInt(1).putInt(points.length).putInt(0);
        for (Coordinate point : points) {
            content.putDouble(point.x).putDouble(point.y);
        }
        return new Shape(content.array(), bounds);
    }

    private static void box(ByteBuffer buffer, Envelope bounds) {
        buffer.putDouble(bounds.getMinX())
                .putDouble(bounds.getMinY())
                .putDouble(bounds.getMaxX())
                .putDouble(bounds.getMaxY());
    }

    private static byte[] shp(List<Shape> shapes) {
        int length = HEADER_BYTES
                + shapes.stream().mapToInt(shape -> 8 + shape.content().length).sum();
        ByteBuffer file = header(length, shapes);
        for (int index = 0; index < shapes.size(); index++) {
            byte[] content = shapes.get(index).content();
            file.order(ByteOrder.BIG_ENDIAN).putInt(index + 1).putInt(content.length / 2);
            file.put(content);
        }
        return file.array();
    }

    private static byte[] shx(List<Shape> shapes) {
        ByteBuffer file =
                header(HEADER_BYTES + 8 * shapes.size(), shapes).order(ByteOrder.BIG_ENDIAN);
        int offset = HEADER_BYTES;
        for (Shape shape : shapes) {
            file.putInt(offset / 2).putInt(shape.content().length / 2);
            offset += 8 + shape.content().length;
        }
        return file.array();
    }

    private static ByteBuffer header(int length, List<Shape> shapes) {
        Envelope bounds = new Envelope();
        shapes.forEach(shape -> bounds.expandToInclude(shape.bounds()));
        ByteBuffer file = ByteBuffer.allocate(length);
        file.putInt(0, 9994).putInt(24, length / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).position(28);
        file.putInt(1000).putInt(POLYLINE);
        box(file, bounds);
        return file.position(HEADER_BYTES);
    }

    private static byte[] dbf(List<Line> lines) throws IOException {
        List<byte[]> fields = new ArrayList<>();
        fields.add(field("ID", 'N', NUMBER_WIDTH));
        fields.add(field("NOM_VOIE", 'C', NAME_WIDTH));
        ByteBuffer header = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 3).put((byte) 126).put((byte) 11).put((byte) 28);
        header.putInt(lines.size());
        header.putShort((short) (32 + 32 * fields.size() + 1)).putShort((short) (1 + NUMBER_WIDTH + NAME_WIDTH));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(header.array());
        for (byte[] field : fields) {
            file.write(field);
        }
        file.write(0x0d);
        for (Line line : lines) {
            String row = " %" + NUMBER_WIDTH + "d%-" + NAME_WIDTH + "s";
            file.write(row.formatted(line.number(), line.name()).getBytes(LATIN));
        }
        file.write(0x1a);
        return file.toByteArray();
    }

    private static byte[] field(String name, char type, int width) {
        ByteBuffer field = ByteBuffer.allocate(32);
        field.put(name.getBytes(StandardCharsets.US_ASCII));
        return field.put(11, (byte) type).put(16, (byte) width).array();
    }
}
