package org.parvis.geo.exchange.layer;

import java.io.IOException;
import org.parvis.geo.shared.ParvisException;

/** A kind of file that can be read as layers. Stateless. */
public interface LayerFormat {
    /** A word for programs, such as {@code shapefile}. */
    String code();

    /** For people, such as {@code Shapefile (ESRI)}. */
    String label();

    /**
     * Whether the file is of this format, by what is in it rather than by its name where that is possible. Reads little.
     *
     * @throws IOException if the file cannot be read at all
     */
    boolean recognises(SourceFile file) throws IOException;

    /**
     * @throws ParvisException {@code UNREADABLE} with the part that is broken, {@code TOO_LARGE} with the limit, {@code
     *     INVALID_VALUE} for a choice that does not fit
     */
    LayerFile open(SourceFile file, ReadingChoices choices, ExchangeLimits limits);
}
