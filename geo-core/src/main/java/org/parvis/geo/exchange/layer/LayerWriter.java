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
     * Ends the file and leaves the stream it was written to open.
     *
     * @throws IOException if it cannot be written
     */
    @Override
    void close() throws IOException;
}
