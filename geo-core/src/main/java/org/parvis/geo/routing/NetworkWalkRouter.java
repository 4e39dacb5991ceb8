package org.parvis.geo.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** Walks on one network, by searches on its arrays. */
public final class NetworkWalkRouter implements WalkRouter {
    private final WalkNetwork network;

    /** A few walks are quicker found one by one than as a matrix. */
    private static final int FEW_WALKS = 8;

    /** Points so much nearer to a part that is joined to nothing are meant to be there; metres. */
    private static final double APART_METRES = 50;

    private static final int TENTHS_PER_MINUTE = 600;

    // Searches not in use now; there are never more than threads that asked at the same time.
    private final Queue<QuickSearch> idleQuick = new ConcurrentLinkedQueue<>();
    private final Queue<WalkSearch> idle = new ConcurrentLinkedQueue<>();

    /** Kept apart by walker, since each has what arcs cost its walker at hand. */
    private final Map<Walker, Queue<ReachSearch>> idleReaches = new ConcurrentHashMap<>();

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
    public WalkProfile profile(Walker walker) {
        return network.profiles().of(walker);
    }

    @Override
    public Walk walk(WalkRequest request) {
        WalkWeights weights = network.weights(request.walker());
        Snap[] snaps = snaps(request);
        FoundWay[] ways = new FoundWay[snaps.length - 1];
        for (int leg = 0; leg < ways.length; leg++) {
            ways[leg] = requireWay(request, weights, snaps, leg);
        }
        return WalkTrace.walk(network, weights, ways);
    }

    private FoundWay requireWay(WalkRequest request, WalkWeights weights, Snap[] snaps, int leg) {
        FoundWay way = way(request, weights, snaps[leg], snaps[leg + 1]);
        if (way == null) {
            throw refusal(request, weights, snaps, leg);
        }
        return way;
    }

    private Snap[] snaps(WalkRequest request) {
        Snap[] snaps = new Snap[request.size()];
        boolean beside = true;
        for (int point = 0; point < snaps.length; point++) {
            snaps[point] = requireSnap(request.point(point), request.walker(), request.field(point));
            beside &= snaps[point].distanceMetres() > APART_METRES;
        }
        return beside ? apart(request, snaps) : snaps;
    }

    /** Who puts all points on one part that is joined to nothing, each far from the rest, wishes to walk there. */
    private Snap[] apart(WalkRequest request, Snap[] snaps) {
        WalkWeights weights = network.weights(request.walker());
        Snap[] apart = new Snap[snaps.length];
        for (int point = 0; point < apart.length; point++) {
            double bound = snaps[point].distanceMetres() - APART_METRES;
            Optional<Snap> near = network.snapApart(request.point(point), request.walker(), bound);
            if (near.isEmpty()) {
                return snaps;
            }
            apart[point] = near.get();
            if (component(weights, apart[point]) != component(weights, apart[0])) {
                return snaps;
            }
        }
        return apart;
    }

    private int component(WalkWeights weights, Snap snap) {
        return weights.component(network.from(snap.piece()));
    }

    private @Nullable FoundWay way(WalkRequest request, WalkWeights weights, Snap from, Snap to) {
        if (request.fewTurns()) {
            return TurnSearch.find(network, costs(request, weights), from, to, request.deadline());
        }
        if (request.avoid().isNothing()) {
            request.deadline().check();
            return quickWay(from, to, weights);
        }
        ArcCosts costs = costs(request, weights);
        return way(from, to, costs, weights.leastCostPerMetre(), request.deadline());
    }

