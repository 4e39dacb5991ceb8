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

        /** Ends the file, after the last feature. */
        void finish() throws IOException;

        /** Lets go of what was kept, and writes nothing: a file that failed must not end as a whole one does. */
        @Override
        void close() throws IOException;
    }
}
