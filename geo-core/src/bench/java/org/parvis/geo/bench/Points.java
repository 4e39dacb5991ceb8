package org.parvis.geo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Walker;

/**
 * The points the engines are asked about: up to 30 m beside junctions drawn at random, seed fixed.
 *
 * @param pairs anywhere in the town
 * @param near for matrices, within 3 km of the middle of the town
 */
record Points(List<Pair> pairs, List<Coordinate> near) {
    private static final int PAIRS = 400;
    private static final int NEAR = 200;
    private static final double NEAR_METRES = 3_000;
    private static final double BESIDE_DEGREES = 6e-4;
    private static final int MOST_TRIES = 1_000_000;

    record Pair(Coordinate from, Coordinate to) {}

    /** @param accepted whether the other engines know a way too, as points at the edge of an extract may be lost to them */
    static Points drawn(WalkNetwork network, WalkRouter router, Predicate<Pair> accepted) {
        Random random = new Random(42);
        List<Coordinate> near = new ArrayList<>();
        Coordinate middle = middle(network);
        MetricPlane plane = new MetricPlane(middle.x, middle.y);
        List<Pair> pairs = new ArrayList<>();
        for (int tries = 0; tries < MOST_TRIES && pairs.size() < PAIRS; tries++) {
            Pair pair = new Pair(beside(network, random), beside(network, random));
            if (joined(router, pair.from(), pair.to()) && accepted.test(pair)) {
                pairs.add(pair);
            }
        }
        for (int tries = 0; tries < MOST_TRIES && near.size() < NEAR; tries++) {
            Coordinate point = beside(network, random);
            Coordinate start = pairs.get(0).from();
            if (plane.distanceMetres(middle, point) < NEAR_METRES
                    && joined(router, start, point)
                    && accepted.test(new Pair(start, point))) {
                near.add(point);
            }
        }
        return new Points(List.copyOf(pairs), List.copyOf(near));
    }

    private static Coordinate middle(WalkNetwork network) {
        double x = 0;
        double y = 0;
        for (int node = 0; node < network.nodes(); node++) {
            x += network.nodeLongitude(node) / network.nodes();
            y += network.nodeLatitude(node) / network.nodes();
        }
        return new Coordinate(x, y);
    }

    private static Coordinate beside(WalkNetwork network, Random random) {
        int node = random.nextInt(network.nodes());
        return new Coordinate(
                network.nodeLongitude(node) + (random.nextDouble() - 0.5) * BESIDE_DEGREES,
                network.nodeLatitude(node) + (random.nextDouble() - 0.5) * BESIDE_DEGREES);
    }

    private static boolean joined(WalkRouter router, Coordinate from, Coordinate to) {
        return router.times(List.of(from, to), Walker.ADULT).reachable(0, 1);
    }

    Pair pair(int index) {
        return pairs.get(Math.floorMod(index, pairs.size()));
    }
}
