package org.parvis.geo.exchange.geopackage;

/** A geometry or value that cannot be taken; the message says why, in words that go on from "The geometry". */
final class BadGeometryException extends Exception {
    private static final long serialVersionUID = 1L;

    BadGeometryException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    static void require(boolean fine, String reason) throws BadGeometryException {
        if (!fine) {
            throw new BadGeometryException(reason);
        }
    }
}
