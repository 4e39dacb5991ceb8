package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.Arrays;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.routing.TimeMatrix;

/** A problem in the making: the whole of a plan, then changed for one question. */
final class ProblemDraft {
    private static final int[] NEVER = {};

    private final WalkPlan plan;
    private final TimeMatrix times;
    private final double[] scores;
    private final int[] visits;
    private final int[][] windows;
    private final boolean[] compulsory;
    private final int[] groups;
    private final int[] story;
    private int end;
    private int budget;

    ProblemDraft(WalkPlan plan, TimeMatrix times) {
        this.plan = plan;
        this.times = times;
        int size = times.size();
        scores = new double[size];
        visits = new int[size];
        windows = new int[size][];
        compulsory = new boolean[size];
        groups = new int[size];
        story = new int[size];
        end = plan.end();
        budget = plan.budgetSeconds();
        Arrays.fill(windows, NEVER);
        Arrays.fill(groups, OrienteeringProblem.NO_GROUP);
        for (int node = 0; node < plan.candidates(); node++) {
            Candidate candidate = plan.candidate(node);
            scores[node] = candidate.score();
            visits[node] = plan.visitSeconds(node);
            windows[node] = plan.windows(node);
            compulsory[node] = candidate.compulsory();
            groups[node] = candidate.group();
            story[node] = plan.placeInStory(node);
        }
        for (int night = plan.firstNight(); night < size; night++) {
            TimeAxis.Span rest = plan.night(night);
            visits[night] = rest.end() - rest.begin();
            windows[night] = new int[] {rest.begin(), rest.end()};
            compulsory[night] = true;
        }
    }

    /** A place that no walk stops at. */
    ProblemDraft without(int node) {
        scores[node] = 0;
        windows[node] = NEVER;
        compulsory[node] = false;
        story[node] = 0;
        return this;
    }

    /** A place that counts so many times as much. */
    ProblemDraft scaled(int node, double factor) {
        scores[node] *= factor;
        return this;
    }

    /** A place that has to be a stop. */
    ProblemDraft with(int node) {
        compulsory[node] = true;
        return this;
    }

    /** Nothing but what has to be stops. */
    ProblemDraft compulsoryOnly() {
        for (int node = 0; node < plan.candidates(); node++) {
            if (!compulsory[node]) {
                without(node);
            }
        }
        return this;
    }

    /** Everything is open at any time. */
    ProblemDraft alwaysOpen() {
        for (int node = 0; node < plan.candidates(); node++) {
            windows[node] = new int[] {0, OrienteeringProblem.LONGEST_SECONDS};
        }
        return this;
    }

    /** The same walk at another time. */
    ProblemDraft leavingAt(OffsetDateTime departure) {
        VisitWindows opening = VisitWindows.of(
                new TimeAxis(departure, plan.axis().zone(), plan.axis().walks()));
        for (int node = 0; node < plan.candidates(); node++) {
            if (windows[node].length > 0 || compulsory[node]) {
                windows[node] = opening.of(plan.candidate(node).sight());
            }
        }
        return this;
    }

    /** Whether one can walk from start to end in time if one stops nowhere. */
    boolean fitsWithoutStops() {
        return end == OrienteeringProblem.OPEN_END || times.seconds(plan.start(), end) <= budget;
    }

    /** Places may be visited in any order. */
    ProblemDraft withoutStory() {
        Arrays.fill(story, 0);
        return this;
    }

    /** The walk ends at its last stop. */
    ProblemDraft withoutEnd() {
        end = OrienteeringProblem.OPEN_END;
        return this;
    }

    ProblemDraft within(int seconds) {
        budget = seconds;
        return this;
    }

    OrienteeringProblem build() {
        OrienteeringProblem problem =
                new OrienteeringProblem(times, scores, visits, windows, compulsory, plan.start(), end, budget);
        // As many groups as themes, which may be more than there are nodes.
        int[] fitting = groups.clone();
        for (int node = 0; node < fitting.length; node++) {
            fitting[node] = firstOfGroup(node);
        }
        return problem.withGroups(fitting, plan.variety()).withStory(story);
    }

    /** The first node of the same theme stands for it. */
    private int firstOfGroup(int node) {
        for (int first = 0; groups[node] != OrienteeringProblem.NO_GROUP; first++) {
            if (groups[first] == groups[node]) {
                return first;
            }
        }
        return OrienteeringProblem.NO_GROUP;
    }
}
