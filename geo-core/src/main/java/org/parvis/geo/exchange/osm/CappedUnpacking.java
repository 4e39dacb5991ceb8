package org.parvis.geo.exchange.osm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Unpacks gzip as long as it packs no better than such files do. */
final class CappedUnpacking extends InputStream {
    private static final long ALWAYS_ALLOWED = 1 << 20;

    private final Counting packed;
    private final GZIPInputStream unpacked;
    private final int mostRatio;
    private final long mostPacked;
    private long bytes;

    CappedUnpacking(InputStream packed, int mostRatio, long mostPacked) throws IOException {
        this.packed = new Counting(packed);
        this.unpacked = new GZIPInputStream(this.packed, 1 << 13);
        this.mostRatio = mostRatio;
        this.mostPacked = mostPacked;
    }

    long packedBytes() {
        return packed.bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? read : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = unpacked.read(buffer, offset, length);
        bytes += Math.max(0, read);
        if (bytes > ALWAYS_ALLOWED && bytes / mostRatio > packed.bytes) {
            throw tooLarge("unpacks to more than " + mostRatio + " times its size, as no map does; it is not read.");
        }
        if (packed.bytes > mostPacked) {
            throw tooLarge("is larger than " + mostPacked + " bytes; cut out the town first, or raise the limit.");
        }
        return read;
    }

    private static ParvisException tooLarge(String why) {
        return ParvisException.of(ErrorCode.TOO_LARGE, "file", "The OpenStreetMap file " + why);
    }

    /** Counts what is read through it. */
    private static final class Counting extends FilterInputStream {
        private long bytes;

        Counting(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
