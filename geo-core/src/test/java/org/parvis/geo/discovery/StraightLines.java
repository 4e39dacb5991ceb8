package org.parvis.geo.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.routing.WalkRequest;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/**
 * A plain where everybody walks straight at 1.2 m/s. It ends at latitude 43.76; north of 43.74 stairs keep wheelchairs
 * out.
 */
final class StraightLines implements WalksAndTimes {
    static final double METRES_PER_SECOND = 1.2;
    private static final MetricPlane PLANE = new MetricPlane(7.42, 43.73);

    @Override
    public Optional<Coordinate> snap(Coordinate position, Walker walker) {
        return position.y > 43.76 ? Optional.empty() : Optional.of(position);
    }

    @Override
    public Walk walk(WalkRequest request) {
        Coordinate from = request.points().get(0);
        Coordinate to = request.points().get(1);
        Walker walker = request.walker();
        if (snap(from, walker).isEmpty() || !reaches(from, to, walker)) {
            throw ParvisException.of(ErrorCode.UNREACHABLE, "no way");
        }
        double metres = PLANE.distanceMetres(from, to);
        return Walk.of(Geometries.line(from.copy(), to.copy()), metres, metres / METRES_PER_SECOND, List.of());
    }

    @Override
    public TimeMatrix times(List<Coordinate> sources, List<Coordinate> targets, Walker walker, Deadline deadline) {
        int[] seconds = new int[sources.size() * targets.size()];
        Arrays.fill(seconds, TimeMatrix.UNREACHABLE);
        for (int from = 0; from < sources.size(); from++) {
            for (int to = 0; to < targets.size(); to++) {
                if (reaches(sources.get(from), targets.get(to), walker)) {
                    seconds[from * targets.size() + to] = (int)
                            Math.round(PLANE.distanceMetres(sources.get(from), targets.get(to)) / METRES_PER_SECOND);
                }
            }
        }
        return new TimeMatrix(sources.size(), targets.size(), seconds);
    }

    private boolean reaches(Coordinate from, Coordinate to, Walker walker) {
        boolean stairs = walker.equals(Walker.WHEELCHAIR) && (from.y > 43.74 || to.y > 43.74) && !from.equals2D(to);
        return snap(from, walker).isPresent() && snap(to, walker).isPresent() && !stairs;
    }
}
