package org.parvis.geo.exchange.osm;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;

/** Where one stands to see or enter something that has an outline. */
final class Entrances {
    /** How far inside the rim the point lies, so that it is in the area whatever the rounding. */
    private static final double INSIDE_METRES = 1;

    /** How far from any street the middle of an area may lie before a spot on its rim is better: a harbour's does. */
    private static final double FAR_METRES = 40;

    /** How far to look for the street from which such an area is seen. */
    private static final double SEARCHED_METRES = 400;

    private final OsmData data;
    private final MetricPlane plane;
    private final WalkablePositions walkable;

    Entrances(OsmData data, MetricPlane plane) {
        this.data = data;
        this.plane = plane;
        this.walkable = new WalkablePositions(data, plane);
    }

    /**
     * Just inside the best entrance of an area; else on a street in it; else just inside the rim where a street is
     * nearest, if the middle is far from all streets; else well inside it. The middle of a line.
     */
    Point pointOf(OsmElement element, Geometry geometry) {
        if (geometry instanceof Lineal) {
            double middle = geometry.getLength() / 2;
            return Geometries.FACTORY.createPoint(new LengthIndexedLine(geometry).extractPoint(middle));
        }
        Point inside = geometry.getInteriorPoint();
        OsmNode entrance = bestEntrance(element);
        if (entrance != null) {
            return justInside(entrance.position(), inside, geometry);
        }
        Coordinate middle = inside.getCoordinate();
        Coordinate street = element.tags().says("building") ? null : walkable.inside(geometry, middle);
        if (street != null) {
            return Geometries.point(street.x, street.y);
        }
        if (walkable.near(middle, FAR_METRES) == null) {
            Coordinate nearest = walkable.near(middle, SEARCHED_METRES);
            if (nearest != null) {
                Coordinate rim = DistanceOp.nearestPoints(geometry, Geometries.point(nearest.x, nearest.y))[0];
                return justInside(rim, inside, geometry);
            }
        }
        return inside;
    }

    private Point justInside(Coordinate rim, Point inside, Geometry area) {
        Coordinate middle = inside.getCoordinate();
        double distance = plane.distanceMetres(rim, middle);
        double share = distance < INSIDE_METRES ? 1 : INSIDE_METRES / distance;
        Point threshold = Geometries.point(rim.x + share * (middle.x - rim.x), rim.y + share * (middle.y - rim.y));
        return area.contains(threshold) ? threshold : inside;
    }

    private @Nullable OsmNode bestEntrance(OsmElement element) {
        OsmNode best = null;
        if (element instanceof OsmWay way) {
            best = better(null, way);
        } else if (element instanceof OsmRelation relation) {
            for (OsmRelation.Member member : relation.members()) {
                OsmWay way = member.type() == OsmRelation.Type.WAY ? data.way(member.id()) : null;
                best = way == null ? best : better(best, way);
            }
        }
        return best;
    }

    private @Nullable OsmNode better(@Nullable OsmNode best, OsmWay way) {
        OsmNode found = best;
        for (long id : way.nodes()) {
            OsmNode node = data.taggedNode(id);
            if (node != null && rank(node.tags()) > (found == null ? 0 : rank(found.tags()))) {
                found = node;
            }
        }
        return found;
    }

    /** 0 for what no visitor enters by. */
    private static int rank(Tags tags) {
        if (tags.is("access", "private", "no")) {
            return 0;
        }
        return switch (tags.text("entrance")) {
            case "main" -> 3;
            case "yes", "entrance" -> 2;
            case "" -> tags.is("barrier", "gate", "entrance", "kissing_gate") ? 1 : 0;
            default -> 0;
        };
    }
}
