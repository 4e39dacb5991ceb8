package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;

/** The ways of a walk in its order, each turned to begin where the one before ends; gaps are kept as gaps. */
final class OrderedWays {
    private final Outlines outlines;
    private final MetricPlane plane;

    OrderedWays(Outlines outlines, MetricPlane plane) {
        this.outlines = outlines;
        this.plane = plane;
    }

    /** A line, or a multi-line where there are gaps or branches, which are reported. */
    Optional<Geometry> merge(OsmRelation relation, List<OsmWay> ways, IssueLog issues) {
        List<List<Coordinate>> chains = new ArrayList<>();
        boolean mayTurn = false;
        for (OsmWay way : ways) {
            for (LineString piece : outlines.pieces(way.nodes())) {
                List<Coordinate> next = new ArrayList<>(List.of(piece.getCoordinates()));
                List<Coordinate> chain = chains.isEmpty() ? null : chains.get(chains.size() - 1);
                boolean joined = chain != null && join(chain, next, mayTurn);
                if (!joined) {
                    chains.add(next);
                }
                mayTurn = !joined;
            }
        }
        if (chains.isEmpty()) {
            return Optional.empty();
        }
        report(relation, chains, issues);
        LineString[] lines = chains.stream()
                .map(chain -> {
                    CoordinateList positions = new CoordinateList();
                    positions.addAll(chain, false);
                    return Geometries.line(positions.toCoordinateArray());
                })
                .toArray(LineString[]::new);
        return Optional.of(lines.length == 1 ? lines[0] : Geometries.FACTORY.createMultiLineString(lines));
    }

    /** @param mayTurn whether the chain is a single way so far, whose direction is still open */
    private static boolean join(List<Coordinate> chain, List<Coordinate> next, boolean mayTurn) {
        Coordinate first = next.get(0);
        Coordinate last = next.get(next.size() - 1);
        Coordinate end = chain.get(chain.size() - 1);
        if (mayTurn && !end.equals2D(first) && !end.equals2D(last)) {
            Coordinate start = chain.get(0);
            if (start.equals2D(first) || start.equals2D(last)) {
                Collections.reverse(chain);
                end = chain.get(chain.size() - 1);
            }
        }
        if (end.equals2D(last) && !end.equals2D(first)) {
            Collections.reverse(next);
        } else if (!end.equals2D(first)) {
            return false;
        }
        chain.addAll(next.subList(1, next.size()));
        return true;
    }

    private void report(OsmRelation relation, List<List<Coordinate>> chains, IssueLog issues) {
        for (int index = 1; index < chains.size(); index++) {
            List<Coordinate> before = chains.get(index - 1);
            Coordinate end = before.get(before.size() - 1);
            Coordinate start = chains.get(index).get(0);
            issues.warning(
                    relation.reference(),
                    "members",
                    "The walk has a gap or branches off after piece " + index + " of " + chains.size() + ": "
                            + Math.round(plane.distanceMetres(end, start)) + " m from longitude " + end.x
                            + ", latitude "
                            + end.y + ". It is kept as a gap.");
        }
    }
}
