package org.parvis.geo.routing;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/**
 * A wish for a walk.
 *
 * @param points two or more, in walking order: where it begins, what it passes, where it ends; degrees, x is the
 *     longitude
 * @param walker for whom
 * @param avoid what to keep off
 * @param fewTurns whether a longer way is taken that is easier to follow
 * @param deadline until when
 */
public record WalkRequest(List<Coordinate> points, Walker walker, Avoid avoid, boolean fewTurns, Deadline deadline) {
    public WalkRequest {
        if (points.size() < 2) {
            throw ParvisException.invalid("to", "A walk needs a beginning and an end.");
        }
        points = points.stream().map(Coordinate::copy).toList();
    }

    /** A copy of each. */
    @Override
    public List<Coordinate> points() {
        return points.stream().map(Coordinate::copy).toList();
    }

    int size() {
        return points.size();
    }

    Coordinate point(int index) {
        return points.get(index);
    }

    /** What the caller calls the point of this index. */
    String field(int index) {
        return index == 0 ? "from" : index == points.size() - 1 ? "to" : "via";
    }

    /** The quickest walk between two points, for as long as it takes. */
    public static WalkRequest between(Coordinate from, Coordinate to, Walker walker) {
        return new WalkRequest(List.of(from, to), walker, Avoid.NOTHING, false, Deadline.NONE);
    }
}
