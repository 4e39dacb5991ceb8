package org.parvis.geo.exchange.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads ahead, for many small reads one after the other. Jumping about is slower with it than without. */
public final class BufferedSource implements ByteSource {
    private static final int WINDOW_BYTES = 1 << 16;

    private final ByteSource source;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).limit(0);
    private long windowStart;

    public BufferedSource(ByteSource source) {
        this.source = source;
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public void read(long position, ByteBuffer into) throws IOException {
        int length = into.remaining();
        if (length > WINDOW_BYTES) {
            source.read(position, into);
            return;
        }
        if (position < windowStart || position + length > windowStart + window.limit()) {
            if (position < 0 || position > size() - length) {
                throw new EOFException();
            }
            window.clear().limit((int) Math.min(WINDOW_BYTES, size() - position));
            windowStart = position;
            source.read(position, window);
            window.flip();
        }
        into.put(window.slice((int) (position - windowStart), length));
    }
}
