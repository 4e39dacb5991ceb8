package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;

/**
 * Which places are worth looking at for a request, before any way is known: those the visitor likes, within reach as the
 * crow flies, the most promising {@value #MOST_CANDIDATES}, and all compulsory ones.
 */
final class PlaceChoice {
    /** So many places the solver is given. */
    static final int MOST_CANDIDATES = 150;

    /** Faster than anybody walks, so that nobody's reach is cut short; metres in a second. */
    private static final double FASTEST_METRES_PER_SECOND = 2;

    private final DiscoveryRequest request;
    private final WalkProfile profile;
    private final Map<UUID, KeyPlace> places = new LinkedHashMap<>();
    private final Coordinate start;
    private final Coordinate end;
    private final boolean openEnd;
    private final MetricPlane plane;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> notAccessible = new ArrayList<>();
    private final List<Candidate> outclassed = new ArrayList<>();

    PlaceChoice(DiscoveryRequest request, Collection<KeyPlace> all, WalkProfile profile) {
        this.request = request;
        this.profile = profile;
        for (KeyPlace place : all) {
            places.put(place.id(), place);
        }
        requireKnown(request.mustVisit(), "mustVisit");
        requireKnown(request.avoid(), "avoid");
        this.start = positionOf(request.start(), "start");
        this.openEnd = !request.loop() && request.end() == null;
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

    private void requireKnown(List<UUID> ids, String field) {
        for (int i = 0; i < ids.size(); i++) {
            require(ids.get(i), field + "[" + i + "]");
        }
    }

    private KeyPlace require(UUID id, String field) {
        KeyPlace place = places.get(id);
        if (place == null) {
            throw ParvisException.invalid(
                    field, "There is no key place " + id + "; take an id from the list of key places.");
        }
        return place;
    }

    private Coordinate positionOf(Anchor anchor, String field) {
        if (anchor instanceof Anchor.Position position) {
            return new Coordinate(position.longitude(), position.latitude());
        }
        UUID id = ((Anchor.AtPlace) anchor).placeId();
        return require(id, field + ".placeId").geometry().getCoordinate();
    }

    private void sort() {
        Set<UUID> mustVisit = new HashSet<>(request.mustVisit());
        Set<UUID> avoid = new HashSet<>(request.avoid());
        List<Candidate> wanted = new ArrayList<>();
        for (KeyPlace place : places.values()) {
            boolean compulsory = mustVisit.contains(place.id());
            Candidate candidate = new Candidate(place, scoreOf(place), compulsory);
            boolean liked = candidate.score() > 0 && !avoid.contains(place.id()) && withinReach(place);
            if (!compulsory && !liked) {
                continue;
            }
            if (!compulsory && !isAccessible(place)) {
                notAccessible.add(candidate);
            } else {
                wanted.add(candidate);
            }
        }
        // By id where the score is equal: the answer must not depend on the order the places come in.
        Comparator<Candidate> order = Comparator.comparing((Candidate candidate) -> !candidate.compulsory())
                .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
                .thenComparing(candidate -> candidate.place().id());
        wanted.sort(order);
        notAccessible.sort(order);
        choose(wanted);
    }

    /** Half for their interest, half for their interest in the time they take: something small on the way counts. */
    private void choose(List<Candidate> wanted) {
        if (wanted.size() <= MOST_CANDIDATES) {
            candidates.addAll(wanted);
            return;
        }
        Set<Candidate> chosen = new HashSet<>(wanted.subList(0, MOST_CANDIDATES / 2));
        List<Candidate> others = new ArrayList<>(wanted.subList(MOST_CANDIDATES / 2, wanted.size()));
        others.sort(
                Comparator.comparingDouble((Candidate candidate) -> -candidate.score() / secondsFor(candidate.place()))
                        .thenComparing(candidate -> candidate.place().id()));
        chosen.addAll(others.subList(0, MOST_CANDIDATES - chosen.size()));
        for (Candidate candidate : wanted) {
            (chosen.contains(candidate) ? candidates : outclassed).add(candidate);
        }
    }

    /** Whether this walker gets in, as far as is known. */
    boolean isAccessible(KeyPlace place) {
        return !profile.inWheelchair() || place.wheelchair() != Access.NO;
    }

    private double scoreOf(KeyPlace place) {
        if (request.themes().isEmpty()) {
            return place.interest();
        }
        double weight = 0;
        for (Theme theme : place.themes()) {
            weight = Math.max(weight, request.themes().getOrDefault(theme, 0.0));
        }
        return weight * place.interest();
    }

    private boolean withinReach(KeyPlace place) {
        return secondsFor(place) <= request.budgetMinutes() * 60.0;
    }

    /** At the very least: there as the crow flies, the visit, and on to the end. */
    private double secondsFor(KeyPlace place) {
        Coordinate position = place.geometry().getCoordinate();
        double metres = plane.distanceMetres(start, position) + (openEnd ? 0 : plane.distanceMetres(position, end));
        return 1 + metres / FASTEST_METRES_PER_SECOND + place.visitMinutes() * 60.0;
    }
}
