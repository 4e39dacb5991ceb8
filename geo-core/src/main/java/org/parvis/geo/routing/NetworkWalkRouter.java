package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** Walks on one network, by searches on its arrays. */
public final class NetworkWalkRouter implements WalkRouter {
    private final WalkNetwork network;

    // Searches not in use now; there are never more than threads that asked at the same time.
    private final Queue<WalkSearch> idle = new ConcurrentLinkedQueue<>();
    private final Queue<ReachSearch> idleReaches = new ConcurrentLinkedQueue<>();

    public NetworkWalkRouter(WalkNetwork network) {
        this.network = network;
    }

    public WalkNetwork network() {
        return network;
    }

    @Override
    public Optional<Coordinate> snap(Coordinate position, Walker walker) {
        return network.snap(position, walker, SNAP_METRES).map(Snap::position);
    }

    @Override
    public Walk walk(WalkRequest request) {
        WalkWeights weights = network.weights(request.walker());
        Snap[] snaps = snaps(request);
        FoundWay[] ways = new FoundWay[snaps.length - 1];
        for (int leg = 0; leg < ways.length; leg++) {
            FoundWay way = way(request, weights, snaps[leg], snaps[leg + 1]);
            if (way == null) {
                throw refusal(request, weights, snaps, leg);
            }
            ways[leg] = way;
        }
        return WalkTrace.walk(network, weights, ways);
    }

    private Snap[] snaps(WalkRequest request) {
        int last = request.size() - 1;
        Snap[] snaps = new Snap[last + 1];
        for (int point = 0; point <= last; point++) {
            snaps[point] = requireSnap(request.point(point), request.walker(), request.field(point));
        }
        return snaps;
    }

    private @Nullable FoundWay way(WalkRequest request, WalkWeights weights, Snap from, Snap to) {
        ArcCosts costs = costs(request, weights);
        if (request.fewTurns()) {
            return TurnSearch.find(network, costs, from, to, request.deadline());
        }
        return way(from, to, costs, weights.leastCostPerMetre(), request.deadline());
    }

    private ArcCosts costs(WalkRequest request, WalkWeights weights) {
        ArcCosts plain = new ArcCosts.Plain(weights);
        return request.avoid().isNothing() ? plain : new Avoidance(network, plain, request.avoid());
    }

    private @Nullable FoundWay way(Snap from, Snap to, ArcCosts costs, double leastCostPerMetre, Deadline deadline) {
        WalkSearch search = borrow();
        long best = search.toOne(from, to, costs, leastCostPerMetre, deadline);
        FoundWay way = best < Label.NONE ? search.way(from, to, costs, best) : null;
        idle.add(search);
        return way;
    }

    private ParvisException refusal(WalkRequest request, WalkWeights weights, Snap[] snaps, int leg) {
        Coordinate from = request.point(leg);
        Coordinate to = request.point(leg + 1);
        String field = request.field(leg + 1);
        Refusals refusals = new Refusals(network, weights);
        ArcCosts plain = new ArcCosts.Plain(weights);
        Deadline deadline = request.deadline();
        if (!request.avoid().isNothing()
                && way(snaps[leg], snaps[leg + 1], plain, weights.leastCostPerMetre(), deadline) != null) {
            return refusals.avoided(from, to, field);
        }
        ArcCosts hindered = new Refusals.Hindered(network, weights);
        return refusals.unreachable(from, to, field, way(snaps[leg], snaps[leg + 1], hindered, 0, deadline));
    }

    @Override
    public List<Walk> alternatives(WalkRequest request, int count) {
        if (count < 1) {
            throw ParvisException.invalid("alternatives", "At least one walk has to be asked for.");
        }
        Walk best = walk(request);
        if (count == 1 || request.size() > 2 || request.fewTurns()) {
            return List.of(best);
        }
        WalkWeights weights = network.weights(request.walker());
        Snap[] snaps = snaps(request);
        FoundWay way = way(request, weights, snaps[0], snaps[1]);
        if (way == null) {
            return List.of(best);
        }
        List<FoundWay> ways =
                Alternatives.find(network, costs(request, weights), snaps[0], snaps[1], way, count, request.deadline());
        return ways.stream()
                .map(found -> WalkTrace.walk(network, weights, found))
                .toList();
    }

