package org.parvis.geo.discovery.certificate;

/**
 * The scores a walk can have at all. Where all stops are worth whole numbers, so are all walks, and multiples of what
 * divides them all: a bound is rounded down to one.
 */
final class ScoreSteps {
    /** Sums of whole numbers up to here are exact. */
    private static final double EXACT = 1L << 52;

    /** Less than any walk's rounding, more than any sum's. */
    private static final double RELATIVE_SLACK = 1e-9;

    /** 0 if scores have no common step. */
    private final double step;

    private ScoreSteps(double step) {
        this.step = step;
    }

    static ScoreSteps any() {
        return new ScoreSteps(0);
    }

    static ScoreSteps of(double[] scores) {
        long divisor = 0;
        double sum = 0;
        for (double score : scores) {
            if (score != Math.rint(score)) {
                return any();
            }
            sum += score;
            divisor = greatestCommonDivisor(divisor, (long) score);
        }
        return sum < EXACT ? new ScoreSteps(divisor) : any();
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    /** Whether sums are exact. */
    boolean isWhole() {
        return step > 0;
    }

    /** The highest score a walk can have that has no more than this. */
    double roundDown(double bound) {
        return step == 0 || Double.isInfinite(bound) ? bound : Math.floor(bound / step) * step;
    }

    /** A bound up to here proves that no walk is better than a known one. */
    double goodEnough(double known) {
        return step == 0 ? known + slack(known) : Math.nextDown((Math.floor(known / step) + 1) * step);
    }

    static double slack(double score) {
        return RELATIVE_SLACK * Math.max(1e-3, Math.abs(score));
    }
}
