package org.parvis.geo.exchange.layer;

import java.io.IOException;

/** Writes the rows of one layer, in memory that does not grow with their number. */
public interface LayerWriter extends AutoCloseable {
    /**
     * @param row with its geometry in the reference system that the writer was made for, east before north
     * @throws IOException if it cannot be written
     */
    void write(LayerRow row) throws IOException;

    /**
     * Ends the file after the last row, and leaves the stream it was written to open. A file that is closed without this is
     * not whole, and does not look so.
     *
     * @throws IOException if it cannot be written
     */
    void finish() throws IOException;

    /** Lets go of what was kept until then, and writes nothing. */
    @Override
    default void close() throws IOException {
        // Most keep nothing.
    }
}
