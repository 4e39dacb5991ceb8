package org.parvis.geo.exchange.layer;

import java.io.IOException;
import java.util.function.DoubleConsumer;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

/** A kind of file whose things have a meaning already, so that no columns need to be mapped. Stateless. */
public interface FeatureFormat {
    /** A word for programs, such as {@code openstreetmap}. */
    String code();

    /** For people, such as {@code OpenStreetMap}. */
    String label();

    /**
     * As {@link LayerFormat#recognises}.
     *
     * @throws IOException if the file cannot be read at all
     */
    boolean recognises(SourceFile file) throws IOException;

    /**
     * @param progress told how far the reading is, 0 to 1, if opening is where the reading happens
     * @param deadline until when
     * @throws ParvisException {@code UNREADABLE} with the part that is broken, {@code TOO_LARGE} with the limit, {@code
     *     OUT_OF_TIME}
     */
    FeatureFile open(SourceFile file, ExchangeLimits limits, DoubleConsumer progress, Deadline deadline);
}
