package org.parvis.geo.discovery;

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
record DiscoverySolution(int[] stops, int[] arrivals, int[] begins, int endSeconds, double score, int[] missing) {
    /** Whether all compulsory stops are in. */
    boolean complete() {
        return missing.length == 0;
    }
}
