package org.parvis.geo.routing;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** Answers questions about walking on one network. Safe for use by many threads. */
public interface WalkRouter {
    /**
     * The nearest position on a street this walker may use.
     *
     * @param position degrees, x is the longitude
     * @return empty if none is within {@link #SNAP_METRES}
     */
    Optional<Coordinate> snap(Coordinate position, Walker walker);

    /** How far a point may lie from the network. */
    double SNAP_METRES = 250;

    /**
     * The quickest walk.
     *
     * @param from degrees, x is the longitude
     * @param to degrees, x is the longitude
     * @throws ParvisException {@code NOT_ON_NETWORK} if a point is farther than {@link #SNAP_METRES} from a usable
     *     street (field {@code from} or {@code to}); {@code UNREACHABLE} if no way exists for this walker
     */
    Walk walk(Coordinate from, Coordinate to, Walker walker);

    /** Times between all pairs; a point that cannot be snapped is unreachable from everywhere. */
    TimeMatrix times(List<Coordinate> places, Walker walker);
}
