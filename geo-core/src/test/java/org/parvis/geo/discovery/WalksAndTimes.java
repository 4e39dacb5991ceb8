package org.parvis.geo.discovery;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.routing.LoopRequest;
import org.parvis.geo.routing.Nearby;
import org.parvis.geo.routing.Reach;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.routing.WalkRequest;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Walker;

/** A router of which discovery asks walks and times, and nothing else. */
interface WalksAndTimes extends WalkRouter {
    @Override
    default WalkProfile profile(Walker walker) {
        return WalkProfiles.STANDARD.of(walker);
    }

    @Override
    default List<Walk> alternatives(WalkRequest request, int count) {
        throw new UnsupportedOperationException("discovery takes the best walk");
    }

    @Override
    default Reach reach(Coordinate from, double minutes, Walker walker, Deadline deadline) {
        throw new UnsupportedOperationException("discovery asks for times");
    }

    @Override
    default List<Nearby> nearest(
            Coordinate from, List<Coordinate> places, int count, Walker walker, Deadline deadline) {
        throw new UnsupportedOperationException("discovery asks for times");
    }

    @Override
    default List<Walk> loops(LoopRequest request) {
        throw new UnsupportedOperationException("discovery makes its own loops");
    }
}
