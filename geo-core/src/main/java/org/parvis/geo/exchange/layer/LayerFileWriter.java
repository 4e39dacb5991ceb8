package org.parvis.geo.exchange.layer;

import java.io.IOException;

/** Writes the rows of several layers into one file, in any order, in memory that does not grow with their number. */
public interface LayerFileWriter extends AutoCloseable {
    /**
     * @param layer name of one of the layers the writer was made for
     * @param row with its geometry in the reference system that the writer was made for, east before north
     * @throws IOException if it cannot be written
     */
    void write(String layer, LayerRow row) throws IOException;

    /**
     * Ends the file and hands it to the stream, which stays open. A file that is closed without this was never written.
     *
     * @throws IOException if it cannot be written
     */
    void finish() throws IOException;

    /** Lets go of what was kept until then. */
    @Override
    void close() throws IOException;
}
