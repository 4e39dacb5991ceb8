package org.parvis.geo.network;

/**
 * Which positions become one: each stands for itself until it is merged into another, which then stands for both. Fixed
 * positions stay where they are; ends of lines are merged into others rather than others into them.
 */
final class MergedPositions {
    /** Ends of ends of ends must not draw a row of lines together; in tolerances. */
    private static final double FARTHEST_MOVE = 2;

    private final NodingPlan plan;
    private final int[] into;

    /** For each position that stands for others, how far it is at most from any of them; metres. */
    private final double[] farthest;

    MergedPositions(NodingPlan plan) {
        this.plan = plan;
        into = new int[plan.source.positions.size()];
        farthest = new double[into.length];
        for (int position = 0; position < into.length; position++) {
            into[position] = position;
        }
    }

    /** The position that stands for this one. */
    int of(int position) {
        // New positions come after those known here.
        if (position >= into.length) {
            return position;
        }
        int standing = position;
        while (into[standing] != standing) {
            into[standing] = into[into[standing]];
            standing = into[standing];
        }
        return standing;
    }

    /** Merges two positions, unless both are fixed or one would move too far, and says whether they are one now. */
    boolean merge(int one, int other) {
        int kept = of(one);
        int moved = of(other);
        if (kept == moved) {
            return true;
        }
        if (rank(kept) < rank(moved) || rank(kept) == rank(moved) && kept > moved) {
            int swapped = kept;
            kept = moved;
            moved = swapped;
        }
        double metres = plan.metres(kept, moved) + farthest[moved];
        if (plan.fixed.get(moved) || metres > FARTHEST_MOVE * plan.tolerance) {
            return false;
        }
        into[moved] = kept;
        farthest[kept] = Math.max(farthest[kept], metres);
        return true;
    }

    private int rank(int position) {
        return plan.fixed.get(position) ? 2 : plan.ends.get(position) ? 0 : 1;
    }
}
