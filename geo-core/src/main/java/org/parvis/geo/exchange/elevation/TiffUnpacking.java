package org.parvis.geo.exchange.elevation;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a strip or tile of a TIFF file to the size it has to have, never more. */
final class TiffUnpacking {
    private static final int NONE = 1;
    private static final int LZW = 5;
    private static final int DEFLATE = 8;
    private static final int OLD_DEFLATE = 32_946;

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST_CODES = 4_096;

    private TiffUnpacking() {}

    /** What is missing at the end is 0, as the last strip of some writers is short. */
    static byte[] unpacked(byte[] packed, int compression, int size) {
        return switch (compression) {
            case NONE -> Arrays.copyOf(packed, size);
            case LZW -> lzw(packed, size);
            case DEFLATE, OLD_DEFLATE -> inflated(packed, size);
            default -> throw ElevationGrid.unreadable("it is compressed by method " + compression
                    + "; write it again uncompressed, with DEFLATE or with LZW");
        };
    }

    private static byte[] inflated(byte[] packed, int size) {
        byte[] content = new byte[size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int length = 0;
            int read = 1;
            while (length < size && read > 0) {
                read = inflater.inflate(content, length, size - length);
                length += read;
            }
            return content;
        } catch (DataFormatException broken) {
            throw ElevationGrid.unreadable("a part of it does not unpack (" + broken.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }

    /** TIFF revision 6.0, section 13: codes of 9 to 12 bits, high bits first, wider one code early. */
    private static byte[] lzw(byte[] packed, int size) {
        byte[] content = new byte[size];
        // Each code stands for a run of what was written before: where it begins and how long it is.
        int[] begins = new int[MOST_CODES];
        int[] lengths = new int[MOST_CODES];
        int next = END + 1;
        int width = 9;
        int before = -1;
        int beforeAt = 0;
        int written = 0;
        Codes codes = new Codes(packed);
        while (written < size) {
            int code = codes.next(width);
            if (code == END) {
                return content;
            }
            if (code == CLEAR) {
                next = END + 1;
                width = 9;
                before = -1;
                continue;
            }
            if (code > next || before < 0 && code > END || code == next && before < 0) {
                throw ElevationGrid.unreadable("a part of it does not unpack (a wrong LZW code)");
            }
            if (before >= 0 && next < MOST_CODES) {
                begins[next] = beforeAt;
                lengths[next] = (before < CLEAR ? 1 : lengths[before]) + 1;
                next++;
            }
            beforeAt = written;
            written = write(content, written, code, begins, lengths);
            before = code;
            width = next + 1 >= 2_048 ? 12 : next + 1 >= 1_024 ? 11 : next + 1 >= 512 ? 10 : 9;
        }
        return content;
    }

    /** Codes one after the other, whatever their width. */
    private static final class Codes {
        private final byte[] packed;
        private int at;
        private long bits;
        private int held;

        Codes(byte[] packed) {
            this.packed = packed;
        }

        /** The next one; {@link #END} where there is none. */
        int next(int width) {
            while (held < width && at < packed.length) {
                bits = bits << 8 | packed[at++] & 0xff;
                held += 8;
            }
            if (held < width) {
                return END;
            }
            held -= width;
            return (int) (bits >> held) & (1 << width) - 1;
        }
    }

    private static int write(byte[] content, int at, int code, int[] begins, int[] lengths) {
        if (code < CLEAR) {
            content[at] = (byte) code;
            return at + 1;
        }
        int end = Math.min(content.length, at + lengths[code]);
        for (int index = at; index < end; index++) {
            // Byte by byte: a code may stand for what it is just writing.
            content[index] = content[begins[code] + index - at];
        }
        return end;
    }
}
