package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.geo.discovery.LeftOut.Reason;
import org.parvis.geo.discovery.OneMoreStop.Fit;
import org.parvis.geo.discovery.OneMoreStop.Trial;

/** Says of every place that is no stop why it is none, by trying it as the only stop and as one more stop. */
final class LeftOutReasons {
    private final WalkPlan plan;
    private final ReasonText text;
    private final OneMoreStop trials;
    private final Set<Integer> stops = new HashSet<>();

    /** @param stops of all walks, with the nights between them */
    LeftOutReasons(WalkPlan plan, int[] stops) {
        this.plan = plan;
        this.text = new ReasonText(plan.request().language());
        this.trials = new OneMoreStop(plan, stops);
        for (int node : stops) {
            this.stops.add(node);
        }
    }

    /** The most interesting first. */
    List<LeftOut> all() {
        List<LeftOut> all = new ArrayList<>();
        Map<UUID, Double> scores = new HashMap<>();
        for (int node = 0; node < plan.candidates(); node++) {
            if (!stops.contains(node)) {
                scores.put(plan.candidate(node).id(), plan.candidate(node).score());
                all.add(reasonFor(node));
            }
        }
        for (Candidate candidate : plan.choice().notAccessible()) {
            scores.put(candidate.id(), candidate.score());
            all.add(LeftOut.because(candidate.sight(), Reason.NOT_ACCESSIBLE, text.notAccessible()));
        }
        for (Candidate candidate : plan.choice().outclassed()) {
            scores.put(candidate.id(), candidate.score());
            all.add(LeftOut.because(candidate.sight(), Reason.LESS_INTEREST, text.lessInterest()));
        }
        all.sort(Comparator.comparingDouble((LeftOut each) -> -scores.getOrDefault(each.id(), 0.0))
                .thenComparing(LeftOut::id));
        return all;
    }

    private LeftOut reasonFor(int node) {
        Sight sight = plan.candidate(node).sight();
        Trial alone = trials.alone(node);
        int withoutWaiting = alone.over() - alone.waits();
        if (alone.fit() == Fit.NO_WAY) {
            return unreachable(sight);
        }
        if (alone.fit() == Fit.CLOSED || alone.fit() == Fit.OVER_BUDGET && withoutWaiting <= 0) {
            return closed(node, alone.arrival());
        }
        if (alone.fit() == Fit.OVER_BUDGET) {
            return LeftOut.because(sight, Reason.TOO_FAR, text.tooFar(alone.over()))
                    .over(ReasonText.minutesUp(alone.over()));
        }
        Trial trial = trials.amongOthers(node);
        return switch (trial.fit()) {
            case NO_WAY -> unreachable(sight);
            case CLOSED -> closed(node, trial.arrival());
            case OVER_BUDGET -> trial.over() - trial.waits() <= 0
                    ? closed(node, trial.arrival())
                    : LeftOut.because(sight, Reason.OVER_BUDGET, text.overBudget(trial.over()))
                            .over(ReasonText.minutesUp(trial.over()));
            case LATE_FOR_OTHERS -> LeftOut.because(sight, Reason.LESS_INTEREST, text.hoursOfOthers());
            case FITS -> LeftOut.because(sight, Reason.LESS_INTEREST, text.lessInterest());
        };
    }

    private LeftOut unreachable(Sight sight) {
        return LeftOut.because(
                sight, Reason.UNREACHABLE, text.unreachable(plan.profile().inWheelchair()));
    }

    private LeftOut closed(int node, int arrival) {
        int[] windows = plan.windows(node);
        Sight sight = plan.candidate(node).sight();
        int closed = -1;
        for (int i = 0; i < windows.length; i += 2) {
            if (arrival < windows[i] && closed < 0) {
                String reason = sameDay(windows[i]) ? text.opensTooLate(clock(windows[i])) : text.closed();
                return LeftOut.because(sight, Reason.CLOSED, reason);
            }
            if (arrival >= windows[i] && arrival < windows[i + 1]) {
                String reason = text.closesDuringVisit(clock(windows[i + 1]), clock(arrival), plan.visitSeconds(node));
                return LeftOut.because(sight, Reason.CLOSED, reason).at(moment(windows[i + 1]), moment(arrival));
            }
            closed = arrival >= windows[i + 1] ? windows[i + 1] : closed;
        }
        return closed < 0
                ? LeftOut.because(sight, Reason.CLOSED, text.closed())
                : LeftOut.because(sight, Reason.CLOSED, text.closesBefore(clock(closed), clock(arrival)))
                        .at(moment(closed), moment(arrival));
    }

    private boolean sameDay(int seconds) {
        return moment(0).toLocalDate().equals(moment(seconds).toLocalDate());
    }

    private OffsetDateTime moment(int seconds) {
        return plan.axis().at(seconds);
    }

    private String clock(int seconds) {
        return text.clockOf(
                plan.request().departure().plusSeconds(seconds), plan.axis().zone());
    }
}
