package org.parvis.geo.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A part of the bytes as a stream. */
final class SliceStream extends InputStream {
    private final ByteSource bytes;
    private final long end;
    private long position;

    SliceStream(ByteSource bytes, long start, long length) {
        this.bytes = bytes;
        this.position = start;
        this.end = start + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = (int) Math.min(length, end - position);
        if (count <= 0) {
            return -1;
        }
        bytes.read(position, ByteBuffer.wrap(into, offset, count));
        position += count;
        return count;
    }
}
