package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.Geometries;

/**
 * Ways and relations as geometries. Positions are taken over exactly, so that what shares a node shares a position. An
 * area whose rim crosses itself is repaired if that changes its size by no more than {@value #SAFE_CHANGE} of it, and
 * left out otherwise: then nobody can say what was meant.
 */
final class Outlines {
    private static final double SAFE_CHANGE = 0.02;

    private final OsmData data;
    private final IssueLog issues;

    Outlines(OsmData data, IssueLog issues) {
        this.data = data;
        this.issues = issues;
    }

    /** The way as a line; a multi-line where the file lacks nodes in its middle; empty if nothing is left of it. */
    Optional<Geometry> line(OsmWay way) {
        List<LineString> pieces = pieces(way.nodes());
        if (pieces.isEmpty()) {
            issues.error(way.reference(), "", "It has fewer than two different positions in the file.");
            return Optional.empty();
        }
        long missing = missing(way);
        if (missing > 0) {
            issues.warning(
                    way.reference(),
                    "",
                    missing + " of its " + way.nodes().length + " nodes are not in the file; the rest is kept.");
        }
        return Optional.of(
                pieces.size() == 1
                        ? pieces.get(0)
                        : Geometries.FACTORY.createMultiLineString(pieces.toArray(LineString[]::new)));
    }

    /** The ground a closed way or a multipolygon relation takes up; empty, and reported, if it is not an area. */
    Optional<Geometry> area(OsmElement element) {
        if (element instanceof OsmWay way) {
            return area(way);
        }
        return element instanceof OsmRelation relation ? area(relation) : Optional.empty();
    }

