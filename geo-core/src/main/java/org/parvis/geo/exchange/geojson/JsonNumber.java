package org.parvis.geo.exchange.geojson;

import java.math.BigInteger;

/**
 * A number as the file writes it, until it is known what its column holds.
 *
 * @param text in JSON's grammar
 * @param whole whether it has neither fraction nor exponent
 */
record JsonNumber(String text, boolean whole) {
    private static final int SHORT = 18;

    BigInteger big() {
        return new BigInteger(text);
    }

    Object asWhole() {
        return text.length() <= SHORT || big().bitLength() < Long.SIZE ? Long.valueOf(text) : big();
    }
}
