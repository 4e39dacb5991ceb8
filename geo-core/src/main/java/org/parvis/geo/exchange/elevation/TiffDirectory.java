package org.parvis.geo.exchange.elevation;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The first directory of a TIFF file (TIFF revision 6.0, section 2): the fields that are wanted, by their number. */
final class TiffDirectory {
    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;

    /** Of all fields together: where four million parts begin, and how long they are. */
    private static final long MOST_BYTES = 32 << 20;

    private static final int ASCII = 2;

    private final FileChannel file;
    private final ByteOrder order;
    private final Set<Integer> wanted;
    private final Map<Integer, ByteBuffer> fields = new HashMap<>();
    private final Map<Integer, Integer> types = new HashMap<>();

    private TiffDirectory(FileChannel file, ByteOrder order, Set<Integer> wanted) {
        this.file = file;
        this.order = order;
        this.wanted = wanted;
    }

    /**
     * @param wanted the numbers of the fields to keep
     * @throws ParvisException {@code UNREADABLE}, {@code TOO_LARGE} if these fields are longer than any real ones
     */
    static TiffDirectory read(FileChannel file, Set<Integer> wanted) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(HEADER_BYTES);
        readFully(file, start, 0);
        TiffDirectory directory =
                new TiffDirectory(file, start.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, wanted);
        start.order(directory.order);
        if (start.getShort(2) == 43) {
            throw ElevationGrid.unreadable("it is a BigTIFF; write it again as plain TIFF");
        }
        directory.readEntries(start.getInt(4) & 0xffff_ffffL);
        return directory;
    }

    private void readEntries(long at) throws IOException {
        int count = bytes(at, 2).getShort() & 0xffff;
        ByteBuffer entries = bytes(at + 2, count * ENTRY_BYTES);
        long kept = 0;
        for (int index = 0; index < count; index++) {
            int entry = index * ENTRY_BYTES;
            int tag = entries.getShort(entry) & 0xffff;
            int type = entries.getShort(entry + 2) & 0xffff;
            long values = entries.getInt(entry + 4) & 0xffff_ffffL;
            int size = size(type);
            if (size == 0 || !wanted.contains(tag)) {
                continue;
            }
            kept += values * size;
            if (kept > MOST_BYTES) {
                throw ParvisException.of(
                        ErrorCode.TOO_LARGE,
                        "file",
                        "The fields of the elevation file have more than " + MOST_BYTES + " bytes, up to field " + tag
                                + "; write it again with larger tiles.");
            }
            int length = (int) values * size;
            ByteBuffer content = length <= 4
                    ? entries.slice(entry + 8, length).order(order)
                    : bytes(entries.getInt(entry + 8) & 0xffff_ffffL, length);
            fields.put(tag, content);
            types.put(tag, type);
        }
    }

    private static int size(int type) {
        return switch (type) {
            case 1, ASCII, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11 -> 4;
            case 5, 10, 12 -> 8;
            default -> 0;
        };
    }

    ByteOrder order() {
        return order;
    }

    long fileBytes() throws IOException {
        return file.size();
    }

    /** A piece of the file, in its byte order. */
    ByteBuffer bytes(long at, int length) throws IOException {
        if (at < 0 || at + length > file.size()) {
            throw ElevationGrid.unreadable("it refers to byte " + (at + length) + " of a file of " + file.size());
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        readFully(file, buffer, at);
        return buffer.order(order);
    }

    private static void readFully(FileChannel file, ByteBuffer into, long at) throws IOException {
        long position = at;
        while (into.hasRemaining()) {
            int read = file.read(into, position);
            if (read < 0) {
                throw new EOFException("it ends at byte " + position);
            }
            position += read;
        }
        into.flip();
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    int count(int tag) {
        ByteBuffer content = fields.get(tag);
        return content == null ? 0 : content.limit() / size(types.getOrDefault(tag, 1));
    }

    OptionalLong whole(int tag) {
        return count(tag) == 0 ? OptionalLong.empty() : OptionalLong.of(whole(tag, 0));
    }

    /** One of several whole numbers; 0 where there are not so many. */
    long whole(int tag, int index) {
        ByteBuffer content = fields.get(tag);
        if (content == null || index >= count(tag)) {
            return 0;
        }
        return switch (types.getOrDefault(tag, 0)) {
            case 1, 7 -> content.get(index) & 0xff;
            case 3 -> content.getShort(2 * index) & 0xffff;
            case 4 -> content.getInt(4 * index) & 0xffff_ffffL;
            case 8 -> content.getShort(2 * index);
            case 9 -> content.getInt(4 * index);
            default -> throw ElevationGrid.unreadable("its field " + tag + " is no whole number");
        };
    }

    /** All numbers of a field; none if it is not there. */
    double[] reals(int tag) {
        ByteBuffer content = fields.get(tag);
        if (content == null || types.getOrDefault(tag, 0) != 12) {
            return new double[0];
        }
        double[] reals = new double[content.limit() / Double.BYTES];
        for (int index = 0; index < reals.length; index++) {
            reals[index] = content.getDouble(Double.BYTES * index);
        }
        return reals;
    }

    /** A text; empty if it is not there. */
    String text(int tag) {
        ByteBuffer content = fields.get(tag);
        return content == null || types.getOrDefault(tag, 0) != ASCII
                ? ""
                : StandardCharsets.ISO_8859_1
                        .decode(content.duplicate())
                        .toString()
                        .replace("\0", "")
                        .strip();
    }
}
