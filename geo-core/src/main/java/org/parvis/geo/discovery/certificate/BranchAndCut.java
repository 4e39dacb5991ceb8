package org.parvis.geo.discovery.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Bounds all walks by the linear program: adds the conditions that its solution breaks, then divides the walks into those
 * with a stop or leg and those without, always where the bound is highest. The bound of all is the highest of what is
 * still open or was given up.
 */
final class BranchAndCut {
    private static final double TOLERANCE = 1e-4;
    private static final double WHOLE = 1e-6;
    private static final double SAFETY = 1e-9;
    private static final int ROUNDS_PER_BRANCH = 6;
    private static final int CUTS_PER_ROUND = 40;
    private static final int MOST_PIVOTS = 5_000;

    private final WalkProgram walk;
    private final LinearProgram program;
    private final DualSimplex simplex;
    private final SubtourCuts subtours;
    private final PathCuts paths;
    private final BranchChoice choice;
    private final WalkReading reading;
    private final ScoreSteps steps;
    private Effort effort;
    private final PriorityQueue<Branch> open =
            new PriorityQueue<>(Comparator.comparingDouble(Branch::bound).reversed());
    private double floor;
    private double closed = Double.NEGATIVE_INFINITY;
    private int branches;
    private double[] rootPoint = new double[0];

    /** @param floor a score that is reached; better walks are looked for */
    BranchAndCut(WalkProgram walk, ScoreSteps steps, double floor, Effort effort) {
        this.walk = walk;
        this.program = walk.program;
        this.simplex = walk.simplex;
        this.subtours = new SubtourCuts(walk);
        this.paths = new PathCuts(walk);
        this.reading = new WalkReading(walk);
        this.choice = new BranchChoice(walk);
        this.steps = steps;
        this.floor = floor;
        this.effort = effort;
    }

    int branches() {
        return branches;
    }

    /** Divides on, as far as the effort goes. */
    void branch(int mostBranches, Effort part) {
        effort = part;
        while (!open.isEmpty() && branches < mostBranches && !effort.isOver()) {
            Branch branch = open.poll();
            if (branch.bound() <= goodEnough()) {
                close(branch.bound());
                continue;
            }
            branches++;
            work(branch);
        }
    }

    /** @return what no walk of two or more stops that is better than the floor can exceed; any number if there is none */
    double bound() {
        double highest = open.isEmpty() ? closed : Math.max(closed, open.peek().bound());
        return scaledUp(highest);
    }

    /** The best score that is reached. */
    double floor() {
        return floor;
    }

    /** Where the root's solution was. */
    double[] rootPoint() {
        return rootPoint;
    }

    private double scaledUp(double bound) {
        return steps.roundDown(bound * walk.scale);
    }

    private void close(double bound) {
        closed = Math.max(closed, bound);
    }

    private double goodEnough() {
        return steps.goodEnough(floor) / walk.scale;
    }

    /** Bounds without dividing. */
    void root() {
        double best = Double.POSITIVE_INFINITY;
        int idle = 0;
        while (true) {
            DualSimplex.Outcome outcome = simplex.solve(goodEnough(), Long.MAX_VALUE, effort);
            double before = best;
            best = Math.min(best, simplex.bound());
            rootPoint = walk.point();
            if (outcome == DualSimplex.Outcome.CUT_OFF || effort.isOver()) {
                close(best);
                return;
            }
            if (outcome == DualSimplex.Outcome.LIMIT) {
                break;
            }
            fixForGood();
            double[] point = walk.point();
            List<Row> found = broken(point);
            idle = before - best < 2e-4 * (best - goodEnough()) ? idle + 1 : 0;
            if (found.isEmpty() || idle > 3) {
                break;
            }
            simplex.dropLooseRows(0.5, walk.fixedRows);
            found.forEach(simplex::addRow);
        }
        open.add(new Branch(limits(program.lower), limits(program.upper), best));
    }

    private byte[] limits(double[] of) {
        byte[] limits = new byte[program.columnCount()];
        for (int column = 0; column < limits.length; column++) {
            limits[column] = (byte) Math.ceil(of[column]);
        }
        return limits;
    }

    private List<Row> broken(double[] point) {
        List<Row> found = new ArrayList<>();
        walk.addTangents(point, 1e-7, found);
        subtours.separate(point, TOLERANCE, CUTS_PER_ROUND, found);
        if (!walk.graph.symmetric) {
            paths.separate(point, TOLERANCE, CUTS_PER_ROUND, found);
        }
        return found;
    }

