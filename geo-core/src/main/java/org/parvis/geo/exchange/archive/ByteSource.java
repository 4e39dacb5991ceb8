package org.parvis.geo.exchange.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Bytes that can be read at any position: a file, or an array in tests. For one thread. */
public interface ByteSource {
    long size();

    /**
     * Fills what remains of the buffer.
     *
     * @param position of the first byte
     * @throws EOFException if there are not so many bytes
     */
    void read(long position, ByteBuffer into) throws IOException;

    /**
     * @return a new buffer with that many bytes, least significant byte first, ready to be read
     * @throws EOFException if there are not so many bytes; nothing is reserved then
     */
    default ByteBuffer read(long position, int length) throws IOException {
        if (position < 0 || length < 0 || position > size() - length) {
            throw new EOFException();
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        read(position, buffer);
        return buffer.flip();
    }

    /** The array itself, not a copy. */
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void read(long position, ByteBuffer into) throws IOException {
                if (position < 0 || position > bytes.length - (long) into.remaining()) {
                    throw new EOFException();
                }
                into.put(bytes, (int) position, into.remaining());
            }
        };
    }

    /** The file as long as it is now; whoever opened the channel closes it. */
    static ByteSource of(FileChannel channel) throws IOException {
        long size = channel.size();
        return new ByteSource() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public void read(long position, ByteBuffer into) throws IOException {
                long at = position;
                while (into.hasRemaining()) {
                    int count = channel.read(into, at);
                    if (count < 0) {
                        throw new EOFException();
                    }
                    at += count;
                }
            }
        };
    }
}
