package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.greenline.Detours.Detour;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.LegibleWay;
import org.parvis.geo.routing.StreetTurns;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;

/**
 * Extends a painted line, of which nothing is moved: beyond its ends, by ways that leave it and come back to the same
 * spot, by branches where they are allowed, and from its end to its beginning where a loop is wished. For one thread.
 */
final class LineExtension {
    private final GreenLineRequest request;
    private final WalkNetwork network;
    private final KeptLine kept;
    private final List<LineStop> stops;
    private final Deadline deadline;

    /** Indices of the stops that the painted line does not pass. */
    private final List<Integer> added = new ArrayList<>();

    /** Where each of these would leave the line; the same order. */
    private final List<Snap> mouths = new ArrayList<>();

    /** Where ways may begin and end: the added stops, the head and the tail of the painted line, the mouths. */
    private final List<Snap> ends = new ArrayList<>();

    private final StreetLegs legs;
    private final int head;

    LineExtension(GreenLineRequest request, Geometry keep, StreetTurns turns, Deadline deadline) {
        this.request = request;
        this.network = turns.network();
        this.deadline = deadline;
        kept = KeptLine.of(keep, network, request.walker());
        stops = LineStop.of(request, network);
        int component = network.weights(request.walker())
                .component(network.from(kept.head().piece()));
        LineStop.requireIn(component, stops, request, network);
        StreetLegs search = new StreetLegs(turns, request.walker(), List.of(), deadline);
        for (int stop = 0; stop < stops.size(); stop++) {
            Snap snap = stops.get(stop).snap();
            if (!kept.passes(snap.position())) {
                added.add(stop);
                ends.add(snap);
                mouths.add(search.toNearest(snap, kept.nodes(), 0, Double.MAX_VALUE / 1e6)
                        .map(LegibleWay::end)
                        .orElse(kept.head()));
            }
        }
        head = ends.size();
        ends.add(kept.head());
        ends.add(kept.tail());
        ends.addAll(mouths);
        legs = new StreetLegs(turns, request.walker(), ends, deadline);
    }

    /** The extended line for one legibility. */
    GreenLine line(double level) {
        double metresPerTurn = level * GreenLineRequest.METRES_PER_TURN;
        OrderProblem problem = legs.problem(metresPerTurn, false);
        List<Detour> detours = new Detours(problem, empty(), deadline).join(nearestFirst(problem));
        Painting painting = new Painting(network, ends, kept::covers);
        List<GreenLine.Branch> branches = new ArrayList<>();
        int turns = kept.turns();
        for (Detour detour : detours) {
            if (detour.isWalked() && detour.order().length > 1) {
                WalkedLine walked = WalkedLine.of(detour.order(), 0, problem, legs, metresPerTurn);
                turns += walked.turns() + (detour.home() >= 0 ? 1 : 0);
                double metres = paint(walked, painting);
                if (isBranch(detour)) {
                    LinePlace end = place(detour.stops().get(detour.stops().size() - 1));
                    branches.add(new GreenLine.Branch(end, metres));
                }
            }
        }
        double length = kept.lengthMetres() + painting.metres();
        double cost = length + painting.repeated() + metresPerTurn * turns;
        double least = kept.lengthMetres() + metresPerTurn * kept.turns() + leastAdded(problem);
        return new GreenLine(
                geometry(painting.strokes()),
                length,
                painting.repeated(),
                turns,
                level,
                request.loop(),
                passed(detours),
                branches,
                kept.lengthMetres(),
                cost,
                Math.min(cost, least),
                List.of(),
                request.walker(),
                request.language());
    }

    private List<Integer> nearestFirst(OrderProblem problem) {
        return IntStream.range(0, added.size())
                .boxed()
                .sorted(Comparator.comparingDouble(stop -> problem.cost(head + 2 + stop, stop)))
                .toList();
    }

    private static double paint(WalkedLine walked, Painting painting) {
        double before = painting.metres();
        walked.ways().forEach(way -> painting.paint(painting.steps(way)));
        painting.lift();
        return painting.metres() - before;
    }

    private List<Detour> empty() {
        List<Detour> empty = new ArrayList<>();
        if (!kept.isClosed()) {
            if (request.loop()) {
                empty.add(new Detour(head + 1, head, true, -1, List.of()));
            } else {
                empty.add(new Detour(-1, head, false, -1, List.of()));
                empty.add(new Detour(head + 1, -1, false, -1, List.of()));
            }
        }
        for (int i = 0; i < added.size(); i++) {
            int mouth = head + 2 + i;
            empty.add(new Detour(mouth, request.branches() ? -1 : mouth, false, i, List.of()));
        }
        return empty;
    }

