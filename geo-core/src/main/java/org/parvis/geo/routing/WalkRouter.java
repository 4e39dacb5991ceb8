package org.parvis.geo.routing;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/**
 * Answers questions about walking on one network. Safe for use by many threads.
 *
 * <p>Positions are degrees, x is the longitude. All methods throw a {@link ParvisException}: {@code INVALID_VALUE} for a
 * walker nobody knows, {@code OUT_OF_TIME} once the deadline is over.
 */
public interface WalkRouter {
    /** How far a point may lie from the network. */
    double SNAP_METRES = 250;

    /**
     * The nearest position on a street this walker may use.
     *
     * @return empty if none is within {@link #SNAP_METRES}
     */
    Optional<Coordinate> snap(Coordinate position, Walker walker);

    /**
     * How a walker walks here.
     *
     * @throws ParvisException {@code INVALID_VALUE}, naming the known walkers
     */
    WalkProfile profile(Walker walker);

    /**
     * The walk that suits the walker best: the quickest, but for what this walker would rather not use.
     *
     * @throws ParvisException {@code NOT_ON_NETWORK} if a point is farther than {@link #SNAP_METRES} from a usable
     *     street (field {@code from}, {@code via} or {@code to}); {@code UNREACHABLE} if no way exists for this walker
     */
    Walk walk(WalkRequest request);

    /** The best walk between two points, for as long as it takes. */
    default Walk walk(Coordinate from, Coordinate to, Walker walker) {
        return walk(WalkRequest.between(from, to, walker));
    }

    /**
     * Different walks for one wish, the best first. Each further one shares a limited part with those before it, is not
     * much longer, and makes no needless detour. With points to pass, only the best is given.
     *
     * @param count how many at most, 1 or more; the answer often has fewer, since few towns have so many sensible ways
     * @throws ParvisException as {@link #walk(WalkRequest)}
     */
    List<Walk> alternatives(WalkRequest request, int count);

    /** Times from each source to each target; a point that cannot be snapped is unreachable from and to everywhere. */
    TimeMatrix times(List<Coordinate> sources, List<Coordinate> targets, Walker walker, Deadline deadline);

    /** Times between all pairs; from a place to itself it takes none, even where no street is near. */
    default TimeMatrix times(List<Coordinate> places, Walker walker) {
        return times(places, places, walker, Deadline.NONE).withoutWayToSelf();
    }

    /**
     * How far one gets.
     *
     * @param minutes walking time, above 0, at most {@link Reach#MOST_MINUTES}
     * @throws ParvisException {@code NOT_ON_NETWORK} as {@link #walk(WalkRequest)}; {@code INVALID_VALUE} for other
     *     minutes
     */
    Reach reach(Coordinate from, double minutes, Walker walker, Deadline deadline);

    /**
     * The places that are soonest reached, the soonest first; equally near ones in their own order.
     *
     * @param count how many at most, 1 or more
     * @throws ParvisException {@code NOT_ON_NETWORK} as {@link #walk(WalkRequest)}
     */
    List<Nearby> nearest(Coordinate from, List<Coordinate> places, int count, Walker walker, Deadline deadline);

    /**
     * Walks of about the wished length that come back to where they began, through fine streets and without walking the
     * same way back where that can be helped; the best first.
     *
     * @throws ParvisException {@code NOT_ON_NETWORK} as {@link #walk(WalkRequest)}; {@code UNREACHABLE} if nothing of
     *     about that length is in reach
     */
    List<Walk> loops(LoopRequest request);
}
