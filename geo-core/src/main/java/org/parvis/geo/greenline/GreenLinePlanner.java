package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.greenline.Branching.Branched;
import org.parvis.geo.greenline.Branching.Spur;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.Directions;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.LegibleWay;
import org.parvis.geo.routing.StreetTurns;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.RouteDirection;

/** Plans green lines on one network. Safe for use by many threads; the same request has the same answer. */
public final class GreenLinePlanner {
    /** From the shortest line to the easiest to follow. */
    private static final double[] LEVELS = {0, 0.08, 0.2, 0.45, 1};

    private final WalkNetwork network;
    private final StreetTurns turns;
    private final Landmarks landmarks;

    /** @param landmarks what directions may tell to look for */
    public GreenLinePlanner(WalkNetwork network, Landmarks landmarks) {
        this.network = network;
        this.landmarks = landmarks;
        turns = new StreetTurns(network);
    }

    /**
     * The best line for the wished legibility; without one, several that differ, the shortest first.
     *
     * @throws ParvisException {@code NOT_ON_NETWORK} if a place lies far from any street of the walker, {@code UNREACHABLE}
     *     if the walker cannot get there, {@code INVALID_VALUE} if all places lie at one spot or what is to be kept cannot
     *     be, {@code INVALID_GEOMETRY} if that is no line; {@code OUT_OF_TIME} when the deadline says so
     */
    public List<GreenLine> plan(GreenLineRequest request, Deadline deadline) {
        Double wished = request.legibility();
        double[] levels = wished == null ? LEVELS : new double[] {wished};
        List<GreenLine> lines = request.keep() == null
                ? lines(request, levels, deadline)
                : extensions(request, request.keep(), levels, deadline);
        return wished == null ? LineChoices.of(lines) : lines;
    }

    private List<GreenLine> extensions(GreenLineRequest request, Geometry keep, double[] levels, Deadline deadline) {
        LineExtension extension = new LineExtension(request, keep, turns, deadline);
        List<GreenLine> lines = new ArrayList<>();
        for (double level : levels) {
            lines.add(extension.line(level));
        }
        return lines;
    }

    private List<GreenLine> lines(GreenLineRequest request, double[] levels, Deadline deadline) {
        List<LineStop> stops = LineStop.of(request, network);
        if (stops.size() < 2) {
            throw ParvisException.invalid(
                    "places", "All places lie at the same spot of a street; a line needs two that are apart.");
        }
        List<Snap> snaps = stops.stream().map(LineStop::snap).toList();
        StreetLegs legs = new StreetLegs(turns, request.walker(), snaps, deadline);
        List<GreenLine> lines = new ArrayList<>();
        int[] known = new int[0];
        for (double level : levels) {
            double metresPerTurn = level * GreenLineRequest.METRES_PER_TURN;
            OrderProblem problem = legs.problem(metresPerTurn, request.loop());
            StopOrder order = StopOrder.best(problem, known, deadline);
            known = order.order();
            WalkedLine line = WalkedLine.of(order.order(), order.lowerBound(), problem, legs, metresPerTurn);
            Branched branched = new Branching(network, snaps, problem, legs, metresPerTurn, deadline)
                    .branch(line, request.branches());
            lines.add(line(request, level, stops, branched));
        }
        return lines;
    }

    private GreenLine line(GreenLineRequest request, double level, List<LineStop> stops, Branched line) {
        Painting painting =
                new Painting(network, stops.stream().map(LineStop::snap).toList());
        WalkedLine main = line.main();
        main.ways().forEach(way -> painting.paint(painting.steps(way)));
        double repeated = painting.repeated();
        int turnsOnBranches = 0;
        List<GreenLine.Branch> branches = new ArrayList<>();
        for (Spur spur : line.spurs()) {
            LinePlace place =
                    request.places().get(stops.get(spur.stop()).places().get(0));
            branches.add(new GreenLine.Branch(place, painting.paintBranch(spur.way())));
            turnsOnBranches += spur.way().turns() + 1;
        }
        return new GreenLine(
                painting.geometry(),
                painting.metres(),
                repeated,
                main.turns() + turnsOnBranches,
                level,
                request.loop(),
                passed(request, stops, line),
                branches,
                0,
                line.cost(),
                line.lowerBound(),
                directions(request, stops, main),
                request.walker(),
                request.language());
    }

    private static List<GreenLine.Passed> passed(GreenLineRequest request, List<LineStop> stops, Branched line) {
        List<GreenLine.Passed> passed = new ArrayList<>();
        for (int stop : line.main().order()) {
            for (int place : stops.get(stop).places()) {
                passed.add(
                        new GreenLine.Passed(passed.size() + 1, request.places().get(place), false));
            }
        }
        for (Spur spur : line.spurs()) {
            for (int place : stops.get(spur.stop()).places()) {
                passed.add(
                        new GreenLine.Passed(passed.size() + 1, request.places().get(place), true));
            }
        }
        return passed;
    }

    /** Each stop but the first is arrived at; a loop arrives in the end where it began. */
    private List<RouteDirection> directions(GreenLineRequest request, List<LineStop> stops, WalkedLine line) {
        List<Walk> legs = new ArrayList<>();
        List<Directions.Arrival> arrivals = new ArrayList<>();
        Coordinate begin = stops.get(line.order()[0]).snap().position();
        // So that the first stop has a number and a name as the others have.
        legs.add(Walk.of(Geometries.line(begin, begin.copy()), 0, 0, List.of()));
        line.ways().stream().map(LegibleWay::walk).forEach(legs::add);
        for (int stop : line.order()) {
            LinePlace place = request.places().get(stops.get(stop).places().get(0));
            boolean named = !place.name().equals(LocalizedText.EMPTY);
            arrivals.add(new Directions.Arrival(place.name(), named ? place.position() : null));
        }
        return Directions.describeTo(legs, arrivals, request.language(), landmarks);
    }
}
