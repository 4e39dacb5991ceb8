package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.KeyPlace;

/**
 * What one sees by the way and can be told to look for: fountains, churches, monuments, artworks, museums, town halls.
 * Immutable, safe for use by many threads.
 */
public final class Landmarks {
    /** Nothing to look for. */
    public static final Landmarks NONE = new Landmarks(List.of());

    /** Not less than {@link #CONFUSED_METRES}, for what is near lies in a cell or in one beside it. */
    private static final double CELL_METRES = 70;

    /** Between two positions of an outline that stand for it. */
    private static final double OUTLINE_STEP_METRES = 4;

    /** Something so near to a turn is at the turn. */
    private static final double AT_METRES = 18;

    /** Something passed so shortly before a turn is what one turns after. */
    private static final double AFTER_METRES = 32;

    /** Nobody is told to look for what lies farther from the line walked. */
    private static final double ASIDE_METRES = 14;

    /** What is at the turn lies ahead, or no farther behind than this. */
    private static final double BEHIND_METRES = 6;

    /** Two fountains nearer to each other than this cannot be told apart. */
    private static final double CONFUSED_METRES = 70;

    /** What is called the same and lies so near is the same thing, stored twice. */
    private static final double ONE_THING_METRES = 12;

    private static final Map<FurnitureKind, LandmarkWords> FURNITURE = Map.of(
            FurnitureKind.FOUNTAIN, new LandmarkWords("la fontaine", "the fountain"),
            FurnitureKind.SHELTER, new LandmarkWords("l'abri", "the shelter"),
            FurnitureKind.CLOCK, new LandmarkWords("l'horloge", "the clock"));

    /** Something to look for, as the positions that stand for it, in metres. */
    private record Landmark(LandmarkWords words, Coordinate[] outline) {
        double metres(Coordinate from) {
            return nearest(from).distance(from);
        }

        Coordinate nearest(Coordinate to) {
            Coordinate best = outline[0];
            for (Coordinate position : outline) {
                best = position.distance(to) < best.distance(to) ? position : best;
            }
            return best;
        }
    }

    /**
     * Something seen at a turn.
     *
     * @param words how to speak of it
     * @param passed whether it has been walked past shortly before the turn; else it stands at the turn
     */
    record Sight(LandmarkWords words, boolean passed) {}

    private record Seen(Sight sight, double metres) {}

    private final MetricPlane plane;
    private final Map<Long, List<Landmark>> cells = new HashMap<>();

    private Landmarks(List<Described> things) {
        Envelope extent = new Envelope();
        things.forEach(thing -> extent.expandToInclude(thing.geometry().getEnvelopeInternal()));
        plane = extent.isNull() ? new MetricPlane(0, 0) : MetricPlane.around(extent);
        for (Described thing : things) {
            Geometry outline = Densifier.densify(plane.toMetres(thing.geometry()), OUTLINE_STEP_METRES);
            Landmark landmark = new Landmark(thing.words(), outline.getCoordinates());
            for (Coordinate position : landmark.outline()) {
                List<Landmark> cell = cells.computeIfAbsent(cell(position, 0, 0), any -> new ArrayList<>());
                if (!cell.contains(landmark)) {
                    cell.add(landmark);
                }
            }
        }
    }

    private record Described(LandmarkWords words, Geometry geometry) {}

    /** @param places and furniture of a town, whatever of it is worth telling is taken */
    public static Landmarks of(Collection<KeyPlace> places, Collection<Furniture> furniture) {
        List<Described> things = new ArrayList<>();
        for (KeyPlace place : places) {
            Geometry footprint = place.footprint();
            Geometry where = footprint == null ? place.geometry() : footprint;
            LandmarkWords.of(place.kind(), place.name()).ifPresent(words -> things.add(new Described(words, where)));
        }
        for (Furniture piece : furniture) {
            LandmarkWords words = FURNITURE.get(piece.kind());
            if (words != null && piece.state() == FurnitureState.EXISTING) {
                things.add(new Described(words, piece.geometry()));
            }
        }
        return new Landmarks(things);
    }

