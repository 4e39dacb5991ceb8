package org.parvis.geo.discovery.certificate;

/**
 * A part of all walks: those that keep to these limits of the columns, and what none of them can exceed.
 *
 * @param lower limits of the columns, 0 or 1; those of groups stay as they are
 */
record Branch(byte[] lower, byte[] upper, double bound) {
    Branch with(int column, boolean toUpper, double newBound) {
        byte[] low = lower.clone();
        byte[] high = upper.clone();
        if (toUpper) {
            low[column] = 1;
        } else {
            high[column] = 0;
        }
        return new Branch(low, high, newBound);
    }
}