    private boolean isBranch(Detour detour) {
        return detour.home() >= 0 && request.branches();
    }

    private LinePlace place(int addedStop) {
        return request.places().get(stops.get(added.get(addedStop)).places().get(0));
    }

    /**
     * What the new parts cost at least. Seen with the whole painted line as one spot, they are a walk through it and all
     * new stops; nobody gets from a stop to the line by less than the straight distance.
     */
    private double leastAdded(OrderProblem problem) {
        int size = added.size() + 1;
        if (size == 1) {
            return 0;
        }
        double offset = Math.max(
                KeptLine.SAME_METRES,
                Math.max(kept.head().distanceMetres(), kept.tail().distanceMetres()));
        double[][] ways = new double[size][size];
        for (int i = 0; i + 1 < size; i++) {
            double straight =
                    Math.max(0, kept.metresTo(stops.get(added.get(i)).snap().position()) - offset);
            ways[i][size - 1] = straight;
            ways[size - 1][i] = straight;
        }
        for (int i = 0; i + 1 < size; i++) {
            for (int j = 0; j + 1 < size; j++) {
                double byLine = ways[i][size - 1] + ways[size - 1][j];
                ways[i][j] = i == j ? 0 : Math.min(byLine, problem.cost(i, j));
            }
        }
        int[] firstExit = new int[size + 1];
        Arrays.setAll(firstExit, stop -> stop);
        boolean round = request.loop() || kept.isClosed();
        OrderProblem atOnce = new OrderProblem(firstExit, ways, new double[size][size], round);
        double least = StopOrder.best(atOnce, new int[0], deadline).lowerBound();
        // Branches are walked there and back by whoever walks all; see Branching.
        return request.branches() ? least / 3 : least;
    }

    /** The painted line goes on in the strokes that begin at its end or end at its beginning; the others stand alone. */
    private Geometry geometry(List<LineString> strokes) {
        List<Coordinate> main = new ArrayList<>(List.of(kept.parts().get(0).getCoordinates()));
        List<LineString> lines = new ArrayList<>();
        for (LineString stroke : strokes) {
            List<Coordinate> line = List.of(stroke.getCoordinates());
            boolean goesOn = isNear(line.get(0), main.get(main.size() - 1), kept.tail());
            boolean comesBefore = isNear(line.get(line.size() - 1), main.get(0), kept.head());
            if (kept.isClosed() || !goesOn && !comesBefore) {
                lines.add(stroke);
            } else if (goesOn) {
                append(main, line);
            } else {
                List<Coordinate> longer = new ArrayList<>(line);
                append(longer, main);
                main = longer;
            }
        }
        lines.addAll(0, kept.parts().subList(1, kept.parts().size()));
        lines.add(0, Geometries.line(main.toArray(Coordinate[]::new)));
        return lines.size() == 1
                ? lines.get(0)
                : Geometries.FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private boolean isNear(Coordinate position, Coordinate end, Snap snapped) {
        return network.plane().distanceMetres(position, end) <= snapped.distanceMetres() + 0.01;
    }

    private static void append(List<Coordinate> line, List<Coordinate> more) {
        boolean joined = line.get(line.size() - 1).equals2D(more.get(0));
        line.addAll(joined ? more.subList(1, more.size()) : more);
    }

    private record Met(LineStop stop, double along, boolean onBranch) {}

    /** In walking order: before the painted line, along it, after it. */
    private List<GreenLine.Passed> passed(List<Detour> detours) {
        List<Met> met = new ArrayList<>();
        for (int stop = 0; stop < stops.size(); stop++) {
            if (!added.contains(stop)) {
                met.add(new Met(
                        stops.get(stop), kept.along(stops.get(stop).snap().position()), false));
            }
        }
        for (Detour detour : detours) {
            double along = detour.home() >= 0
                    ? kept.along(mouths.get(detour.home()).position())
                    : detour.first() < 0 ? -1 : Double.MAX_VALUE;
            detour.stops().forEach(stop -> met.add(new Met(stops.get(added.get(stop)), along, isBranch(detour))));
        }
        met.sort(Comparator.comparing(Met::onBranch).thenComparingDouble(Met::along));
        List<GreenLine.Passed> passed = new ArrayList<>();
        for (Met each : met) {
            for (int place : each.stop().places()) {
                passed.add(
                        new GreenLine.Passed(passed.size() + 1, request.places().get(place), each.onBranch()));
            }
        }
        return passed;
    }
}
