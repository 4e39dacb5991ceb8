package org.parvis.geo.cartography;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/**
 * What there is to draw of a town at one moment: projected, sorted into the order of painting, and with the pieces of
 * a street joined again. Immutable, so any number of threads may draw from it. All its geometries are in shares of the
 * square Web Mercator world.
 */
public final class TownMap {
    private final List<Area> areas;
    private final List<Rule> rules;
    private final List<Way> ways;
    private final List<Square> squares;
    private final List<Spot> spots;
    private final List<Geometry> boundaries;
    private final List<TownName> names;
    private final double middleY;
    private final String attribution;

    /** A filled piece of the background. */
    record Area(BackdropKind kind, Geometry world) {}

    /** A drawn line of the background. */
    record Rule(BackdropKind kind, Geometry world, boolean under) {}

    /** A street or joined pieces of streets that are drawn alike. */
    record Way(WayKind kind, Geometry world) {}

    /**
     * What makes two pieces of street look the same.
     *
     * @param level 0 on the ground, higher for bridges
     * @param under in a tunnel or below ground
     * @param covered beneath a roof or building
     * @param restricted not open to everybody
     */
    record WayKind(StreetClass streetClass, int level, boolean under, boolean covered, boolean restricted) {}

    /** An area that is walked across. */
    record Square(StreetClass streetClass, Geometry world) {}

    /** A lift or barrier. */
    record Spot(StreetClass streetClass, Coordinate world) {}

    TownMap(
            List<Area> areas,
            List<Rule> rules,
            List<Way> ways,
            List<Square> squares,
            List<Spot> spots,
            List<Geometry> boundaries,
            List<TownName> names,
            double middleY,
            String attribution) {
        this.areas = List.copyOf(areas);
        this.rules = List.copyOf(rules);
        this.ways = List.copyOf(ways);
        this.squares = List.copyOf(squares);
        this.spots = List.copyOf(spots);
        this.boundaries = List.copyOf(boundaries);
        this.names = List.copyOf(names);
        this.middleY = middleY;
        this.attribution = attribution;
    }

    /**
     * The map of these features. The order of the lists does not matter.
     *
     * @param attribution the line that has to be shown beside the map; empty if none
     */
    public static TownMap of(
            List<Backdrop> backdrop,
            List<Street> streets,
            List<Quartier> quartiers,
            List<KeyPlace> places,
            String attribution) {
        return new TownMapMaking(backdrop, streets, quartiers, places).make(attribution);
    }

    /** A map on which there is nothing but paper. */
    public static TownMap empty() {
        return of(List.of(), List.of(), List.of(), List.of(), "");
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return areas.isEmpty() && rules.isEmpty() && ways.isEmpty() && squares.isEmpty() && names.isEmpty();
    }

    /** The line that has to be shown beside the map; empty if none. */
    public String attribution() {
        return attribution;
    }

    List<Area> areas() {
        return areas;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Way> ways() {
        return ways;
    }

    List<Square> squares() {
        return squares;
    }

    List<Spot> spots() {
        return spots;
    }

    /** Each line between quartiers once. */
    List<Geometry> boundaries() {
        return boundaries;
    }

    List<TownName> names() {
        return names;
    }

    /** The share of the world's height at which widths in metres are drawn to scale. */
    double middleY() {
        return middleY;
    }
}