    private @Nullable FoundWay quickWay(Snap from, Snap to, WalkWeights weights) {
        QuickSearch search = borrowQuick();
        FoundWay way = search.find(from, to, weights);
        idleQuick.add(search);
        return way;
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
        Deadline deadline = request.deadline();
        if (!request.avoid().isNothing() && quickWay(snaps[leg], snaps[leg + 1], weights) != null) {
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
        if (count == 1 || request.size() > 2 || request.fewTurns()) {
            return List.of(walk(request));
        }
        WalkWeights weights = network.weights(request.walker());
        Snap[] snaps = snaps(request);
        FoundWay best = requireWay(request, weights, snaps, 0);
        List<FoundWay> ways = Alternatives.find(
                network, costs(request, weights), snaps[0], snaps[1], best, count, request.deadline());
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
        deadline.check();
        long[] labels = labels(begins, ends, weights, deadline);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < Label.NONE) {
                int cell = rows[i / ends.length] * targets.size() + columns[i % ends.length];
                seconds[cell] = (Label.seconds(labels[i]) + 5) / 10;
            }
        }
        return new TimeMatrix(sources.size(), targets.size(), seconds);
    }

    private long[] labels(Snap[] begins, Snap[] ends, WalkWeights weights, Deadline deadline) {
        QuickSearch search = borrowQuick();
        long[] labels;
        if (begins.length * ends.length > FEW_WALKS) {
            labels = search.labels(begins, ends, weights, deadline);
        } else {
            labels = new long[begins.length * ends.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = search.label(begins[i / ends.length], ends[i % ends.length], weights);
            }
        }
        idleQuick.add(search);
        return labels;
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
        int limit = (int) Math.round(Reach.requireMinutes(minutes) * TENTHS_PER_MINUTE);
        WalkWeights weights = network.weights(walker);
        Snap start = requireSnap(from, walker, "from");
        ReachSearch search = borrowReach(walker);
        search.run(start, weights, limit, deadline);
        CoveredParts parts = CoveredParts.of(search, network, weights, start, limit);
        giveBack(search, walker);
        return new Reach(network, start, minutes, walker, parts);
    }

    @Override
    public List<Nearby> nearest(Coordinate from, List<Coordinate> places, int count, Walker walker, Deadline deadline) {
        Snap start = requireSnap(from, walker, "from");
        int[] numbers = new int[places.size()];
        Snap[] ends = snapped(places, walker, numbers);
        ReachSearch search = borrowReach(walker);
        List<Nearby> nearby =
                NearestPlaces.find(search, network, network.weights(walker), start, ends, numbers, count, deadline);
        giveBack(search, walker);
        return nearby;
    }

    /**
     * Walking times from one position to every node of the network.
     *
     * @param prepared whether by way of the hierarchy, which is made for a walker when first asked for; else by a search
     *     that needs no preparation
     * @return tenths of a second by node; {@link TimeMatrix#UNREACHABLE} where no way leads
     * @throws ParvisException {@code NOT_ON_NETWORK} if there is no street near
     */
    public int[] tenthsToNodes(Coordinate from, Walker walker, boolean prepared, Deadline deadline) {
        WalkWeights weights = network.weights(walker);
        Snap start = requireSnap(from, walker, "from");
        int[] tenths = new int[network.nodes()];
        if (prepared) {
            QuickSearch search = borrowQuick();
            search.toAll(start, weights, tenths, deadline);
            idleQuick.add(search);
        } else {
            ReachSearch search = borrowReach(walker);
            search.run(start, weights, deadline);
            search.seconds(tenths);
            giveBack(search, walker);
        }
        return tenths;
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

    private QuickSearch borrowQuick() {
        QuickSearch search = idleQuick.poll();
        return search != null ? search : new QuickSearch(network);
    }

    private ReachSearch borrowReach(Walker walker) {
        Queue<ReachSearch> idleOnes = idleReaches.get(walker);
        ReachSearch search = idleOnes == null ? null : idleOnes.poll();
        return search != null ? search : new ReachSearch(network);
    }

    private void giveBack(ReachSearch search, Walker walker) {
        idleReaches
                .computeIfAbsent(walker, any -> new ConcurrentLinkedQueue<>())
                .add(search);
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
