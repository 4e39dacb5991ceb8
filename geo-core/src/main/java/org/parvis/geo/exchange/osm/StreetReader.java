package org.parvis.geo.exchange.osm;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/** Reads streets: ways and areas one walks on, and the lifts, crossings and barriers that lie on them. */
final class StreetReader {
    /** Values of {@code highway} on ways that are no street and nothing to report. */
    private static final Set<String> NO_STREET =
            Set.of("bus_stop", "rest_area", "services", "traffic_island", "no", "razed", "abandoned", "crossing");

    private final FeatureBuilding building;

    StreetReader(FeatureBuilding building) {
        this.building = building;
    }

    /** All streets that touch the extent: ways, then areas of relations, then spots; until the visitor has enough. */
    void read(Predicate<? super Street> visitor) {
        BitSet spotsOfStreets = new BitSet();
        for (OsmWay way : building.data().ways()) {
            Optional<Street> street = building.attempt(way, () -> ofWay(way));
            if (street.isPresent()) {
                for (long node : way.nodes()) {
                    // Few have tags, and only those may be spots.
                    int spot = building.data().taggedNodeIndex(node);
                    if (spot >= 0) {
                        spotsOfStreets.set(spot);
                    }
                }
                if (!visitor.test(street.get())) {
                    return;
                }
            }
        }
        for (OsmRelation relation : building.data().relations()) {
            Optional<Street> street =
                    relation.isArea() ? building.attempt(relation, () -> ofRelation(relation)) : Optional.empty();
            if (street.isPresent() && !visitor.test(street.get())) {
                return;
            }
        }
        readSpots(spotsOfStreets, visitor);
    }

    private void readSpots(BitSet spotsOfStreets, Predicate<? super Street> visitor) {
        for (OsmNode node : building.data().taggedNodes()) {
            if (building.extent().contains(node.position())) {
                boolean onStreet = spotsOfStreets.get(building.data().taggedNodeIndex(node.id()));
                Optional<Street> spot = building.attempt(node, () -> StreetSpots.of(node, onStreet, building.issues()));
                if (spot.isPresent() && !visitor.test(spot.get())) {
                    return;
                }
            }
        }
    }

    private Optional<Street> ofWay(OsmWay way) {
        Optional<StreetClass> streetClass = StreetClasses.of(way.tags());
        if (streetClass.isEmpty()) {
            reportUnknown(way);
            return Optional.empty();
        }
        boolean isArea = way.isClosed()
                && !way.tags().is("area", "no")
                && (way.tags().is("area", "yes") || StreetClasses.isAreaByNature(way.tags()));
        Optional<Geometry> geometry =
                isArea ? building.outlines().area(way) : building.outlines().line(way);
        return building.inExtent(geometry)
                .map(found -> StreetDetails.street(way, found, streetClass.get(), building.issues()));
    }

    private Optional<Street> ofRelation(OsmRelation relation) {
        return StreetClasses.of(relation.tags())
                .flatMap(streetClass -> building.inExtent(building.outlines().area(relation))
                        .map(found -> StreetDetails.street(relation, found, streetClass, building.issues())));
    }

    private void reportUnknown(OsmWay way) {
        String highway = way.tags().text("highway");
        if (!highway.isEmpty() && !NO_STREET.contains(highway)) {
            building.issues()
                    .note(way.reference(), "highway", "\"" + highway + "\" is no street for walkers; it is left out.");
        }
    }
}
