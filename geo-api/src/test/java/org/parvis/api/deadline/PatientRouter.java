package org.parvis.api.deadline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.routing.LoopRequest;
import org.parvis.geo.routing.Nearby;
import org.parvis.geo.routing.Reach;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.routing.WalkRequest;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** Searches for ever, looking at its deadline as routers do, and remembers why it stopped. */
final class PatientRouter implements WalkRouter {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CompletableFuture<String> stopped = new CompletableFuture<>();
    private volatile boolean found;

    /** Waits until somebody has asked. */
    void awaitStart() throws InterruptedException {
        started.await();
    }

    /** Why the search was given up, once it is. */
    CompletableFuture<String> stopped() {
        return stopped;
    }

    /** Lets the search come to an end. */
    void find() {
        found = true;
    }

    private void search(Deadline deadline) {
        started.countDown();
        try {
            while (!found) {
                deadline.check();
                Thread.onSpinWait();
            }
        } catch (ParvisException given) {
            stopped.complete(given.getMessage());
            throw given;
        }
    }

    @Override
    public Optional<Coordinate> snap(Coordinate position, Walker walker) {
        return Optional.of(position);
    }

    @Override
    public WalkProfile profile(Walker walker) {
        return WalkProfiles.STANDARD.of(walker);
    }

    @Override
    public Walk walk(WalkRequest request) {
        search(request.deadline());
        return Walk.of(Geometries.line(request.points().get(0), request.points().get(1)), 1, 1, List.of());
    }

    @Override
    public List<Walk> alternatives(WalkRequest request, int count) {
        return List.of(walk(request));
    }

    @Override
    public TimeMatrix times(List<Coordinate> sources, List<Coordinate> targets, Walker walker, Deadline deadline) {
        search(deadline);
        return new TimeMatrix(sources.size(), targets.size(), new int[sources.size() * targets.size()]);
    }

    @Override
    public Reach reach(Coordinate from, double minutes, Walker walker, Deadline deadline) {
        search(deadline);
        throw new UnsupportedOperationException("nobody lets this search find anything");
    }

    @Override
    public List<Nearby> nearest(Coordinate from, List<Coordinate> places, int count, Walker walker, Deadline deadline) {
        search(deadline);
        return List.of();
    }

    @Override
    public List<Walk> loops(LoopRequest request) {
        search(request.deadline());
        return List.of();
    }
}
