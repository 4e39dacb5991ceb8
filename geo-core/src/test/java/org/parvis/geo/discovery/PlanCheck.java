package org.parvis.geo.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.hours.OpeningInterval;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.MetricPlane;

/** Looks at an answer as a visitor with a watch would, and shares no code with what plans it. */
record PlanCheck(DiscoveryRequest request, DiscoveryTown town, WalkRouter router, ZoneId zone) {
    void check(DiscoveryPlan plan) {
        Set<UUID> visited = new HashSet<>();
        List<UUID> order = new ArrayList<>();
        OffsetDateTime free = request.departure();
        for (DiscoveryRoute part : plan.parts()) {
            assertThat(part.departure()).isAfterOrEqualTo(free);
            assertThat(part.departure()).isEqualTo(begins(part.number()));
            checkWalk(part);
            free = part.arrival();
            for (DiscoveryStop stop : part.stops()) {
                if (!(stop.sight() instanceof Sight.Rest)) {
                    assertThat(visited.add(stop.sight().id()))
                            .as("visited once")
                            .isTrue();
                    order.add(stop.sight().id());
                }
            }
        }
        assertThat(visited).containsAll(request.mustVisit()).noneMatch(request.avoid()::contains);
        order.retainAll(request.wishes().story());
        assertThat(order).isEqualTo(request.wishes().story());
        plan.alternatives().forEach(other -> checkWalk(other.route()));
        checkDifferent(plan);
    }

    private OffsetDateTime begins(int number) {
        return request.wishes().days() > 1
                ? request.departure()
                        .atZoneSameInstant(zone)
                        .plusDays(number - 1)
                        .toOffsetDateTime()
                : request.departure().plusMinutes((long) (number - 1) * request.budgetMinutes());
    }

    private void checkWalk(DiscoveryRoute route) {
        assertThat(route.totalMinutes()).isLessThanOrEqualTo(request.budgetMinutes());
        assertThat(Duration.between(route.departure(), route.arrival()).toSeconds())
                .isEqualTo(Math.round(route.totalMinutes() * 60));
        assertThat(route.totalMinutes())
                .isCloseTo(route.walkMinutes() + route.visitMinutes() + route.waitMinutes(), within(1e-6));
        assertThat(lengthOf(route)).isCloseTo(route.lengthMetres(), within(0.02 * route.lengthMetres() + 1));
        Coordinate at = position(request.start());
        OffsetDateTime clock = route.departure();
        double sinceSeat = 0;
        double least = 0;
        for (DiscoveryStop stop : route.stops()) {
            Coordinate there = stop.sight().geometry().getCoordinate();
            Walk walk = router.walk(at, there, request.walker());
            long seconds = Duration.between(clock, stop.arrival()).toSeconds();
            assertThat(seconds).isGreaterThanOrEqualTo((long) Math.floor(walk.seconds()));
            if (request.wishes().ambience().isEmpty()) {
                assertThat((double) seconds).isCloseTo(walk.seconds(), within(2.0));
            }
            checkVisit(stop);
            sinceSeat += walk.lengthMetres();
            least += walk.lengthMetres();
            checkRest(sinceSeat);
            sinceSeat = town.seats().has(stop.sight().id()) ? 0 : sinceSeat;
            at = there;
            clock = stop.departure();
        }
        if (request.loop() || request.end() != null) {
            Coordinate end = request.end() == null ? position(request.start()) : position(request.end());
            Walk walk = router.walk(at, end, request.walker());
            least += walk.lengthMetres();
            checkRest(sinceSeat + walk.lengthMetres());
            assertThat(Duration.between(clock, route.arrival()).toSeconds())
                    .isGreaterThanOrEqualTo((long) Math.floor(walk.seconds()));
        } else {
            assertThat(route.arrival()).isEqualTo(clock);
        }
        assertThat(route.lengthMetres()).isGreaterThanOrEqualTo(least - 1);
    }

    private void checkRest(double metres) {
        Integer every = request.wishes().restEveryMetres();
        if (every != null) {
            assertThat(metres).as("metres without a seat").isLessThanOrEqualTo(every + 1e-6);
        }
    }

    private void checkVisit(DiscoveryStop stop) {
        Instant leave = stop.departure().toInstant();
        Instant begin = leave.minusSeconds(Math.round(stop.visitMinutes() * 60));
        assertThat(Duration.between(stop.arrival().toInstant(), begin).toSeconds())
                .isEqualTo(Math.round(stop.waitMinutes() * 60));
        if (stop.sight() instanceof Sight.AtPlace at && at.place().openingHours() != null) {
            assertThat(at.place()
                            .openingHours()
                            .between(begin, leave, zone, at.place().geometry().getCoordinate()))
                    .as(at.name().toString())
                    .containsExactly(new OpeningInterval(begin, leave));
        }
        if (stop.sight() instanceof Sight.AtEvent at) {
            assertThat(at.event().occurrences())
                    .anyMatch(time -> !begin.isBefore(time.begin().toInstant())
                            && !leave.isAfter(time.end().toInstant())
                            && time.end().isEqual(Objects.requireNonNull(stop.until())));
        } else {
            assertThat(stop.until()).isNull();
        }
    }

    private static void checkDifferent(DiscoveryPlan plan) {
        List<DiscoveryRoute> routes = new ArrayList<>(List.of(plan.route()));
        for (DiscoveryPlan.Alternative other : plan.alternatives()) {
            Set<UUID> own = ids(other.route());
            for (DiscoveryRoute before : routes) {
                Set<UUID> shared = new HashSet<>(own);
                shared.retainAll(ids(before));
                assertThat(2 * shared.size()).isLessThanOrEqualTo(own.size());
            }
            Set<UUID> withBest = new HashSet<>(own);
            withBest.retainAll(ids(plan.route()));
            assertThat(other.sharedStops()).isEqualTo(withBest.size());
            routes.add(other.route());
        }
    }

    private static Set<UUID> ids(DiscoveryRoute route) {
        Set<UUID> ids = new HashSet<>();
        for (DiscoveryStop stop : route.stops()) {
            if (!(stop.sight() instanceof Sight.Rest)) {
                ids.add(stop.sight().id());
            }
        }
        return ids;
    }

    private static double lengthOf(DiscoveryRoute route) {
        return MetricPlane.around(route.geometry().getEnvelopeInternal()).lengthMetres(route.geometry());
    }

    private Coordinate position(Anchor anchor) {
        if (anchor instanceof Anchor.Position spot) {
            return new Coordinate(spot.longitude(), spot.latitude());
        }
        UUID id = ((Anchor.AtPlace) anchor).placeId();
        return town.places().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow()
                .geometry()
                .getCoordinate();
    }
}
