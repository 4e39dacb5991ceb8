package org.parvis.geo.network;

import java.util.Locale;

/** Reports ends of lines that lead nowhere although another street is near, if beyond the tolerance. */
final class MissedEnds {
    /** Metres. */
    private static final double WORTH_A_LOOK = 2;

    private final NodingPlan plan;
    private final NodingGrid grid;
    private final Lines lines;

    /** How often lines come by each position. */
    private final int[] uses;

    private MissedEnds(NodingPlan plan) {
        this.plan = plan;
        this.grid = new NodingGrid(plan, WORTH_A_LOOK);
        this.lines = plan.source.lines;
        this.uses = uses();
    }

    static void report(NodingPlan plan) {
        MissedEnds missed = new MissedEnds(plan);
        Lines lines = missed.lines;
        for (int line = 0; line < lines.size(); line++) {
            if (plan.isNoded(line) && plan.isJoinable(line)) {
                missed.look(line, lines.first(line), lines.position(lines.first(line) + 1));
                missed.look(line, lines.end(line) - 1, lines.position(lines.end(line) - 2));
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
        int position = lines.position(end);
        if (uses[position] > 1 || plan.fixed.get(position)) {
            return;
        }
        double nearest = nearestBeside(line, end, before);
        if (nearest < WORTH_A_LOOK) {
            String reason = String.format(
                    Locale.ROOT,
                    "It ends %.2f m from another street and was not joined with it; the tolerance is %.2f m.",
                    nearest,
                    plan.tolerance);
            plan.source.problems.add(NetworkProblem.at(
                    plan.source.positions.coordinate(position),
                    plan.source.streets.traits(lines.street(line)),
                    reason));
        }
    }

    /** How far the nearest other line is, if not farther than is worth a look; metres. */
    private double nearestBeside(int line, int end, int before) {
        double x = grid.x(end);
        double y = grid.y(end);
        int cell = grid.cell(x, y);
        double nearest = WORTH_A_LOOK;
        for (int i = grid.first(cell); i < grid.end(cell); i++) {
            int segment = grid.segment(i);
            int other = grid.line(segment);
            int from = lines.position(segment);
            int to = lines.position(segment + 1);
            if (other != line && plan.level(other) == plan.level(line) && from != before && to != before) {
                nearest = Math.min(nearest, plan.metresBeside(x, y, from, to));
            }
        }
        return nearest;
    }
}
