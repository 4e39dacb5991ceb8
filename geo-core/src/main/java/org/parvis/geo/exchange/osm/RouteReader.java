package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.RouteStop;

/** Reads published walks: relations of type route for walkers (OpenStreetMap wiki, "Walking Routes"). */
final class RouteReader {
    /** Roles of ways that are not the walk itself. */
    private static final Set<String> BESIDE = Set.of("alternative", "alternate", "excursion", "approach", "connection");

    private final FeatureBuilding building;
    private final MetricPlane plane;
    private final PlaceIds placeIds;

    /** The id of the place that a node is; null if it is none. */
    interface PlaceIds {
        @Nullable
        UUID of(OsmNode node);
    }

    RouteReader(FeatureBuilding building, PlaceIds placeIds) {
        this.building = building;
        this.plane = MetricPlane.around(building.extent());
        this.placeIds = placeIds;
    }

    /** All walks that touch the extent, until the visitor has enough. */
    void read(Predicate<? super Route> visitor) {
        for (OsmRelation relation : building.data().relations()) {
            if (relation.tags().is("type", "route") && relation.tags().is("route", "foot", "hiking", "walking")) {
                Optional<Route> route = building.attempt(relation, () -> read(relation));
                if (route.isPresent() && !visitor.test(route.get())) {
                    return;
                }
            }
        }
    }

    private Optional<Route> read(OsmRelation relation) {
        List<OsmWay> ways = new ArrayList<>();
        int missing = 0;
        for (OsmRelation.Member member : relation.members()) {
            if (member.type() == OsmRelation.Type.WAY && !BESIDE.contains(member.role())) {
                OsmWay way = building.data().way(member.id());
                missing += way == null ? 1 : 0;
                if (way != null) {
                    ways.add(way);
                }
            }
        }
        if (ways.isEmpty()) {
            building.issues().note(relation.reference(), "", "None of the ways of this walk is in the file.");
            return Optional.empty();
        }
        if (missing > 0) {
            building.issues().warning(relation.reference(), "", missing + " ways of this walk are not in the file.");
        }
        Optional<Geometry> line =
                building.inExtent(new OrderedWays(building.outlines(), plane).merge(relation, ways, building.issues()));
        return line.map(found -> route(relation, found));
    }

    private Route route(OsmRelation relation, Geometry line) {
        TagReading reading = new TagReading(relation, building.issues());
        reading.take("type");
        reading.take("route");
        LocalizedText name = reading.takeTexts("name");
        LocalizedText description = reading.takeTexts("description");
        boolean loop = relation.tags().is("roundtrip", "yes");
        reading.takeYesOrNo("roundtrip");
        double length = plane.lengthMetres(line);
        checkLength(relation, length);
        return new Route(
                reading.identity(),
                name,
                line,
                stops(relation, line),
                List.of(),
                null,
                null,
                loop,
                length,
                null,
                null,
                null,
                null,
                description);
    }

    private void checkLength(OsmRelation relation, double metres) {
        Measures.metres(relation.tags().text("distance")).ifPresent(kilometres -> {
            double stated = kilometres * 1_000;
            if (Math.abs(stated - metres) > 0.1 * stated) {
                building.issues()
                        .note(
                                relation.reference(),
                                "distance",
                                "It is said to be " + Math.round(stated) + " m long; the drawn line measures "
                                        + Math.round(metres) + " m.");
            }
        });
    }

    /** Members with a name, boards and signposts for example, in the order in which the line passes them. */
    private List<RouteStop> stops(OsmRelation relation, Geometry line) {
        record Placed(double along, RouteStop stop) {}
        LengthIndexedLine measured = new LengthIndexedLine(line);
        List<Placed> stops = new ArrayList<>();
        for (OsmRelation.Member member : relation.members()) {
            OsmNode node =
                    member.type() == OsmRelation.Type.NODE ? building.data().taggedNode(member.id()) : null;
            if (node == null) {
                continue;
            }
            LocalizedText name = new LocalizedText(Texts.of(node.tags(), "name"));
            if (!name.isEmpty()) {
                RouteStop stop = new RouteStop(
                        placeIds.of(node),
                        name,
                        Geometries.FACTORY.createPoint(node.position().copy()),
                        null,
                        null);
                stops.add(new Placed(measured.project(node.position()), stop));
            }
        }
        stops.sort(Comparator.comparingDouble(Placed::along));
        return stops.stream().map(Placed::stop).toList();
    }
}
