package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.LegibleWay;
import org.parvis.geo.shared.Geometries;

/** Paints ways onto streets, each metre once. For one thread. */
final class Painting {
    /** A street part walked in one direction. */
    record Step(StreetPart part, boolean forward) {}

    private final WalkNetwork network;
    private final Predicate<StreetPart> covered;

    /** Where lines may begin or end on each piece, in the order of the piece. */
    private final Map<Integer, List<Snap>> cuts = new HashMap<>();

    private final Set<StreetPart> painted = new HashSet<>();
    private final List<LineString> strokes = new ArrayList<>();
    private final List<Coordinate> stroke = new ArrayList<>();
    private double metres;
    private double repeated;

    /** @param ends all positions where ways may begin or end */
    Painting(WalkNetwork network, List<Snap> ends) {
        this(network, ends, part -> false);
    }

    /** @param covered where there is paint already */
    Painting(WalkNetwork network, List<Snap> ends, Predicate<StreetPart> covered) {
        this.network = network;
        this.covered = covered;
        for (Snap end : ends) {
            if (end.fraction() > 0 && end.fraction() < 1) {
                List<Snap> here = cuts.computeIfAbsent(end.piece(), piece -> new ArrayList<>());
                if (here.stream().noneMatch(other -> other.fraction() == end.fraction())) {
                    here.add(end);
                    here.sort(Comparator.comparingDouble(Snap::fraction));
                }
            }
        }
    }

    /** The street parts of a way in walking order. */
    List<Step> steps(LegibleWay way) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            addSteps(network.pieceOf(way.arc(i)), network.isForward(way.arc(i)), way.start(i), way.stop(i), steps);
        }
        return steps;
    }

    private void addSteps(int piece, boolean forward, @Nullable Snap start, @Nullable Snap stop, List<Step> steps) {
        Snap low = forward ? start : stop;
        Snap high = forward ? stop : start;
        double begin = low == null ? 0 : low.fraction();
        double end = high == null ? 1 : high.fraction();
        List<Step> onward = new ArrayList<>();
        Snap from = null;
        for (Snap cut : cuts.getOrDefault(piece, List.of())) {
            if (cut.fraction() > begin && cut.fraction() <= end) {
                onward.add(new Step(new StreetPart(piece, from, cut), forward));
            }
            from = cut;
        }
        if (high == null) {
            onward.add(new Step(new StreetPart(piece, from, null), forward));
        }
        for (int i = 0; i < onward.size(); i++) {
            steps.add(onward.get(forward ? i : onward.size() - 1 - i));
        }
    }

    /** Paints what is not painted yet. What is, counts as walked again. */
    void paint(List<Step> steps) {
        for (Step step : steps) {
            double length = step.part().metres(network);
            if (!painted.contains(step.part()) && covered.test(step.part())) {
                painted.add(step.part());
            }
            if (painted.add(step.part())) {
                metres += length;
                draw(step.part().line(network, step.forward()));
            } else {
                repeated += length;
                lift();
            }
        }
    }

    /**
     * Paints a branch from the line outwards, without counting where there is paint already.
     *
     * @param way from the end of the branch to the line
     * @return metres painted
     */
    double paintBranch(LegibleWay way) {
        lift();
        double before = metres;
        double walkedAgain = repeated;
        List<Step> outward = new ArrayList<>();
        for (Step step : steps(way)) {
            outward.add(0, new Step(step.part(), !step.forward()));
        }
        paint(outward);
        lift();
        repeated = walkedAgain;
        return metres - before;
    }

    private void draw(List<Coordinate> line) {
        for (Coordinate position : line) {
            if (stroke.isEmpty() || !stroke.get(stroke.size() - 1).equals2D(position)) {
                stroke.add(position);
            }
        }
    }

    /** Ends the stroke, so that the next begins anew. */
    void lift() {
        if (stroke.size() > 1) {
            strokes.add(Geometries.line(stroke.toArray(Coordinate[]::new)));
        }
        stroke.clear();
    }

    /** Metres painted. */
    double metres() {
        return metres;
    }

    /** Metres walked where there was paint. */
    double repeated() {
        return repeated;
    }

    /** All strokes painted, in the order in which they were. */
    List<LineString> strokes() {
        lift();
        return strokes;
    }

    /** All that is painted: a line, or several. */
    Geometry geometry() {
        lift();
        if (strokes.size() == 1) {
            return strokes.get(0);
        }
        return Geometries.FACTORY.createMultiLineString(strokes.toArray(LineString[]::new));
    }
}