    /**
     * What is best seen where a walker turns.
     *
     * @param line walked up to the turn, degrees
     * @param told what has been told already
     */
    Optional<Sight> atEndOf(List<Coordinate> line, Set<LandmarkWords> told) {
        if (cells.isEmpty() || line.size() < 2) {
            return Optional.empty();
        }
        Coordinate[] walked = metric(line);
        Coordinate turn = walked[walked.length - 1];
        double heading = Math.toRadians(Heading.atEnd(line));
        Set<Landmark> near = around(turn);
        List<Seen> seen = new ArrayList<>();
        for (Landmark landmark : near) {
            if (!told.contains(landmark.words()) && !isConfusing(landmark, near, turn)) {
                Seen sight = look(landmark, walked, turn, heading);
                if (sight != null) {
                    seen.add(sight);
                }
            }
        }
        return seen.stream()
                .min(Comparator.comparingDouble(Seen::metres)
                        .thenComparing(sight -> sight.sight().words().french()))
                .map(Seen::sight);
    }

    /** Nothing behind the walker, nor far from the line walked: that may be hidden by the houses between. */
    private static @Nullable Seen look(Landmark landmark, Coordinate[] walked, Coordinate turn, double heading) {
        Coordinate nearest = landmark.nearest(turn);
        double metres = nearest.distance(turn);
        double ahead = (nearest.x - turn.x) * Math.sin(heading) + (nearest.y - turn.y) * Math.cos(heading);
        if (metres <= AT_METRES && ahead >= -BEHIND_METRES) {
            return new Seen(new Sight(landmark.words(), false), metres);
        }
        boolean passed = ahead < -BEHIND_METRES && ahead >= -AFTER_METRES && metres <= AFTER_METRES;
        if (passed && Distance.pointToLinePerpendicular(nearest, turn, behind(turn, heading)) <= ASIDE_METRES) {
            // Where the way bends, what lies straight behind may never have been passed.
            boolean beside = Distance.pointToSegmentString(nearest, walked) <= ASIDE_METRES;
            return beside ? new Seen(new Sight(landmark.words(), true), metres) : null;
        }
        return null;
    }

    private static Coordinate behind(Coordinate turn, double heading) {
        return new Coordinate(turn.x - Math.sin(heading), turn.y - Math.cos(heading));
    }

    /** Whether something else near the turn is called the same. */
    private static boolean isConfusing(Landmark landmark, Set<Landmark> near, Coordinate turn) {
        Coordinate position = landmark.nearest(turn);
        for (Landmark other : near) {
            if (other.words().equals(landmark.words())
                    && other.metres(turn) < CONFUSED_METRES
                    && other.metres(position) > ONE_THING_METRES) {
                return true;
            }
        }
        return false;
    }

    private Set<Landmark> around(Coordinate position) {
        Set<Landmark> near = new LinkedHashSet<>();
        for (int east = -1; east <= 1; east++) {
            for (int north = -1; north <= 1; north++) {
                near.addAll(cells.getOrDefault(cell(position, east, north), List.of()));
            }
        }
        return near;
    }

    private Coordinate[] metric(List<Coordinate> degrees) {
        Coordinate[] metric = new Coordinate[degrees.size()];
        for (int i = 0; i < metric.length; i++) {
            metric[i] = new Coordinate(
                    (degrees.get(i).x - plane.originLongitude()) * plane.metresPerDegreeOfLongitude(),
                    (degrees.get(i).y - plane.originLatitude()) * plane.metresPerDegreeOfLatitude());
        }
        return metric;
    }

    private static long cell(Coordinate position, int east, int north) {
        long column = (long) Math.floor(position.x / CELL_METRES) + east;
        long row = (long) Math.floor(position.y / CELL_METRES) + north;
        return column << 32 | row & 0xFFFF_FFFFL;
    }
}
