package org.parvis.geo.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** Walks on one network, by Dijkstra's algorithm on its arrays. */
public final class NetworkWalkRouter implements WalkRouter {
    private final WalkNetwork network;

    /** Searches not in use now; there are never more than threads that asked at the same time. */
    private final Queue<WalkSearch> idle = new ConcurrentLinkedQueue<>();

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
    public Walk walk(Coordinate from, Coordinate to, Walker walker) {
        Snap start = requireSnap(from, walker, "from");
        Snap end = requireSnap(to, walker, "to");
        WalkWeights weights = network.weights(walker);
        WalkSearch search = borrow();
        try {
            long best = search.toOne(start, end, weights);
            if (best >= Label.NONE) {
                throw unreachable(from, to, walker);
            }
            return WalkTrace.of(network, weights, search, start, end, best);
        } finally {
            idle.add(search);
        }
    }

    @Override
    public TimeMatrix times(List<Coordinate> places, Walker walker) {
        int size = places.size();
        int[] seconds = new int[size * size];
        Arrays.fill(seconds, TimeMatrix.UNREACHABLE);
        int[] numbers = new int[size];
        Snap[] snaps = new Snap[size];
        int snapped = 0;
        for (int place = 0; place < size; place++) {
            seconds[place * size + place] = 0;
            Optional<Snap> snap = network.snap(places.get(place), walker, SNAP_METRES);
            if (snap.isPresent()) {
                numbers[snapped] = place;
                snaps[snapped++] = snap.get();
            }
        }
        Snap[] targets = Arrays.copyOf(snaps, snapped);
        WalkWeights weights = network.weights(walker);
        long[] row = new long[snapped];
        WalkSearch search = borrow();
        try {
            for (int from = 0; from < snapped; from++) {
                search.toMany(targets[from], targets, weights, row);
                for (int to = 0; to < snapped; to++) {
                    if (row[to] < Label.NONE) {
                        seconds[numbers[from] * size + numbers[to]] = (Label.seconds(row[to]) + 5) / 10;
                    }
                }
            }
        } finally {
            idle.add(search);
        }
        return new TimeMatrix(size, seconds);
    }

    private WalkSearch borrow() {
        WalkSearch search = idle.poll();
        return search != null ? search : new WalkSearch(network);
    }

    private Snap requireSnap(Coordinate position, Walker walker, String field) {
        Geometries.requireOnEarth(position.x, position.y, field);
        return network.snap(position, walker, SNAP_METRES)
                .orElseThrow(() -> ParvisException.of(
                        ErrorCode.NOT_ON_NETWORK,
                        field,
                        "There is no street " + whoCanUse(walker) + " within " + Math.round(SNAP_METRES) + " m of "
                                + words(position) + "; choose a point nearer to one."));
    }

    private static ParvisException unreachable(Coordinate from, Coordinate to, Walker walker) {
        String hint = walker.equals(Walker.WHEELCHAIR)
                ? " without stairs, raised kerbs or steep slopes; choose another point, or another walker."
                : "; the streets at the two are not joined. Choose another point.";
        return ParvisException.of(
                ErrorCode.UNREACHABLE,
                "to",
                "No way leads from " + words(from) + " to " + words(to) + " for " + name(walker) + hint);
    }

    private static String whoCanUse(Walker walker) {
        return "that " + name(walker) + " can use";
    }

    private static String name(Walker walker) {
        return switch (walker.code()) {
            case "adult" -> "an adult";
            case "family" -> "a family with a stroller";
            case "senior" -> "a senior";
            case "wheelchair" -> "a wheelchair";
            default -> "the walker " + walker;
        };
    }

    private static String words(Coordinate position) {
        return String.format(Locale.ROOT, "longitude %.6f, latitude %.6f", position.x, position.y);
    }
}