    @Override
    public TimeMatrix times(List<Coordinate> sources, List<Coordinate> targets, Walker walker, Deadline deadline) {
        WalkWeights weights = network.weights(walker);
        int[] seconds = new int[sources.size() * targets.size()];
        Arrays.fill(seconds, TimeMatrix.UNREACHABLE);
        int[] columns = new int[targets.size()];
        Snap[] ends = snapped(targets, walker, columns);
        int[] rows = new int[sources.size()];
        Snap[] begins = snapped(sources, walker, rows);
        long[] labels = new long[ends.length];
        ArcCosts costs = new ArcCosts.Plain(weights);
        WalkSearch search = borrow();
        for (int row = 0; row < begins.length; row++) {
            search.toMany(begins[row], ends, costs, deadline, labels);
            for (int column = 0; column < ends.length; column++) {
                if (labels[column] < Label.NONE) {
                    seconds[rows[row] * targets.size() + columns[column]] = (Label.seconds(labels[column]) + 5) / 10;
                }
            }
        }
        idle.add(search);
        return new TimeMatrix(sources.size(), targets.size(), seconds);
    }

    /** The positions of those places that lie near a street; {@code numbers} says which these are. */
    private Snap[] snapped(List<Coordinate> places, Walker walker, int[] numbers) {
        Snap[] snaps = new Snap[places.size()];
        int count = 0;
        for (int place = 0; place < snaps.length; place++) {
            Optional<Snap> snap = network.snap(places.get(place), walker, SNAP_METRES);
            if (snap.isPresent()) {
                numbers[count] = place;
                snaps[count++] = snap.get();
            }
        }
        return Arrays.copyOf(snaps, count);
    }

    @Override
    public Reach reach(Coordinate from, double minutes, Walker walker, Deadline deadline) {
        int limit = (int) Math.round(Reach.requireMinutes(minutes) * Label.TENTHS_PER_MINUTE);
        WalkWeights weights = network.weights(walker);
        Snap start = requireSnap(from, walker, "from");
        ReachSearch search = idleReaches.poll();
        if (search == null) {
            search = new ReachSearch(network);
        }
        search.run(start, weights, limit, deadline);
        CoveredParts parts = CoveredParts.of(search, network, weights, start, limit);
        idleReaches.add(search);
        return new Reach(network, start, minutes, walker, parts);
    }

    @Override
    public List<Nearby> nearest(Coordinate from, List<Coordinate> places, int count, Walker walker, Deadline deadline) {
        Snap start = requireSnap(from, walker, "from");
        int[] numbers = new int[places.size()];
        Snap[] ends = snapped(places, walker, numbers);
        long[] labels = new long[ends.length];
        WalkSearch search = borrow();
        search.toMany(start, ends, new ArcCosts.Plain(network.weights(walker)), deadline, labels);
        idle.add(search);
        List<Nearby> nearby = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            if (labels[i] < Label.NONE) {
                nearby.add(new Nearby(numbers[i], Label.seconds(labels[i]) / 10.0));
            }
        }
        nearby.sort(Nearby.SOONEST_FIRST);
        return List.copyOf(nearby.subList(0, Math.min(count, nearby.size())));
    }

    @Override
    public List<Walk> loops(LoopRequest request) {
        WalkWeights weights = network.weights(request.walker());
        Snap start = requireSnap(request.from(), request.walker(), "from");
        WalkSearch search = borrow();
        List<Walk> loops = Loops.find(network, weights, start, request, search);
        idle.add(search);
        if (loops.isEmpty()) {
            throw new Refusals(network, weights).noLoop(request);
        }
        return loops;
    }

    private WalkSearch borrow() {
        WalkSearch search = idle.poll();
        return search != null ? search : new WalkSearch(network);
    }

    private Snap requireSnap(Coordinate position, Walker walker, String field) {
        Geometries.requireOnEarth(position.x, position.y, field);
        return network.snap(position, walker, SNAP_METRES)
                .orElseThrow(() -> new Refusals(network, network.weights(walker)).offNetwork(position, field));
    }
}
