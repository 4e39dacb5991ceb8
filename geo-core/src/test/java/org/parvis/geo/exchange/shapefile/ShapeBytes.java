package org.parvis.geo.exchange.shapefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Parts of shapefiles byte by byte, so that tests can make them lie. */
final class ShapeBytes {
    private ShapeBytes() {}

    /** A .shp file of these record contents. */
    static byte[] shp(int type, byte[]... contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = 100;
        for (byte[] content : contents) {
            length += 8 + content.length;
        }
        ByteBuffer header = ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, length / 2);
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        for (int at = 36; at < 100; at += 8) {
            header.putDouble(at, Double.NaN);
        }
        bytes.writeBytes(header.array());
        int number = 0;
        for (byte[] content : contents) {
            bytes.writeBytes(ByteBuffer.allocate(8)
                    .putInt(++number)
                    .putInt(content.length / 2)
                    .array());
            bytes.writeBytes(content);
        }
        return bytes.toByteArray();
    }

    static byte[] none() {
        return new byte[4];
    }

    static byte[] point(int type, double... ordinates) {
        ByteBuffer content = little(4 + 8 * ordinates.length).putInt(type);
        for (double ordinate : ordinates) {
            content.putDouble(ordinate);
        }
        return content.array();
    }

    /** A line or polygon of these parts, each as x, y, x, y … */
    static byte[] parts(int type, double[]... parts) {
        int count = 0;
        for (double[] part : parts) {
            count += part.length / 2;
        }
        ByteBuffer content =
                little(44 + 4 * parts.length + 16 * count).putInt(type).position(36);
        content.putInt(parts.length).putInt(count);
        int first = 0;
        for (double[] part : parts) {
            content.putInt(first);
            first += part.length / 2;
        }
        for (double[] part : parts) {
            for (double ordinate : part) {
                content.putDouble(ordinate);
            }
        }
        return content.array();
    }

    /** A column of a table: name, kind, length, decimals. */
    record Field(String name, char kind, int length, int decimals) {}

    /** A .dbf file; a row that begins with an asterisk is deleted. */
    static byte[] dbf(int languageByte, Charset charset, List<Field> fields, String... rows) {
        int rowLength = 1 + fields.stream().mapToInt(Field::length).sum();
        int headerLength = 33 + 32 * fields.size();
        ByteBuffer header = little(headerLength);
        header.put(0, (byte) 3)
                .putInt(4, rows.length)
                .putShort(8, (short) headerLength)
                .putShort(10, (short) rowLength)
                .put(29, (byte) languageByte);
        for (int index = 0; index < fields.size(); index++) {
            Field field = fields.get(index);
            int at = 32 + 32 * index;
            byte[] name = field.name.getBytes(charset);
            header.put(at, name, 0, Math.min(name.length, 11))
                    .put(at + 11, (byte) field.kind)
                    .put(at + 16, (byte) field.length)
                    .put(at + 17, (byte) field.decimals);
        }
        header.put(headerLength - 1, (byte) 13);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.array());
        for (String row : rows) {
            byte[] content = row.getBytes(charset);
            byte[] padded = new byte[rowLength];
            java.util.Arrays.fill(padded, (byte) ' ');
            System.arraycopy(content, 0, padded, 0, Math.min(content.length, rowLength));
            bytes.writeBytes(padded);
        }
        return bytes.toByteArray();
    }

    static byte[] dbf(List<Field> fields, String... rows) {
        return dbf(0, StandardCharsets.ISO_8859_1, fields, rows);
    }

    /** An index of a .shp file. */
    static byte[] shx(byte[] shp) {
        List<int[]> entries = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(shp);
        for (int at = 100; at < shp.length; at += 8 + 2 * bytes.getInt(at + 4)) {
            entries.add(new int[] {at / 2, bytes.getInt(at + 4)});
        }
        ByteBuffer index = ByteBuffer.allocate(100 + 8 * entries.size()).put(shp, 0, 100);
        entries.forEach(entry -> index.putInt(entry[0]).putInt(entry[1]));
        return index.putInt(24, index.capacity() / 2).array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
