package org.parvis.geo.discovery.certificate;

import java.util.stream.IntStream;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

/** Says how much better than a walk that was found any walk could be. Safe for use by many threads. */
public final class Certifier {
    private static final double PART_OF_ROOT = 0.1;
    private static final double PART_BEFORE_RELAXING = 0.5;
    private static final double PART_OF_RELAXING = 0.9;

    private Certifier() {}

    /**
     * Works until the known score is proved to be the best, or the limits or the deadline are reached; whatever was
     * shown until then holds.
     *
     * @param knownScore of a walk that keeps to all wishes; 0 if none is known
     * @param deadline ends the work, without an exception
     * @throws ParvisException of whatever else the deadline's owner throws
     */
    public static Certificate certify(
            OrienteeringProblem problem, double knownScore, CertificateLimits limits, Deadline deadline) {
        Effort effort = new Effort(limits.nanos(), deadline);
        Timetable timetable = new Timetable(problem);
        double floor = Math.max(0, Math.max(knownScore, shortWalks(timetable)));
        boolean grouped = problem.variety() > 0
                && IntStream.of(timetable.stops)
                        .anyMatch(node -> problem.groups()[node] != OrienteeringProblem.NO_GROUP);
        ScoreSteps steps = grouped
                ? ScoreSteps.any()
                : ScoreSteps.of(IntStream.range(0, timetable.count())
                        .mapToDouble(timetable::score)
                        .toArray());
        if (timetable.count() < 2) {
            return Certificate.of(floor, knownScore, 0, effort.seconds());
        }
        WalkProgram walk = new WalkProgram(new WalkGraph(timetable));
        BranchAndCut search = new BranchAndCut(walk, steps, floor, effort.part(timetable.timeless ? 1 : PART_OF_ROOT));
        search.root();
        double bound = search.bound();
        if (timetable.timeless) {
            search.branch(limits.mostBranches(), effort.part(PART_BEFORE_RELAXING));
            bound = search.bound();
        }
        if (bound > steps.goodEnough(search.floor())) {
            bound = Math.min(bound, relaxed(walk, search, bound, steps, effort.part(PART_OF_RELAXING)));
        }
        if (bound > steps.goodEnough(search.floor())) {
            search.branch(limits.mostBranches(), effort);
        }
        bound = Math.max(search.floor(), Math.min(bound, search.bound()));
        return Certificate.of(bound, knownScore, search.branches(), effort.seconds());
    }

    private static double relaxed(
            WalkProgram walk, BranchAndCut search, double bound, ScoreSteps steps, Effort effort) {
        Timetable timetable = walk.graph.timetable;
        if (timetable.count() > Memories.MOST_STOPS) {
            return bound;
        }
        double[] scores = walk.linearScores(search.rootPoint());
        double constant = scores[timetable.count()];
        return new RouteRelaxation(timetable, scores, constant, steps, search.floor(), bound, effort).bound();
    }

    /** The best walk of at most one stop. */
    private static double shortWalks(Timetable timetable) {
        double best = WalkReading.scoreOf(timetable.problem, new int[0]);
        for (int node : timetable.stops) {
            best = Math.max(best, WalkReading.scoreOf(timetable.problem, new int[] {node}));
        }
        return best;
    }
}
