package org.parvis.api.collection;

import java.io.IOException;
import java.io.OutputStream;
import org.parvis.geo.territory.Feature;

/** One file that features go out in. It is told all of them twice: once to be looked at, once to be written. */
interface Export {
    String mediaType();

    String fileName();

    /** Of all that will be written; before {@link #begin}. */
    void look(Feature feature);

    /** @param stream which stays open */
    Writing begin(OutputStream stream) throws IOException;

    /** The file while it is written. */
    interface Writing extends AutoCloseable {
        void write(Feature feature) throws IOException;

        /** After the last feature. */
        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }
}
