package org.parvis.geo.discovery.orienteering;

/**
 * The stops of a walk in order.
 *
 * @param stops nodes of the problem
 * @param arrivals when the walker gets to each, in seconds after the departure
 * @param begins when each visit begins: the arrival, or later if it is not open yet
 * @param endSeconds when the walk ends
 * @param score of the stops together
 * @param missing compulsory nodes that did not fit in, ascending
 */
public record OrienteeringSolution(
        int[] stops, int[] arrivals, int[] begins, int endSeconds, double score, int[] missing) {
    /** Whether all compulsory stops are in. */
    public boolean complete() {
        return missing.length == 0;
    }
}
