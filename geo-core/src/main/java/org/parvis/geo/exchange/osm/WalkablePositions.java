package org.parvis.geo.exchange.osm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.StreetClass;

/** Where one can stand: the nodes of ways on the ground that the public may walk on. */
final class WalkablePositions {
    private final KdTree tree = new KdTree();
    private final MetricPlane plane;

    WalkablePositions(OsmData data, MetricPlane plane) {
        this.plane = plane;
        for (OsmWay way : data.ways()) {
            if (isOpenOnTheGround(way.tags())) {
                for (long node : way.nodes()) {
                    Coordinate position = data.position(node);
                    if (position != null) {
                        tree.insert(position);
                    }
                }
            }
        }
    }

    private static boolean isOpenOnTheGround(Tags tags) {
        StreetClass streetClass = tags.has("highway") ? StreetClasses.of(tags).orElse(null) : null;
        return streetClass != null
                && !tags.says("tunnel")
                && !tags.says("bridge")
                && FootAccess.of(tags, streetClass) == Access.YES;
    }

    /** The one in the area that is nearest to a position; null if there is none. */
    @Nullable
    Coordinate inside(Geometry area, Coordinate nearTo) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        return nearest(area.getEnvelopeInternal(), nearTo, prepared);
    }

    /** The one nearest to a position, within so many metres; null if there is none. */
    @Nullable
    Coordinate near(Coordinate position, double metres) {
        Envelope around = new Envelope(position);
        around.expandBy(metres / plane.metresPerDegreeOfLongitude(), metres / plane.metresPerDegreeOfLatitude());
        return nearest(around, position, null);
    }

    private @Nullable Coordinate nearest(Envelope box, Coordinate nearTo, @Nullable PreparedGeometry area) {
        Coordinate nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (KdNode node : nodes(box)) {
            Coordinate position = node.getCoordinate();
            double distance = plane.distanceMetres(position, nearTo);
            boolean allowed = area == null || area.contains(Geometries.point(position.x, position.y));
            if (allowed && distance < least) {
                nearest = position;
                least = distance;
            }
        }
        return nearest;
    }

    @SuppressWarnings("unchecked") // JTS returns a raw list of its nodes
    private List<KdNode> nodes(Envelope box) {
        return tree.query(box);
    }
}
