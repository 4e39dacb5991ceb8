package org.parvis.geo.network;

/**
 * Joins the ends of lines with other lines that they miss by no more than a tolerance: with a vertex there by moving the
 * end onto it, else by leading the other line over the end. Ends near several lines are joined with each.
 */
final class EndJoints {
    /** A line is not joined with its own next metres; in tolerances. */
    private static final double OWN_REST = 4;

    private final NodingPlan plan;
    private final NodingGrid grid;
    private final Lines lines;
    private final MergedPositions merged;
    private final LineCuts cuts;

    /** The nearest segment of the line just looked through; negative if none is near enough. */
    private int nearest;

    private double nearestMetres;

    private EndJoints(NodingPlan plan, NodingGrid grid, MergedPositions merged, LineCuts cuts) {
        this.plan = plan;
        this.grid = grid;
        this.merged = merged;
        this.cuts = cuts;
        lines = plan.source.lines;
    }

    /** @return how many ends are to be joined */
    static int find(NodingPlan plan, NodingGrid grid, MergedPositions merged, LineCuts cuts) {
        EndJoints joints = new EndJoints(plan, grid, merged, cuts);
        int found = 0;
        for (int line = 0; line < joints.lines.size(); line++) {
            if (plan.isJoinable(line)) {
                found += joints.joinEnd(line, joints.lines.first(line)) ? 1 : 0;
                found += joints.joinEnd(line, joints.lines.end(line) - 1) ? 1 : 0;
            }
        }
        return found;
    }

    private boolean joinEnd(int line, int end) {
        double x = grid.x(end);
        double y = grid.y(end);
        int cell = grid.cell(x, y);
        boolean any = false;
        int i = grid.first(cell);
        while (i < grid.end(cell)) {
            int other = grid.line(grid.segment(i));
            nearest = -1;
            nearestMetres = plan.tolerance;
            for (; i < grid.end(cell) && grid.line(grid.segment(i)) == other; i++) {
                look(x, y, grid.segment(i), other == line ? end : -1);
            }
            if (nearest >= 0 && join(line, end, other)) {
                any = true;
            }
        }
        return any;
    }

    /** @param ownEnd the end that is looked from, if the segment is one of the same line; else negative */
    private void look(double x, double y, int segment, int ownEnd) {
        double metres = plan.metresBeside(x, y, lines.position(segment), lines.position(segment + 1));
        if (metres <= nearestMetres && (ownEnd < 0 || isBeyondRest(ownEnd, segment))) {
            nearest = segment;
            nearestMetres = metres;
        }
    }

    /** Whether a segment of the line itself is not merely what the end hangs on. */
    private boolean isBeyondRest(int end, int segment) {
        int line = grid.line(segment);
        int step = end == lines.first(line) ? 1 : -1;
        int nearer = step > 0 ? segment : segment + 1;
        double metres = 0;
        for (int at = end; at != nearer && metres <= OWN_REST * plan.tolerance; at += step) {
            metres += plan.metres(lines.position(at), lines.position(at + step));
        }
        return metres > OWN_REST * plan.tolerance;
    }

    /** Joins an end with the nearest segment of another line, and says whether they were apart before and are not now. */
    private boolean join(int line, int end, int other) {
        int position = lines.position(end);
        int from = lines.position(nearest);
        int to = lines.position(nearest + 1);
        int vertex = plan.metres(position, from) <= plan.metres(position, to) ? nearest : nearest + 1;
        int there = lines.position(vertex);
        if (there == position || !plan.mayJoin(line, other)) {
            return false;
        }
        boolean atVertex = plan.metres(position, there) <= plan.tolerance;
        boolean atEnd = atVertex && (vertex == lines.first(other) || vertex == lines.end(other) - 1);
        if (!atEnd && plan.level(line) != plan.level(other) && plan.level(other) != 0) {
            // Under a bridge or over a tunnel.
            return false;
        }
        if (!atVertex || !merged.merge(position, there)) {
            cuts.add(nearest, position);
        }
        return true;
    }
}
