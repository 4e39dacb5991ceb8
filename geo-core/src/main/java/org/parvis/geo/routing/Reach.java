package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/**
 * How far one gets on foot in a given time. A point on a street counts as reached if the walk to it, the one that this
 * walker would take, takes no longer. The polygon and the streets are drawn when asked for. Immutable.
 */
public final class Reach {
    /** The longest time one may ask for. */
    public static final double MOST_MINUTES = 120;

    private final WalkNetwork network;
    private final Snap from;
    private final double minutes;
    private final Walker walker;
    private final CoveredParts parts;
    private final double toleranceMetres;
    private @Nullable Geometry polygon;
    private @Nullable MultiLineString streets;

    Reach(WalkNetwork network, Snap from, double minutes, Walker walker, CoveredParts parts) {
        this.network = network;
        this.from = from;
        this.minutes = minutes;
        this.walker = walker;
        this.parts = parts;
        this.toleranceMetres = ReachArea.toleranceMetres(minutes);
    }

    /** @throws ParvisException {@code INVALID_VALUE} */
    static double requireMinutes(double minutes) {
        if (!(minutes > 0 && minutes <= MOST_MINUTES)) {
            throw ParvisException.invalid(
                    "minutes", "A reach is worked out for more than 0 and at most 120 minutes, not " + minutes + ".");
        }
        return minutes;
    }

    /** Where it begins on the network, degrees. */
    public Coordinate from() {
        return from.position();
    }

    /** Walking time. */
    public double minutes() {
        return minutes;
    }

    public Walker walker() {
        return walker;
    }

    /** The nodes of the network that are reached. */
    public int nodes() {
        return parts.nodes();
    }

    /** The length of all streets, or parts of them, that are reached. */
    public double streetMetres() {
        return parts.metres();
    }

    /** How far the polygon may go beyond a reached point of a street; it grows with the minutes. */
    public double toleranceMetres() {
        return toleranceMetres;
    }

    /**
     * A valid polygon, or several, in WGS 84: it holds every reached point of a street, and no point farther than
     * {@link #toleranceMetres()} from one. Not to be changed.
     */
    public Geometry polygon() {
        Geometry known = polygon;
        if (known == null) {
            known = ReachArea.polygon(network, from, parts, toleranceMetres);
            polygon = known;
        }
        return known;
    }

    /**
     * The streets, or parts of them, that are reached, WGS 84; to within what is walked in a tenth of a second. Not to be
     * changed.
     */
    public MultiLineString streets() {
        MultiLineString known = streets;
        if (known == null) {
            known = drawStreets();
            streets = known;
        }
        return known;
    }

    private MultiLineString drawStreets() {
        List<LineString> lines = new ArrayList<>(parts.size());
        PartPositions positions = new PartPositions(network);
        for (int part = 0; part < parts.size(); part++) {
            positions.trace(parts.piece(part), parts.start(part), parts.stop(part));
            WayLine line = new WayLine(network, positions.size);
            for (int i = 0; i < positions.size; i++) {
                line.add(positions.longitudes[i], positions.latitudes[i]);
            }
            lines.add(line.draw());
        }
        return Geometries.FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }
}
