package org.parvis.geo.exchange.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.archive.BufferedSource;
import org.parvis.geo.exchange.archive.ByteSource;

/**
 * Goes through the records of a .shp file. Where they lie is taken from the .shx file if that fits: after an edit, some
 * programs leave old records between the others. Otherwise each record follows the last.
 */
final class ShapeRecords {
    static final int HEADER_BYTES = 100;
    private static final int FILE_CODE = 9994;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int LONGEST_START = 44;

    private final BufferedSource shapes;
    private final @Nullable BufferedSource index;
    private final ShapeParsing parsing;
    private final int mostVertices;
    private long next = HEADER_BYTES;
    private long row;
    private long start;
    private long length;
    private boolean brokenOff;

    /** @param index null, or one that {@link #fits} */
    ShapeRecords(ByteSource shapes, @Nullable ByteSource index, int mostVertices) {
        this.shapes = new BufferedSource(shapes);
        this.index = index == null ? null : new BufferedSource(index);
        this.parsing = new ShapeParsing(mostVertices);
        this.mostVertices = mostVertices;
    }

    /** Whether the bytes begin as a .shp or .shx file does. */
    static boolean beginLikeShapes(ByteSource bytes) throws IOException {
        return bytes.size() >= HEADER_BYTES
                && bytes.read(0, 4).order(ByteOrder.BIG_ENDIAN).getInt() == FILE_CODE;
    }

    /** How long the file says it is, in bytes. */
    static long claimedBytes(ByteSource shapes) throws IOException {
        return 2L * shapes.read(24, 4).order(ByteOrder.BIG_ENDIAN).getInt();
    }

    /** How many records an index has. */
    static long count(ByteSource index) {
        return (index.size() - HEADER_BYTES) / RECORD_HEADER_BYTES;
    }

    /** Whether an index leads to records within the file, and to none much more than once. */
    static boolean fits(ByteSource index, ByteSource shapes) throws IOException {
        if (!beginLikeShapes(index)) {
            return false;
        }
        BufferedSource entries = new BufferedSource(index);
        long all = 0;
        for (long row = 0; row < count(index); row++) {
            ByteBuffer entry = entry(entries, row);
            long offset = 2L * entry.getInt(0);
            long length = 2L * entry.getInt(4);
            all += length + RECORD_HEADER_BYTES;
            if (offset < HEADER_BYTES || length < 4 || offset + RECORD_HEADER_BYTES + length > shapes.size()) {
                return false;
            }
        }
        return all <= shapes.size();
    }

    private static ByteBuffer entry(ByteSource index, long row) throws IOException {
        return index.read(HEADER_BYTES + RECORD_HEADER_BYTES * row, RECORD_HEADER_BYTES)
                .order(ByteOrder.BIG_ENDIAN);
    }

    /** Goes to the next record. */
    boolean next() throws IOException {
        if (index != null && row >= count(index)) {
            return false;
        }
        long position = index == null ? next : 2L * entry(index, row).getInt(0);
        if (position + RECORD_HEADER_BYTES > shapes.size()) {
            return false;
        }
        ByteBuffer header = shapes.read(position, RECORD_HEADER_BYTES).order(ByteOrder.BIG_ENDIAN);
        start = position + RECORD_HEADER_BYTES;
        length = 2L * header.getInt(4);
        if (length < 4 || start + length > shapes.size()) {
            brokenOff = true;
            return false;
        }
        next = start + length;
        row++;
        return true;
    }

    /** Whether there should be a further record that is not whole. */
    boolean brokeOff() {
        return brokenOff;
    }

    /** @return null if the row has none */
    @Nullable
    Geometry geometry() throws IOException, BadShapeException {
        long claimed = ShapeParsing.claimedVertices(shapes.read(start, (int) Math.min(length, LONGEST_START)));
        ShapeParsing.require(
                claimed <= mostVertices, "has " + claimed + " vertices; at most " + mostVertices + " are taken");
        // Parts, positions, heights and measures of so many vertices; whatever follows is not needed.
        long most = LONGEST_START + 36L * Math.max(0, claimed) + 64;
        return parsing.parse(shapes.read(start, (int) Math.min(Math.min(length, most), Integer.MAX_VALUE - 8)));
    }
}