    /** Columns whose other limit would cost too much stay where they are; legs that stay unused go. */
    private void fixForGood() {
        fix();
        WalkGraph graph = walk.graph;
        int[] newIndex = new int[program.columnCount()];
        int gone = 0;
        for (int leg = 0; leg < graph.legCount(); leg++) {
            int column = walk.firstLeg + leg;
            boolean unused = program.upper[column] == 0 && !simplex.isBasic(column);
            newIndex[column] = unused ? -1 : 0;
            gone += unused ? 1 : 0;
        }
        if (5 * gone > graph.legCount()) {
            int[] kept = simplex.keepColumns(newIndex);
            graph.keep(Arrays.copyOfRange(kept, walk.firstLeg, kept.length));
        }
    }

    private void fix() {
        double spare = simplex.boundOfWeights() - goodEnough();
        int stops = walk.graph.depot;
        for (int column = 0; column < program.columnCount(); column++) {
            boolean group = column >= stops && column < walk.firstLeg;
            if (group || simplex.isBasic(column) || program.lower[column] == program.upper[column]) {
                continue;
            }
            double reduced = simplex.reducedCost(column);
            if (reduced < -spare - SAFETY) {
                program.upper[column] = 0;
            } else if (reduced > spare + SAFETY) {
                program.lower[column] = 1;
            }
        }
        WalkGraph graph = walk.graph;
        for (int leg = 0; leg < graph.legCount(); leg++) {
            int tail = graph.tails[leg];
            int head = graph.heads[leg];
            boolean unused = (tail < stops && program.upper[tail] == 0) || (head < stops && program.upper[head] == 0);
            if (unused) {
                program.upper[walk.firstLeg + leg] = 0;
            }
        }
    }

    private void enter(Branch branch) {
        for (int column = 0; column < program.columnCount(); column++) {
            boolean group = column >= walk.graph.depot && column < walk.firstLeg;
            if (!group) {
                program.lower[column] = branch.lower()[column];
                program.upper[column] = branch.upper()[column];
            }
        }
    }

    private void work(Branch branch) {
        enter(branch);
        double bound = branch.bound();
        for (int round = 0; ; round++) {
            DualSimplex.Outcome outcome = simplex.solve(goodEnough(), MOST_PIVOTS, effort);
            double before = bound;
            bound = Math.min(bound, simplex.bound());
            if (outcome == DualSimplex.Outcome.LIMIT && effort.isOver()) {
                open.add(new Branch(limits(program.lower), limits(program.upper), bound));
                return;
            }
            if (outcome != DualSimplex.Outcome.OPTIMAL) {
                close(bound);
                return;
            }
            fix();
            double[] point = walk.point();
            List<Row> found = broken(point);
            boolean whole = isWhole(point);
            if (found.isEmpty() && whole) {
                if (reading.isWalk(point)) {
                    floor = Math.max(floor, reading.score());
                    simplex.solve(goodEnough(), MOST_PIVOTS, effort);
                    close(Math.min(bound, simplex.bound()));
                    return;
                }
                found.add(paths.without(point));
            }
            boolean idle = round > 0 && before - bound < 0.02 * (bound - goodEnough());
            if (!whole && (found.isEmpty() || round >= ROUNDS_PER_BRANCH || idle)) {
                divide(point, bound);
                return;
            }
            if (program.rowCount() > walk.fixedRows + 3 * walk.graph.depot) {
                simplex.dropLooseRows(0.3, walk.fixedRows);
            }
            found.forEach(simplex::addRow);
        }
    }

    private boolean isWhole(double[] point) {
        for (int column = 0; column < point.length; column++) {
            boolean group = column >= walk.graph.depot && column < walk.firstLeg;
            if (!group && Math.abs(point[column] - Math.rint(point[column])) > WHOLE) {
                return false;
            }
        }
        return true;
    }

    private void divide(double[] point, double bound) {
        Branch here = new Branch(limits(program.lower), limits(program.upper), bound);
        choice.choose(point, bound, goodEnough(), effort);
        leave(here, false);
        leave(here, true);
    }

    private void leave(Branch here, boolean up) {
        double bound = Math.min(here.bound(), up ? choice.boundUp() : choice.boundDown());
        if (bound <= goodEnough()) {
            close(bound);
        } else {
            open.add(here.with(choice.column(), up, bound));
        }
    }
}
