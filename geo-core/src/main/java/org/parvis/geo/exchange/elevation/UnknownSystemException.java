package org.parvis.geo.exchange.elevation;

import java.io.Serial;
import org.locationtech.jts.geom.Envelope;

/** A grid does not say in which reference system it is, and nobody chose one. */
final class UnknownSystemException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Envelope bounds;

    /** @param bounds of the grid in its own coordinates; empty if not known */
    UnknownSystemException(Envelope bounds) {
        super("The elevation file does not say in which reference system it is.");
        this.bounds = bounds;
    }

    Envelope bounds() {
        return bounds.copy();
    }
}
