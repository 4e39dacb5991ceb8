package org.parvis.geo.network;

import java.util.Locale;

/** Reports ends of lines that lead nowhere although another street is near, if beyond the tolerance. */
final class MissedEnds {
    /** Metres. */
    private static final double WORTH_A_LOOK = 2;

    private final NodingPlan plan;
    private final NodingGrid grid;
    private final Lines lines;

    private MissedEnds(NodingPlan plan) {
        this.plan = plan;
        this.grid = new NodingGrid(plan, WORTH_A_LOOK);
        this.lines = plan.source.lines;
    }

    static void report(NodingPlan plan) {
        MissedEnds missed = new MissedEnds(plan);
        int[] uses = missed.uses();
        Lines lines = missed.lines;
        for (int line = 0; line < lines.size(); line++) {
            if (plan.isNoded(line) && plan.isJoinable(line)) {
                int first = lines.first(line);
                int last = lines.end(line) - 1;
                if (uses[lines.position(first)] == 1 && !plan.fixed.get(lines.position(first))) {
                    missed.look(line, first, lines.position(first + 1));
                }
                if (uses[lines.position(last)] == 1 && !plan.fixed.get(lines.position(last))) {
                    missed.look(line, last, lines.position(last - 1));
                }
            }
        }
    }

    private int[] uses() {
        int[] uses = new int[plan.source.positions.size()];
        for (int at = 0; at < lines.positions(); at++) {
            uses[lines.position(at)]++;
        }
        return uses;
    }

    /** @param before the position next to the end: a street that meets the line there was not missed */
    private void look(int line, int end, int before) {
        double x = grid.x(end);
        double y = grid.y(end);
        int cell = grid.cell(x, y);
        double nearest = WORTH_A_LOOK;
        for (int i = grid.first(cell); i < grid.end(cell); i++) {
            int segment = grid.segment(i);
            int other = grid.line(segment);
            if (other == line
                    || plan.level(other) != plan.level(line)
                    || lines.position(segment) == before
                    || lines.position(segment + 1) == before) {
                continue;
            }
            nearest = Math.min(nearest, plan.metresBeside(x, y, lines.position(segment), lines.position(segment + 1)));
        }
        if (nearest < WORTH_A_LOOK) {
            String reason = String.format(
                    Locale.ROOT,
                    "It ends %.2f m from another street, more than the tolerance of %.2f m; they were not joined.",
                    nearest,
                    plan.tolerance);
            int position = lines.position(end);
            plan.source.problems.add(NetworkProblem.at(
                    plan.source.positions.coordinate(position),
                    plan.source.streets.traits(lines.street(line)),
                    reason));
        }
    }
}
