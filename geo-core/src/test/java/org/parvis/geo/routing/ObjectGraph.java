package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Street;

/**
 * The plainest walking network there is, to check the real one against: one object a position, one edge a segment, and in
 * squares one edge between any two positions of the rim that see each other. Metres only.
 */
final class ObjectGraph {
    private final MetricPlane plane;
    private final Map<Coordinate, Map<Coordinate, Double>> edges = new HashMap<>();
    private final List<LineSegment> segments = new ArrayList<>();

    ObjectGraph(Collection<Street> streets, MetricPlane plane) {
        this.plane = plane;
        for (Street street : streets) {
            for (int part = 0; part < street.geometry().getNumGeometries(); part++) {
                Geometry geometry = street.geometry().getGeometryN(part);
                if (geometry instanceof Polygon polygon) {
                    addRing(polygon.getExteriorRing().getCoordinates());
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        addRing(polygon.getInteriorRingN(hole).getCoordinates());
                    }
                    addSights(polygon);
                } else {
                    addRing(geometry.getCoordinates());
                }
            }
        }
    }

    private void addRing(Coordinate[] positions) {
        for (int i = 1; i < positions.length; i++) {
            join(positions[i - 1], positions[i]);
            segments.add(new LineSegment(positions[i - 1], positions[i]));
        }
    }

    private void addSights(Polygon polygon) {
        Coordinate[] rim = polygon.getCoordinates();
        for (Coordinate from : rim) {
            for (Coordinate to : rim) {
                if (!from.equals2D(to) && polygon.covers(Geometries.line(from, to))) {
                    join(from, to);
                }
            }
        }
    }

    private void join(Coordinate from, Coordinate to) {
        double metres = plane.distanceMetres(from, to);
        edges.computeIfAbsent(from, any -> new HashMap<>()).merge(to, metres, Math::min);
        edges.computeIfAbsent(to, any -> new HashMap<>()).merge(from, metres, Math::min);
    }

    /** Cuts the nearest segment at the position nearest to a point, and gives that position. */
    Coordinate insertNearest(Coordinate point) {
        LineSegment nearest = segments.stream()
                .filter(segment -> !segment.p0.equals2D(segment.p1))
                .min(Comparator.comparingDouble(
                        segment -> Distance.pointToSegment(metric(point), metric(segment.p0), metric(segment.p1))))
                .orElseThrow();
        LineSegment metric = new LineSegment(metric(nearest.p0), metric(nearest.p1));
        double along = Math.max(0, Math.min(1, metric.projectionFactor(metric(point))));
        if (along == 0 || along == 1) {
            return along == 0 ? nearest.p0 : nearest.p1;
        }
        Coordinate cut = nearest.pointAlong(along);
        join(nearest.p0, cut);
        join(cut, nearest.p1);
        // Streets drawn over one another are all cut, so that it does not matter which of them was found.
        if (segments.removeIf(nearest::equalsTopo)) {
            segments.add(new LineSegment(nearest.p0, cut));
            segments.add(new LineSegment(cut, nearest.p1));
        }
        return cut;
    }

    private Coordinate metric(Coordinate degrees) {
        return plane.toMetres(Geometries.point(degrees.x, degrees.y)).getCoordinate();
    }

    /** Infinite if there is no way. */
    double metres(Coordinate from, Coordinate to) {
        record Reached(Coordinate at, double metres) {}
        Map<Coordinate, Double> done = new HashMap<>();
        PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::metres));
        queue.add(new Reached(from, 0));
        while (!queue.isEmpty()) {
            Reached next = queue.poll();
            if (done.putIfAbsent(next.at, next.metres) == null) {
                edges.getOrDefault(next.at, Map.of())
                        .forEach((to2, metres) -> queue.add(new Reached(to2, next.metres + metres)));
            }
        }
        return done.getOrDefault(to, Double.POSITIVE_INFINITY);
    }
}
