package org.parvis.geo.discovery.certificate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bounds all walks by those of walkers who forget where they were. Each round goes the other way, is guided by what the
 * round before found, and remembers more of the stops that the best walkers came back to, until none does or no walk
 * better than the known one is left.
 */
final class RouteRelaxation {
    /** More than the sums of scores can be off. */
    private static final double OUTWARD = 1e-12;

    private static final double PART_FOR_A_ROUND = 0.5;
    private static final int NEIGHBOURS = 5;
    private static final int MOST_FAILURES = 6;

    private final Passage[] passages;
    private final double[] scores;
    private final double constant;
    private final ScoreSteps steps;
    private final Effort effort;
    private final Memories memories;
    private final double floor;
    private final @Nullable BestByTime[] reached = new BestByTime[2];
    private final double[] aims = new double[2];
    private int last = 1;
    private double bound;
    private int rounds;

    /**
     * @param scores of the stops, such that no walk is worth more than their sum and the constant
     * @param bound that is known
     */
    RouteRelaxation(
            Timetable timetable,
            double[] scores,
            double constant,
            ScoreSteps steps,
            double floor,
            double bound,
            Effort effort) {
        Passage forward = Passage.forward(timetable);
        this.passages = new Passage[] {forward, forward.reversed()};
        this.scores = scores;
        this.constant = constant;
        this.steps = steps;
        this.floor = floor;
        this.bound = bound;
        this.effort = effort;
        this.memories = new Memories(timetable.count());
    }

    int rounds() {
        return rounds;
    }

    private void rememberNeighbours(Passage passage) {
        for (int at = 0; at < passage.count(); at++) {
            for (int k = 0; k < NEIGHBOURS; k++) {
                int nearest = -1;
                for (int stop = 0; stop < passage.count(); stop++) {
                    boolean known = ((memories.low[at] & Memories.lowBit(stop)) != 0)
                            || ((memories.high[at] & Memories.highBit(stop)) != 0);
                    if (!known && (nearest < 0 || near(passage, at, stop) < near(passage, at, nearest))) {
                        nearest = stop;
                    }
                }
                if (nearest >= 0) {
                    memories.remember(at, nearest);
                }
            }
        }
    }

    private static int near(Passage passage, int one, int other) {
        return Math.min(passage.seconds()[one][other], passage.seconds()[other][one]);
    }

    /** @return what no walk of at least one stop exceeds, if it is more than the floor */
    double bound() {
        double aim = floor;
        int failures = 0;
        while (!effort.isOver() && bound > steps.goodEnough(floor) && failures < MOST_FAILURES) {
            int direction = reachedIn(1 - last, aim) ? last : 1 - last;
            direction = reachedIn(last, aim) ? 1 - last : direction;
            double enough = steps.goodEnough(aim);
            double threshold = enough - margin(enough) - constant;
            BestByTime rest = reachedIn(1 - direction, aim) ? reached[1 - direction] : null;
            LabelSearch search = new LabelSearch(passages[direction], scores, memories, rest, threshold);
            rounds++;
            if (!search.run(effort.part(PART_FOR_A_ROUND))) {
                failures++;
                aim = (aim + bound) / 2;
                continue;
            }
            boolean nothing = search.best() == Double.NEGATIVE_INFINITY;
            bound = Math.min(bound, nothing ? steps.roundDown(enough) : outward(search.best()));
            reached[direction] = search.reached();
            aims[direction] = aim;
            last = direction;
            if (rounds == 1) {
                rememberNeighbours(passages[0]);
            } else if (nothing) {
                aim = floor;
            } else if (!rememberMore(search.bestPaths())) {
                break;
            }
        }
        return bound;
    }

    /** Whether walkers in a direction have said what they collect, those at least who collect as much as is aimed at. */
    private boolean reachedIn(int direction, double aim) {
        return reached[direction] != null && aims[direction] <= aim;
    }

    private double outward(double sum) {
        return steps.roundDown(sum + constant + margin(sum + constant));
    }

    /** Whole scores are added up without rounding. */
    private double margin(double sum) {
        return steps.isWhole() ? 0 : OUTWARD * Math.max(1, Math.abs(sum));
    }

    /**
     * Between two visits of the same stop, it is not to be forgotten.
     *
     * @return false if the best of the paths never comes back: then it is a walk, and no bound is lower
     */
    private boolean rememberMore(List<int[]> paths) {
        if (Arrays.stream(paths.get(0)).distinct().count() == paths.get(0).length) {
            return false;
        }
        boolean more = false;
        for (int[] path : paths) {
            for (int first = 0; first < path.length; first++) {
                int again = next(path, first);
                for (int i = first + 1; i < again; i++) {
                    more |= memories.remember(path[i], path[first]);
                }
            }
        }
        return more;
    }

    /** Where the stop comes again; 0 if it does not. */
    private static int next(int[] path, int first) {
        for (int i = first + 1; i < path.length; i++) {
            if (path[i] == path[first]) {
                return i;
            }
        }
        return 0;
    }
}
