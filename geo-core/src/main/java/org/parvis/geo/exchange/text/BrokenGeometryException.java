package org.parvis.geo.exchange.text;

/** A row's geometry cannot be made; the message says why, to be shown with the row. */
public final class BrokenGeometryException extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokenGeometryException(String message) {
        super(message);
    }
}
