package org.parvis.geo.exchange.elevation;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.parvis.geo.shared.ParvisException;

/**
 * Unpacks a strip or tile of a TIFF file to the size it has to have, never more. One that ends too early is refused: with
 * 0 m in the place of what is missing, a town would lie flat by the sea.
 */
final class TiffUnpacking {
    private static final int NONE = 1;
    private static final int LZW = 5;
    private static final int DEFLATE = 8;
    private static final int OLD_DEFLATE = 32_946;

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST_CODES = 4_096;

    /** For messages. */
    private final String part;

    private final byte[] packed;
    private final byte[] content;

    private TiffUnpacking(String part, byte[] packed, int size) {
        this.part = part;
        this.packed = packed;
        this.content = new byte[size];
    }

    /**
     * @param part which one it is, for messages
     * @param size of what is returned, in bytes
     * @param least bytes that have to be in it; the others are 0 where they are missing
     * @throws ParvisException {@code UNREADABLE}, naming the part
     */
    static byte[] unpacked(String part, byte[] packed, int compression, int size, int least) {
        TiffUnpacking unpacking = new TiffUnpacking(part, packed, size);
        int length = unpacking.unpack(compression);
        if (length < least) {
            throw ElevationGrid.unreadable(part + " ends after " + length + " of its " + least
                    + " bytes; the file was cut off or spoilt, so copy or write it again");
        }
        return unpacking.content;
    }

    /** @return how many bytes there are */
    private int unpack(int compression) {
        return switch (compression) {
            case NONE -> {
                int length = Math.min(packed.length, content.length);
                System.arraycopy(packed, 0, content, 0, length);
                yield length;
            }
            case LZW -> lzw();
            case DEFLATE, OLD_DEFLATE -> inflated();
            default -> throw ElevationGrid.unreadable("it is compressed by method " + compression
                    + "; write it again uncompressed, with DEFLATE or with LZW");
        };
    }

    private int inflated() {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int length = 0;
            int read = 1;
            while (length < content.length && read > 0) {
                read = inflater.inflate(content, length, content.length - length);
                length += read;
            }
            return length;
        } catch (DataFormatException broken) {
            throw ElevationGrid.unreadable(part + " does not unpack (" + broken.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }

    /** TIFF revision 6.0, section 13: codes of 9 to 12 bits, high bits first, wider one code early. */
    private int lzw() {
        // Each code stands for a run of what was written before: where it begins and how long it is.
        int[] begins = new int[MOST_CODES];
        int[] lengths = new int[MOST_CODES];
        int next = END + 1;
        int width = 9;
        int before = -1;
        int beforeAt = 0;
        int written = 0;
        Codes codes = new Codes(packed);
        while (written < content.length) {
            int code = codes.next(width);
            if (code == END) {
                return written;
            }
            if (code == CLEAR) {
                next = END + 1;
                width = 9;
                before = -1;
                continue;
            }
            if (code > next || before < 0 && code > END || code == next && before < 0) {
                throw ElevationGrid.unreadable(part + " does not unpack (a wrong LZW code)");
            }
            if (before >= 0 && next < MOST_CODES) {
                begins[next] = beforeAt;
                lengths[next] = (before < CLEAR ? 1 : lengths[before]) + 1;
                next++;
            }
            beforeAt = written;
            written = write(written, code, begins, lengths);
            before = code;
            width = next + 1 >= 2_048 ? 12 : next + 1 >= 1_024 ? 11 : next + 1 >= 512 ? 10 : 9;
        }
        return written;
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

    private int write(int at, int code, int[] begins, int[] lengths) {
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
