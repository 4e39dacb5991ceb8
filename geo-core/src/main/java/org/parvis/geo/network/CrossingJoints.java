package org.parvis.geo.network;

/**
 * Cuts lines of one level where they cross, at one position for both, never farther from the crossing than the tolerance:
 * a vertex of either, else where others are joined nearby, else a new one. Lines through nearly one point so share one
 * position.
 */
final class CrossingJoints {
    /** A touch counts as a crossing; metres. */
    private static final double TOUCH = 1e-6;

    /** Below this sine two segments are parallel and share what their ends share. */
    private static final double PARALLEL = 1e-6;

    private final NodingPlan plan;
    private final NodingGrid grid;
    private final Lines lines;
    private final MergedPositions merged;
    private final JointPositions known;
    private final LineCuts cuts;

    /** Where the last two segments cross; metres east and north. */
    private double x;

    private double y;

    private CrossingJoints(
            NodingPlan plan, NodingGrid grid, MergedPositions merged, JointPositions known, LineCuts cuts) {
        this.plan = plan;
        this.grid = grid;
        this.merged = merged;
        this.known = known;
        this.cuts = cuts;
        lines = plan.source.lines;
    }

    /** @return how many crossings are to be joined */
    static int find(NodingPlan plan, NodingGrid grid, MergedPositions merged, JointPositions known, LineCuts cuts) {
        CrossingJoints joints = new CrossingJoints(plan, grid, merged, known, cuts);
        int found = 0;
        for (int cell = 0; cell < grid.cells(); cell++) {
            for (int i = grid.first(cell); i < grid.end(cell); i++) {
                for (int j = i + 1; j < grid.end(cell); j++) {
                    found += joints.join(cell, grid.segment(i), grid.segment(j)) ? 1 : 0;
                }
            }
        }
        return found;
    }

    private boolean join(int cell, int one, int other) {
        // Both segments lie in every cell around their crossing; it counts in its own.
        if (!mayCross(one, other) || !cross(one, other) || grid.cell(x, y) != cell) {
            return false;
        }
        int position = positionFor(one, other);
        boolean cutsOne = cut(one, position);
        boolean cutsOther = cut(other, position);
        return cutsOne || cutsOther;
    }

    private boolean mayCross(int one, int other) {
        int line = grid.line(one);
        int otherLine = grid.line(other);
        return plan.mayJoin(line, otherLine)
                && !isEnd(one, lines.position(other))
                && !isEnd(one, lines.position(other + 1))
                && plan.level(line) == plan.level(otherLine);
    }

    private boolean isEnd(int segment, int position) {
        return lines.position(segment) == position || lines.position(segment + 1) == position;
    }

    /** Whether two segments cross or touch; notes where. */
    private boolean cross(int one, int other) {
        double east = grid.x(one + 1) - grid.x(one);
        double north = grid.y(one + 1) - grid.y(one);
        double otherEast = grid.x(other + 1) - grid.x(other);
        double otherNorth = grid.y(other + 1) - grid.y(other);
        double square = east * east + north * north;
        double otherSquare = otherEast * otherEast + otherNorth * otherNorth;
        double turn = east * otherNorth - north * otherEast;
        if (turn * turn <= PARALLEL * PARALLEL * square * otherSquare) {
            return false;
        }
        double fromEast = grid.x(other) - grid.x(one);
        double fromNorth = grid.y(other) - grid.y(one);
        double share = (fromEast * otherNorth - fromNorth * otherEast) / turn;
        double otherShare = (fromEast * north - fromNorth * east) / turn;
        x = grid.x(one) + share * east;
        y = grid.y(one) + share * north;
        return isWithin(share, square) && isWithin(otherShare, otherSquare);
    }

    /** @param square of the segment's length */
    private static boolean isWithin(double share, double square) {
        double outside = Math.max(-share, share - 1);
        return outside <= 0 || outside * outside * square <= TOUCH * TOUCH;
    }

    private boolean cut(int segment, int position) {
        if (merged.of(lines.position(segment)) == position || merged.of(lines.position(segment + 1)) == position) {
            return false;
        }
        cuts.add(segment, position);
        return true;
    }

    private int positionFor(int one, int other) {
        int level = plan.level(grid.line(one));
        int nearest = -1;
        double metres = plan.tolerance;
        for (int at : new int[] {one, one + 1, other, other + 1}) {
            int vertex = merged.of(lines.position(at));
            double away = plan.metres(vertex, x, y);
            if (away <= metres) {
                nearest = vertex;
                metres = away;
            }
        }
        if (nearest < 0) {
            nearest = known.near(level, x, y);
        }
        if (nearest < 0) {
            nearest = plan.positionAt(x, y);
        }
        known.add(level, nearest);
        return nearest;
    }
}
