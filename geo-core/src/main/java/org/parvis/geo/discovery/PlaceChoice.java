package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.KeyPlace;

/**
 * Which places are worth looking at for a request, before any way is known: those the visitor likes, within reach as the
 * crow flies, the most promising {@value #MOST_CANDIDATES}, and all compulsory ones.
 */
final class PlaceChoice {
    /** So many places the solver is given. */
    static final int MOST_CANDIDATES = 150;

    /** Faster than anybody walks, so that nobody's reach is cut short; metres in a second. */
    private static final double FASTEST_METRES_PER_SECOND = 2;

    private static final double WELL_KNOWN = 60;

    private final DiscoveryRequest request;
    private final WalkProfile profile;
    private final Rating rating;
    private final Map<UUID, Sight> sights = new LinkedHashMap<>();
    private final Coordinate start;
    private final Coordinate end;
    private final boolean openEnd;
    private final MetricPlane plane;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> notAccessible = new ArrayList<>();
    private final List<Candidate> outclassed = new ArrayList<>();
    private final List<Candidate> beyondReach = new ArrayList<>();
    private final List<Candidate> notLiked = new ArrayList<>();

    PlaceChoice(DiscoveryRequest request, DiscoveryTown town, TimeAxis axis, WalkProfile profile) {
        this.request = request;
        this.profile = profile;
        this.rating = new Rating(request);
        Map<UUID, KeyPlace> places = new HashMap<>();
        for (KeyPlace place : town.places()) {
            places.put(place.id(), place);
            sights.put(place.id(), new Sight.AtPlace(place));
        }
        requireKnown(request.mustVisit(), "mustVisit", town.events());
        requireKnown(request.wishes().story(), "story", town.events());
        requireKnown(request.avoid(), "avoid", town.events());
        DayEvents events = new DayEvents(axis);
        for (Sight event : events.of(town.events(), places)) {
            if (request.wishes().events() || sights.containsKey(event.id())) {
                sights.put(event.id(), event);
            }
        }
        this.start = positionOf(request.start(), "start");
        this.openEnd = request.openEnd();
        this.end = request.end() == null ? start : positionOf(request.end(), "end");
        this.plane = new MetricPlane(start.x, Math.max(-85, Math.min(85, start.y)));
        sort();
    }

    /** Compulsory places first, then the others, the most interesting first. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Places that this walker cannot visit. */
    List<Candidate> notAccessible() {
        return notAccessible;
    }

    /** Places within reach that were less promising than the candidates. */
    List<Candidate> outclassed() {
        return outclassed;
    }

    /** Places that are liked but farther than the budget, the most interesting first. */
    List<Candidate> beyondReach() {
        return beyondReach;
    }

    /** Well-known places within reach none of whose themes is liked. */
    List<Candidate> notLiked() {
        return notLiked;
    }

    /** Degrees, x is the longitude. */
    Coordinate start() {
        return start;
    }

    /** Degrees, x is the longitude; the start if the end is open or the walk a loop. */
    Coordinate end() {
        return end;
    }

    boolean openEnd() {
        return openEnd;
    }

    /** Events asked for by name are known too, whenever they take place. */
    private void requireKnown(List<UUID> ids, String field, List<Event> events) {
        for (int i = 0; i < ids.size(); i++) {
            UUID id = ids.get(i);
            if (!sights.containsKey(id)) {
                events.stream()
                        .filter(event -> event.id().equals(id))
                        .findFirst()
                        .ifPresent(event -> sights.put(id, DayEvents.named(event)));
            }
            require(id, field + "[" + i + "]");
        }
    }

    private Sight require(UUID id, String field) {
        Sight sight = sights.get(id);
        if (sight == null) {
            throw ParvisException.invalid(
                    field, "There is no key place " + id + "; take an id from the list of key places.");
        }
        return sight;
    }

    private Coordinate positionOf(Anchor anchor, String field) {
        if (anchor instanceof Anchor.Position position) {
            return new Coordinate(position.longitude(), position.latitude());
        }
        UUID id = ((Anchor.AtPlace) anchor).placeId();
        return require(id, field + ".placeId").geometry().getCoordinate();
    }

    private void sort() {
        Set<UUID> compulsory = new HashSet<>(request.mustVisit());
        compulsory.addAll(request.wishes().story());
        Set<UUID> avoid = new HashSet<>(request.avoid());
        List<Candidate> wanted = new ArrayList<>();
        for (Sight sight : sights.values()) {
            Rating.Rated rated = rating.of(sight);
            Candidate candidate = new Candidate(sight, rated.score(), rated.theme(), compulsory.contains(sight.id()));
            if (candidate.compulsory()) {
                wanted.add(candidate);
            } else if (isKnownFor(sight) && candidate.score() == 0 && !avoid.contains(sight.id())) {
                notLiked.add(candidate);
            } else if (candidate.score() > 0 && !avoid.contains(sight.id())) {
                if (!withinReach(sight)) {
                    beyondReach.add(candidate);
                } else {
                    (isAccessible(sight) ? wanted : notAccessible).add(candidate);
                }
            }
        }
        // By id where the score is equal: the answer must not depend on the order the places come in.
        Comparator<Candidate> order = Comparator.comparing((Candidate candidate) -> !candidate.compulsory())
                .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
                .thenComparing(Candidate::id);
        wanted.sort(order);
        notAccessible.sort(order);
        beyondReach.sort(order);
        notLiked.sort(Comparator.comparing(Candidate::id));
        choose(wanted);
    }

    /** Half for their interest, half for their interest in the time they take: something small on the way counts. */
    private void choose(List<Candidate> wanted) {
        if (wanted.size() <= MOST_CANDIDATES) {
            candidates.addAll(wanted);
            return;
        }
        int first = (int) Math.max(
                MOST_CANDIDATES / 2,
                wanted.stream().filter(Candidate::compulsory).count());
        List<Candidate> others = new ArrayList<>(wanted.subList(first, wanted.size()));
        others.sort(
                Comparator.comparingDouble((Candidate candidate) -> -candidate.score() / secondsFor(candidate.sight()))
                        .thenComparing(Candidate::id));
        Set<UUID> chosen = new HashSet<>();
        wanted.subList(0, first).forEach(candidate -> chosen.add(candidate.id()));
        others.subList(0, MOST_CANDIDATES - first).forEach(candidate -> chosen.add(candidate.id()));
        for (Candidate candidate : wanted) {
            (chosen.contains(candidate.id()) ? candidates : outclassed).add(candidate);
        }
    }

    /** Whether this walker gets in, as far as is known. */
    boolean isAccessible(Sight sight) {
        boolean barred = sight instanceof Sight.AtPlace at && at.place().wheelchair() == Access.NO;
        return !profile.inWheelchair() || !barred;
    }

    /** Whether people come to the town for it, so that it is worth asking whether it was meant to be left out. */
    private boolean isKnownFor(Sight sight) {
        return sight instanceof Sight.AtPlace at && at.place().interest() >= WELL_KNOWN && withinReach(sight);
    }

    private boolean withinReach(Sight sight) {
        return secondsFor(sight) <= request.budgetMinutes() * 60.0;
    }

    /** At the very least: there as the crow flies, the visit, and on to the end. */
    private double secondsFor(Sight sight) {
        Coordinate position = sight.geometry().getCoordinate();
        double metres = plane.distanceMetres(start, position) + (openEnd ? 0 : plane.distanceMetres(position, end));
        return 1 + metres / FASTEST_METRES_PER_SECOND + sight.visitMinutes() * 60.0;
    }
}
