package org.parvis.geo.exchange.geojson;

import java.io.IOException;
import java.io.InputStream;

/** The records of a stream one after the other: each ends where the next delimiter is. Buffered. */
final class RecordStream extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final byte delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long line = 1;

    /** Begins within the first record. */
    RecordStream(InputStream stream, char delimiter) {
        this.stream = stream;
        this.delimiter = (byte) delimiter;
    }

    /** The line at which the stream has arrived, from 1. */
    long line() {
        return line;
    }

    /** Goes to the next record. @return false at the end of the stream */
    boolean nextRecord() throws IOException {
        while (fill()) {
            byte one = buffer[next++];
            if (one == '\n') {
                line++;
            }
            if (one == delimiter) {
                return fill();
            }
        }
        return false;
    }

    /** Whether what is left of the record has nothing but blanks; skips them. */
    boolean isBlank() throws IOException {
        while (fill() && buffer[next] != delimiter) {
            if (buffer[next] > ' ' || buffer[next] < 0) {
                return false;
            }
            if (buffer[next++] == '\n') {
                line++;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = 0;
        while (count < length && (count == 0 ? fill() : next < end) && buffer[next] != delimiter) {
            byte one = buffer[next++];
            if (one == '\n') {
                line++;
            }
            target[offset + count++] = one;
        }
        return count == 0 ? -1 : count;
    }

    /** Leaves the stream open for the records to come. */
    @Override
    public void close() {
        // The parser of one record closes what it read from.
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, stream.read(buffer, 0, buffer.length));
        }
        return next < end;
    }
}
