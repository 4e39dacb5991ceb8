package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.discovery.OneMoreStop.Fit;
import org.parvis.geo.discovery.OneMoreStop.Trial;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;

/** Finds what would make a place a stop after all. Each remedy was tried, with the compulsory stops in their order. */
final class Remedies {
    /** More time than this is asked for only where there is no other way. */
    private static final int MANY_MINUTES = 30;

    private final WalkPlan plan;
    private final RemedyText text;
    private final OneMoreStop amongCompulsory;
    private final OtherDepartures departures;

    /** @param stops of all walks, with the nights between them */
    Remedies(WalkPlan plan, int[] stops) {
        this.plan = plan;
        this.text = new RemedyText(plan.request().language());
        int[] compulsory = Arrays.stream(stops)
                .filter(node -> plan.isNight(node) || plan.candidate(node).compulsory())
                .toArray();
        this.amongCompulsory = new OneMoreStop(plan, compulsory);
        this.departures = new OtherDepartures(plan, compulsory);
    }

    /** What would let a candidate in. */
    @Nullable
    Remedy of(LeftOut left, int node) {
        return switch (left.code()) {
            case OVER_BUDGET -> overBudget(left, node);
            case TOO_FAR -> longer(amongCompulsory.amongOthers(node).over());
            case LESS_INTEREST -> mustVisit(node).orElse(null);
            case CLOSED -> departure(node);
            case UNREACHABLE -> otherWalker(plan.candidate(node).sight());
            case NO_SEAT, NOT_ACCESSIBLE, NOT_LIKED -> null;
        };
    }

    private @Nullable Remedy overBudget(LeftOut left, int node) {
        Integer minutes = left.minutesOver();
        Remedy longer = minutes == null ? null : longer(minutes * 60);
        if (minutes != null && minutes <= MANY_MINUTES && longer != null) {
            return longer;
        }
        return mustVisit(node).orElse(longer);
    }

    private Optional<Remedy> mustVisit(int node) {
        Trial trial = amongCompulsory.amongOthers(node);
        return trial.fit() == Fit.FITS
                ? Optional.of(new Remedy(Remedy.Kind.MUST_VISIT, null, null, null, text.mustVisit()))
                : Optional.empty();
    }

    /** @param over seconds */
    @Nullable
    Remedy longer(int over) {
        int minutes = ReasonText.minutesUp(over);
        boolean possible = over > 0 && plan.request().budgetMinutes() + minutes <= DiscoveryRequest.LONGEST_MINUTES;
        return possible ? new Remedy(Remedy.Kind.LONGER, minutes, null, null, text.longer(minutes)) : null;
    }

    private @Nullable Remedy departure(int node) {
        OffsetDateTime other = departures.letIn(node);
        if (other == null) {
            return null;
        }
        OffsetDateTime now = plan.axis().at(0);
        boolean sameDay = other.toLocalDate().equals(now.toLocalDate());
        Remedy.Kind kind =
                sameDay ? other.isBefore(now) ? Remedy.Kind.EARLIER : Remedy.Kind.LATER : Remedy.Kind.OTHER_DAY;
        return new Remedy(kind, null, other, null, text.departure(other, sameDay));
    }

    /** An adult gets to most places; whether to this one is tried. */
    @Nullable
    Remedy otherWalker(Sight sight) {
        if (plan.request().walker().equals(Walker.ADULT)) {
            return null;
        }
        List<Coordinate> ends =
                List.of(plan.position(plan.start()), plan.choice().end());
        List<Coordinate> place = List.of(sight.geometry().getCoordinate());
        TimeMatrix there = plan.router().times(ends, place, Walker.ADULT, plan.deadline());
        TimeMatrix back = plan.router().times(place, ends, Walker.ADULT, plan.deadline());
        if (!there.reachable(0, 0) || !back.reachable(0, 1)) {
            return null;
        }
        String who = plan.router()
                .profile(Walker.ADULT)
                .phrase()
                .in(plan.request().language())
                .orElse(Walker.ADULT.code());
        return new Remedy(Remedy.Kind.OTHER_WALKER, null, null, Walker.ADULT, text.otherWalker(who));
    }

    Remedy theme(Sight sight) {
        String themes = sight.themes().stream().map(Theme::code).collect(Collectors.joining(", "));
        return new Remedy(Remedy.Kind.THEME, null, null, null, text.theme(themes));
    }
}
