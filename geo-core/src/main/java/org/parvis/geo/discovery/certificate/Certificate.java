package org.parvis.geo.discovery.certificate;

/**
 * What is known about all walks of a problem.
 *
 * @param upperBound no walk that keeps to the budget, the opening windows and all other wishes scores more; never less
 *     than the known score
 * @param gapPercent by how much it is above the known score, in percent of that; 0 if proved,
 *     {@link Double#POSITIVE_INFINITY} if the known score is 0 and the bound is not
 * @param proved whether the known score is the best there is, but for what rounding does to sums
 * @param branches how many parts of the question were looked at
 * @param cpuSeconds of the thread that worked on it
 */
public record Certificate(double upperBound, double gapPercent, boolean proved, int branches, double cpuSeconds) {
    static Certificate of(double upperBound, double knownScore, int branches, double cpuSeconds) {
        double known = Math.max(0, knownScore);
        boolean proved = upperBound <= known + ScoreSteps.slack(known);
        double bound = proved ? known : upperBound;
        double gap = proved ? 0 : known > 0 ? 100 * (bound / known - 1) : Double.POSITIVE_INFINITY;
        return new Certificate(Math.max(bound, upperBound), gap, proved, branches, cpuSeconds);
    }
}