    /** What is known of a relation's rim, as lines; empty if nothing is. */
    Optional<Geometry> rim(OsmRelation relation) {
        Rings rings = Rings.join(waysOf(relation).values());
        List<LineString> lines = new ArrayList<>();
        rings.closed().forEach(nodes -> lines.addAll(pieces(nodes)));
        rings.open().forEach(nodes -> lines.addAll(pieces(nodes)));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Geometries.FACTORY.createMultiLineString(lines.toArray(LineString[]::new)));
    }

    /** Whether all rims of the relation close and all of its ways are in the file. */
    boolean closes(OsmRelation relation) {
        Map<Long, OsmWay> ways = waysOf(relation);
        return missingWays(relation) == 0
                && !ways.isEmpty()
                && ways.values().stream().allMatch(way -> missing(way) == 0)
                && Rings.join(ways.values()).open().isEmpty();
    }

    /** How many of the ways the relation counts as members are not in the file. */
    long missingWays(OsmRelation relation) {
        return relation.members().stream()
                .filter(member -> member.type() == OsmRelation.Type.WAY && !data.hasWay(member.id()))
                .count();
    }

    private Optional<Geometry> area(OsmWay way) {
        if (!way.isClosed() || missing(way) > 0) {
            issues.error(way.reference(), "", "It is an area, but its rim does not close in the file.");
            return Optional.empty();
        }
        return ring(way.nodes())
                .map(ring -> (Geometry) Geometries.FACTORY.createPolygon(ring))
                .flatMap(polygon -> sound(polygon, way))
                .or(() -> {
                    issues.error(way.reference(), "", "It is an area, but its rim encloses nothing that can be told.");
                    return Optional.empty();
                });
    }

    private Optional<Geometry> area(OsmRelation relation) {
        if (!closes(relation)) {
            issues.error(
                    relation.reference(),
                    "",
                    "It is an area, but its rim does not close: " + missingWays(relation) + " of its ways are not in"
                            + " the file.");
            return Optional.empty();
        }
        Optional<Geometry> area = polygons(relation).flatMap(geometry -> sound(geometry, relation));
        if (area.isEmpty()) {
            issues.error(relation.reference(), "", "It is an area, but its rims contradict each other.");
        }
        return area;
    }

    private Optional<Geometry> polygons(OsmRelation relation) {
        List<OsmWay> outer = new ArrayList<>();
        List<OsmWay> inner = new ArrayList<>();
        Map<Long, OsmWay> ways = waysOf(relation);
        for (OsmRelation.Member member : relation.members()) {
            OsmWay way = member.type() == OsmRelation.Type.WAY ? ways.get(member.id()) : null;
            if (way != null) {
                (member.role().equals("inner") ? inner : outer).add(way);
            }
        }
        List<LinearRing> shells = rings(outer);
        List<LinearRing> holes = rings(inner);
        // The smallest shell around a hole is its own: islands may lie in lakes.
        shells.sort(Comparator.comparingDouble(shell -> Area.ofRing(shell.getCoordinateSequence())));
        Map<LinearRing, List<LinearRing>> holesByShell = new LinkedHashMap<>();
        shells.forEach(shell -> holesByShell.put(shell, new ArrayList<>()));
        for (LinearRing hole : holes) {
            LinearRing shell = shellAround(hole, shells);
            if (shell == null) {
                issues.warning(relation.reference(), "", "An inner rim lies outside all outer rims; it is left out.");
            } else {
                holesByShell.getOrDefault(shell, new ArrayList<>()).add(hole);
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        holesByShell.forEach(
                (shell, own) -> polygons.add(Geometries.FACTORY.createPolygon(shell, own.toArray(LinearRing[]::new))));
        if (polygons.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                polygons.size() == 1
                        ? polygons.get(0)
                        : Geometries.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new)));
    }

    private static @Nullable LinearRing shellAround(LinearRing hole, List<LinearRing> smallestFirst) {
        for (LinearRing shell : smallestFirst) {
            if (shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                    && Geometries.FACTORY.createPolygon(shell).covers(hole.getPointN(0))) {
                return shell;
            }
        }
        return null;
    }

    private List<LinearRing> rings(List<OsmWay> ways) {
        List<LinearRing> rings = new ArrayList<>();
        Rings.join(ways).closed().forEach(nodes -> ring(nodes).ifPresent(rings::add));
        return rings;
    }

    private Optional<Geometry> sound(Geometry area, OsmElement element) {
        if (area.isValid()) {
            return Optional.of(area);
        }
        double meant = area.getArea();
        Geometry repaired = GeometryFixer.fix(area);
        boolean safe = repaired instanceof Polygonal
                && !repaired.isEmpty()
                && meant > 0
                && Math.abs(repaired.getArea() - meant) <= SAFE_CHANGE * meant;
        if (!safe) {
            return Optional.empty();
        }
        issues.warning(element.reference(), "", "Its rim crosses or touches itself; it was repaired.");
        return Optional.of(repaired);
    }

    private Optional<LinearRing> ring(long[] nodes) {
        List<LineString> pieces = pieces(nodes);
        if (pieces.size() != 1
                || pieces.get(0).getNumPoints() < 4
                || !pieces.get(0).isClosed()) {
            return Optional.empty();
        }
        return Optional.of(Geometries.FACTORY.createLinearRing(pieces.get(0).getCoordinates()));
    }

    /** Runs of nodes that are in the file, each with at least two different positions. */
    List<LineString> pieces(long[] nodes) {
        List<LineString> pieces = new ArrayList<>();
        CoordinateList run = new CoordinateList();
        for (long node : nodes) {
            Coordinate position = data.position(node);
            if (position != null) {
                run.add(position, false);
            } else {
                endRun(run, pieces);
                run = new CoordinateList();
            }
        }
        endRun(run, pieces);
        return pieces;
    }

    private static void endRun(CoordinateList run, List<LineString> pieces) {
        if (run.size() > 1) {
            pieces.add(Geometries.line(run.toCoordinateArray()));
        }
    }

    private long missing(OsmWay way) {
        long missing = 0;
        for (long node : way.nodes()) {
            if (data.position(node) == null) {
                missing++;
            }
        }
        return missing;
    }

    private Map<Long, OsmWay> waysOf(OsmRelation relation) {
        Map<Long, OsmWay> ways = new LinkedHashMap<>();
        for (OsmRelation.Member member : relation.members()) {
            OsmWay way = member.type() == OsmRelation.Type.WAY ? data.way(member.id()) : null;
            if (way != null) {
                ways.put(way.id(), way);
            }
        }
        return ways;
    }
}
