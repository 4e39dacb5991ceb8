package org.parvis.geo.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Writes little-endian numbers to a file, and the CRC-32C of all of them after the last. */
final class SummedOutput {
    private static final int BUFFER_BYTES = 1 << 20;

    private final FileChannel file;
    private final CRC32C sum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    SummedOutput(FileChannel file) {
        this.file = file;
    }

    void put(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; ) {
            require(1);
            int many = Math.min(buffer.remaining(), bytes.length - from);
            buffer.put(bytes, from, many);
            from += many;
        }
    }

    void putInt(int value) throws IOException {
        require(Integer.BYTES);
        buffer.putInt(value);
    }

    void putLong(long value) throws IOException {
        require(Long.BYTES);
        buffer.putLong(value);
    }

    /** @param array of bytes, ints or longs */
    void putArray(Object array) throws IOException {
        if (array instanceof int[] ints) {
            for (int value : ints) {
                putInt(value);
            }
        } else if (array instanceof long[] longs) {
            for (long value : longs) {
                putLong(value);
            }
        } else {
            put((byte[]) array);
        }
    }

    void finish() throws IOException {
        flush();
        buffer.putInt((int) sum.getValue());
        flush();
    }

    private void require(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        sum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }
}
