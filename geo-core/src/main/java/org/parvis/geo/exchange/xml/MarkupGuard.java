package org.parvis.geo.exchange.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a document that would have to be held in memory whole: one with a single endless attribute. */
final class MarkupGuard extends FilterInputStream {
    private final int most;
    private int sinceMarkup;

    MarkupGuard(InputStream stream, int most) {
        super(stream);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count((byte) value);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        for (int index = offset; index < offset + read; index++) {
            count(bytes[index]);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(byte value) throws IOException {
        sinceMarkup = value == '<' ? 0 : sinceMarkup + 1;
        if (sinceMarkup > most) {
            throw new TooLongException("a text or tag in it is longer than " + most + " bytes");
        }
    }

    /** Thrown through the XML reader. */
    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;

        TooLongException(String message) {
            super(message);
        }
    }
}
