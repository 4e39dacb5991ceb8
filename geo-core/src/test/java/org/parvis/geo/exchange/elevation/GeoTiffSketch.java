package org.parvis.geo.exchange.elevation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** A small GeoTIFF, and what can be wrong with it. */
final class GeoTiffSketch {
    static final int STRIP_BYTES = 279;

    private GeoTiffSketch() {}

    /** Four by four heights of 100 + column + 10 × row, the last one unknown, from 7° east and 44° north. */
    static byte[] file(int compression, int predictor, int format) throws IOException {
        int bytes = format == 3 ? 4 : 2;
        byte[] strip = packed(strip(bytes, predictor), compression);
        ByteBuffer file = ByteBuffer.allocate(512 + strip.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        int[][] entries = {
            {256, 3, 1, 4},
            {257, 3, 1, 4},
            {258, 3, 1, 8 * bytes},
            {259, 3, 1, compression},
            {273, 4, 1, 512},
            {277, 3, 1, 1},
            {278, 3, 1, 4},
            {279, 4, 1, strip.length},
            {317, 3, 1, predictor},
            {339, 3, 1, format},
            {33_550, 12, 3, 300},
            {33_922, 12, 6, 330},
            {34_735, 3, 8, 400},
            {42_113, 2, 6, 440}
        };
        file.putShort((short) entries.length);
        for (int[] entry : entries) {
            file.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        putPlace(file);
        file.position(512);
        file.put(strip);
        return file.array();
    }

    static void setStripBytes(byte[] file, int bytes) {
        ByteBuffer entries = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry = 0; entry < entries.getShort(8); entry++) {
            if (entries.getShort(10 + 12 * entry) == STRIP_BYTES) {
                entries.putInt(10 + 12 * entry + 8, bytes);
            }
        }
    }

    /** With one more entry in its directory, for which there is room. */
    static byte[] withEntry(byte[] file, int tag, int type, int values, int at) {
        byte[] more = file.clone();
        ByteBuffer buffer = ByteBuffer.wrap(more).order(ByteOrder.LITTLE_ENDIAN);
        short entries = buffer.getShort(8);
        buffer.putShort(8, (short) (entries + 1)).position(10 + 12 * entries);
        buffer.putShort((short) tag).putShort((short) type).putInt(values).putInt(at);
        return more;
    }

    private static void putPlace(ByteBuffer file) {
        file.position(300);
        file.putDouble(0.01).putDouble(0.01).putDouble(0);
        file.position(330);
        file.putDouble(0).putDouble(0).putDouble(0).putDouble(7).putDouble(44).putDouble(0);
        file.position(400);
        for (int key : new int[] {1, 1, 0, 1, 2_048, 0, 1, 4_326}) {
            file.putShort((short) key);
        }
        file.position(440);
        file.put("32767\0".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] strip(int bytes, int predictor) {
        ByteBuffer strip = ByteBuffer.allocate(16 * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < 4; row++) {
            ByteBuffer line = ByteBuffer.allocate(4 * bytes)
                    .order(predictor == 3 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            int before = 0;
            for (int column = 0; column < 4; column++) {
                int height = row == 3 && column == 3 ? 32_767 : 100 + column + 10 * row;
                if (bytes == 4) {
                    line.putFloat(height);
                } else {
                    line.putShort((short) (predictor == 2 ? height - before : height));
                }
                before = height;
            }
            strip.put(predictor == 3 ? differences(line.array(), bytes) : line.array());
        }
        return strip.array();
    }

    private static byte[] differences(byte[] line, int bytes) {
        byte[] planes = new byte[line.length];
        int values = line.length / bytes;
        for (int index = 0; index < line.length; index++) {
            planes[index % bytes * values + index / bytes] = line[index];
        }
        for (int index = planes.length - 1; index > 0; index--) {
            planes[index] -= planes[index - 1];
        }
        return planes;
    }

    private static byte[] packed(byte[] strip, int compression) throws IOException {
        if (compression == 1) {
            return strip;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(strip);
        }
        return bytes.toByteArray();
    }
}
