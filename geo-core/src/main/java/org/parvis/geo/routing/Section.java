package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.Climb;
import org.parvis.geo.network.StreetTraits;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.StreetClass;

/**
 * A part of a walk that one sentence describes.
 *
 * @param kind what is done on it
 * @param street the street it is named after
 * @param line where it leads, without the short bits that were added to it
 * @param start where it begins, with them
 * @param metres of all of it
 * @param seconds of all of it
 * @param steps how many, null unless every flight was counted
 * @param climb of stairs, for the walker
 */
record Section(
        Kind kind,
        StreetTraits street,
        List<Coordinate> line,
        Coordinate start,
        double metres,
        double seconds,
        @Nullable Integer steps,
        Climb climb) {
    /** What is done on a section. */
    enum Kind {
        WAY,
        STAIRS,
        ESCALATOR,
        MOVING_WALKWAY,
        LIFT,
        CROSSING,
        /** A gate or kerb: no length, nothing to say. */
        SPOT
    }

    /** Unnamed ways of one class that meet at a sharper angle are told apart. */
    private static final double SAME_WAY_DEGREES = 50;

    static Section of(Stretch stretch) {
        StreetTraits street = stretch.street();
        Kind kind =
                switch (street.streetClass()) {
                    case STAIRS -> isMoving(street.stairs()) ? Kind.ESCALATOR : Kind.STAIRS;
                    case MOVING_WALKWAY -> Kind.MOVING_WALKWAY;
                    case LIFT -> Kind.LIFT;
                    case CROSSING -> street.name().isEmpty() ? Kind.CROSSING : Kind.WAY;
                    default -> street.spot() ? Kind.SPOT : Kind.WAY;
                };
        List<Coordinate> line = List.of(stretch.geometry().getCoordinates());
        Climb climb = stretch.forward() ? street.climb() : street.climb().reversed();
        return new Section(
                kind,
                street,
                line,
                line.get(0),
                stretch.lengthMetres(),
                stretch.seconds(),
                kind == Kind.STAIRS ? steps(street.stairs(), stretch) : null,
                kind == Kind.STAIRS ? climb : Climb.UNKNOWN);
    }

    private static boolean isMoving(@Nullable Stairs stairs) {
        return stairs != null && stairs.moving();
    }

    /** The counted steps, if the whole flight is walked. */
    private static @Nullable Integer steps(@Nullable Stairs stairs, Stretch stretch) {
        boolean whole = stretch.geometry().getNumPoints() >= stretch.street().vertices();
        return stairs != null && whole ? stairs.stepCount() : null;
    }

    Optional<String> localName() {
        return street.name().local();
    }

    /** Whether the two read as one: the same name, or the same kind of nameless way going on. */
    boolean continuesAs(Section next) {
        if (kind == Kind.LIFT && next.kind == Kind.LIFT) {
            // Two cabins with a few steps between them are two lifts.
            return line.get(line.size() - 1).equals2D(next.start);
        }
        if (kind != next.kind || climb != next.climb || !localName().equals(next.localName())) {
            return false;
        }
        if (kind != Kind.WAY || localName().isPresent()) {
            return true;
        }
        boolean sameClass = street.streetClass() == next.street.streetClass() && street.area() == next.street.area();
        double turn = Math.abs(Heading.change(Heading.atEnd(line), Heading.atStart(next.line)));
        return sameClass && !(turn >= SAME_WAY_DEGREES);
    }

    Section followedBy(Section next) {
        List<Coordinate> whole = new ArrayList<>(line);
        whole.addAll(next.line);
        Integer own = steps;
        Integer others = next.steps;
        Integer sum = own == null || others == null ? null : Integer.valueOf(own + others);
        return new Section(
                kind, street, List.copyOf(whole), start, metres + next.metres, seconds + next.seconds, sum, climb);
    }

    /** The same section with a short bit after it that is not worth a sentence. */
    Section absorbing(Section after) {
        return new Section(kind, street, line, start, metres + after.metres, seconds + after.seconds, steps, climb);
    }

    /** The same section with a short bit before it that is not worth a sentence. */
    Section beginningWith(Section before) {
        return new Section(
                kind, street, line, before.start, metres + before.metres, seconds + before.seconds, steps, climb);
    }

    /** Whether it is an open space that one crosses, rather than a way that was drawn as an area. */
    boolean isSquare() {
        return kind == Kind.WAY && street.area() && street.streetClass() == StreetClass.PEDESTRIAN;
    }
}
