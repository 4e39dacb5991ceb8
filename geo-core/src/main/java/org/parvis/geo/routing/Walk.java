package org.parvis.geo.routing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.network.Unknown;

/**
 * A walk along the network. Its line is made at once; what is told of it in detail only when asked for. Immutable.
 */
public final class Walk {
    /** What is worked out when somebody asks. */
    interface Details {
        List<Stretch> stretches();

        Map<Unknown, Double> unknowns();

        /** One for each part between two of the points that were asked for; one that is the whole is left out. */
        List<Walk> legs();
    }

    private record Written(List<Stretch> stretches) implements Details {
        @Override
        public Map<Unknown, Double> unknowns() {
            return Map.of();
        }

        @Override
        public List<Walk> legs() {
            return List.of();
        }
    }

    private final LineString geometry;
    private final double lengthMetres;
    private final double seconds;
    private final Details details;

    // Each is worked out at most once by each thread, and equal whoever did it.
    private @Nullable List<Stretch> stretches;
    private @Nullable Map<Unknown, Double> unknowns;
    private @Nullable List<Walk> legs;

    Walk(LineString geometry, double lengthMetres, double seconds, Details details) {
        this.geometry = geometry;
        this.lengthMetres = lengthMetres;
        this.seconds = seconds;
        this.details = details;
    }

    /**
     * A walk that somebody else has worked out.
     *
     * @param geometry WGS 84
     * @param lengthMetres 0 or more
     * @param seconds 0 or more
     * @param stretches in walking order
     */
    public static Walk of(LineString geometry, double lengthMetres, double seconds, List<Stretch> stretches) {
        return new Walk(geometry, lengthMetres, seconds, new Written(List.copyOf(stretches)));
    }

    /**
     * The line walked, WGS 84, from the snapped start to the snapped end; two equal positions if the two coincide. Not to
     * be changed.
     */
    public LineString geometry() {
        return geometry;
    }

    /** 0 or more. */
    public double lengthMetres() {
        return lengthMetres;
    }

    /** Walking time with waiting at crossings and lifts, 0 or more. */
    public double seconds() {
        return seconds;
    }

    /** The same walk cut where the street or its kind changes, in walking order. */
    public List<Stretch> stretches() {
        List<Stretch> known = stretches;
        if (known == null) {
            known = List.copyOf(details.stretches());
            stretches = known;
        }
        return known;
    }

    /**
     * What the data does not say of the streets walked though this walker wants to know it, each with the metres for which
     * it is not known; in the order of the enumeration.
     */
    public Map<Unknown, Double> unknowns() {
        Map<Unknown, Double> known = unknowns;
        if (known == null) {
            known = Collections.unmodifiableMap(details.unknowns());
            unknowns = known;
        }
        return known;
    }

    /** The same walk cut at the points it was to pass, in walking order; the walk itself if there were none. */
    public List<Walk> legs() {
        List<Walk> known = legs;
        if (known == null) {
            List<Walk> parts = details.legs();
            known = parts.isEmpty() ? List.of(this) : List.copyOf(parts);
            legs = known;
        }
        return known;
    }
}
