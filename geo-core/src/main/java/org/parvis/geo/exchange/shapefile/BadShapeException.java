package org.parvis.geo.exchange.shapefile;

/** A shape or value that cannot be taken; the message says why, in words that go on from "The geometry" or a value. */
final class BadShapeException extends Exception {
    private static final long serialVersionUID = 1L;

    BadShapeException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
