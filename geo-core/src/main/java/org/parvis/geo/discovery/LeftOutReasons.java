package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.discovery.LeftOut.Reason;
import org.parvis.geo.discovery.OneMoreStop.Fit;
import org.parvis.geo.discovery.OneMoreStop.Trial;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.territory.Walker;

/** Says of every place that is no stop why it is none, by trying it as the only stop and as one more stop. */
final class LeftOutReasons {
    private final WalkPlan plan;
    private final ReasonText text;
    private final OneMoreStop trials;
    private final Remedies remedies;
    private final Set<Integer> stops = new HashSet<>();

    /** @param stops of all walks, with the nights between them */
    LeftOutReasons(WalkPlan plan, int[] stops) {
        this.plan = plan;
        this.text = new ReasonText(plan.request().language());
        this.trials = new OneMoreStop(plan, stops);
        this.remedies = new Remedies(plan, stops);
        for (int node : stops) {
            this.stops.add(node);
        }
    }

    private static final int NO_NODE = -1;

    /** Of what lies beyond reach or is not liked, so many are worth telling. */
    private static final int MOST_BESIDES = 20;

    private static final int MOST_NOT_LIKED = 5;

    /** The reason with what it is about. */
    private record Told(LeftOut left, Candidate candidate, int node) {}

    /**
     * The reasons.
     *
     * @param places the most interesting first
     * @param more how many further ones there are
     */
    record Reasons(List<LeftOut> places, int more) {}

    /** At most so many, each with what would let it in. */
    Reasons first(int most) {
        List<Told> all = all();
        List<LeftOut> places = new ArrayList<>();
        for (Told told : all.subList(0, Math.min(most, all.size()))) {
            places.add(told.left().with(remedy(told)));
        }
        return new Reasons(places, all.size() - places.size());
    }

    private @Nullable Remedy remedy(Told told) {
        Sight sight = told.candidate().sight();
        return switch (told.left().code()) {
            case NOT_ACCESSIBLE -> remedies.otherWalker(sight);
            case NOT_LIKED -> remedies.theme(sight);
            default -> told.node() != NO_NODE
                    ? remedies.of(told.left(), told.node())
                    : told.left().remedy();
        };
    }

    private List<Told> all() {
        List<Told> all = new ArrayList<>();
        for (int node = 0; node < plan.candidates(); node++) {
            if (!stops.contains(node)) {
                all.add(new Told(reasonFor(node), plan.candidate(node), node));
            }
        }
        PlaceChoice choice = plan.choice();
        choice.notAccessible().forEach(each -> all.add(because(each, Reason.NOT_ACCESSIBLE, text.notAccessible())));
        choice.outclassed().forEach(each -> all.add(because(each, Reason.LESS_INTEREST, text.lessInterest())));
        all.addAll(beyondReach());
        choice.notLiked().stream()
                .limit(MOST_NOT_LIKED)
                .forEach(each -> all.add(because(each, Reason.NOT_LIKED, text.notLiked())));
        all.sort(Comparator.comparingDouble((Told each) -> -each.candidate().score())
                .thenComparing(each -> each.left().id()));
        return all;
    }

    private static Told because(Candidate candidate, Reason code, String reason) {
        return new Told(LeftOut.because(candidate.sight(), code, reason), candidate, NO_NODE);
    }

    /** With the real ways, for what was too far as the crow flies. */
    private List<Told> beyondReach() {
        List<Candidate> far =
                plan.choice().beyondReach().stream().limit(MOST_BESIDES).toList();
        if (far.isEmpty()) {
            return List.of();
        }
        List<Coordinate> places = far.stream()
                .map(each -> each.sight().geometry().getCoordinate())
                .toList();
        Walker walker = plan.request().walker();
        List<Coordinate> ends = List.of(plan.choice().start(), plan.choice().end());
        TimeMatrix there = plan.router().times(ends, places, walker, plan.deadline());
        TimeMatrix back = plan.router().times(places, ends, walker, plan.deadline());
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Sight sight = far.get(i).sight();
            int home = plan.choice().openEnd() ? 0 : back.seconds(i, 1);
            int over = there.seconds(0, i) + sight.visitMinutes() * 60 + home - plan.walkBudgetSeconds();
            if (DiscoveryPlanner.isWay(there.seconds(0, i)) && DiscoveryPlanner.isWay(home) && over > 0) {
                LeftOut left = LeftOut.because(sight, Reason.TOO_FAR, text.tooFar(over))
                        .over(ReasonText.minutesUp(over));
                told.add(new Told(left.with(remedies.longer(over)), far.get(i), NO_NODE));
            }
        }
        return told;
    }

    private LeftOut reasonFor(int node) {
        Sight sight = plan.candidate(node).sight();
        Trial alone = trials.alone(node);
        int withoutWaiting = alone.over() - alone.waits();
        if (alone.fit() == Fit.NO_WAY) {
            return unreachable(node);
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
            case NO_WAY -> unreachable(node);
            case CLOSED -> closed(node, trial.arrival());
            case OVER_BUDGET -> trial.over() - trial.waits() <= 0
                    ? closed(node, trial.arrival())
                    : LeftOut.because(sight, Reason.OVER_BUDGET, text.overBudget(trial.over()))
                            .over(ReasonText.minutesUp(trial.over()));
            case LATE_FOR_OTHERS -> LeftOut.because(sight, Reason.LESS_INTEREST, text.hoursOfOthers());
            case FITS -> LeftOut.because(sight, Reason.LESS_INTEREST, text.lessInterest());
        };
    }

    private LeftOut unreachable(int node) {
        Sight sight = plan.candidate(node).sight();
        if (plan.isReachedWithoutRests(node)) {
            return LeftOut.because(sight, Reason.NO_SEAT, text.noSeat());
        }
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
