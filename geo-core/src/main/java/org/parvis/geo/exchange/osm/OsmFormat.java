package org.parvis.geo.exchange.osm;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.parvis.geo.shared.ParvisException;

/** A way in which OpenStreetMap's elements are written down. */
interface OsmFormat {
    /** @param head the first bytes of the file, as many as there are up to a few hundred */
    boolean recognises(byte[] head);

    /**
     * Reads the stream to its end, without closing it.
     *
     * @param bytesRead told now and then how many bytes have been read
     * @throws ParvisException {@code UNREADABLE} if it is not a whole file, {@code TOO_LARGE} if it is over a limit
     * @throws IOException if the stream fails
     */
    void read(InputStream stream, OsmLimits limits, OsmVisitor visitor, LongConsumer bytesRead) throws IOException;
}
