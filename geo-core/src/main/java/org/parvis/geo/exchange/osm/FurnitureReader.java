package org.parvis.geo.exchange.osm;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.Dimensions;
import org.parvis.geo.territory.Furniture;

/** Reads urban furniture. What it is made of, how many seats it has and the like stay in its attributes. */
final class FurnitureReader {
    private final FeatureBuilding building;

    FurnitureReader(FeatureBuilding building) {
        this.building = building;
    }

    /** All furniture that touches the extent, until the visitor has enough. */
    void read(Predicate<? super Furniture> visitor) {
        Iterator<OsmElement> elements = building.data().elements().iterator();
        boolean wanted = true;
        while (wanted && elements.hasNext()) {
            OsmElement element = elements.next();
            Optional<Furniture> furniture = building.attempt(element, () -> read(element));
            wanted = furniture.isEmpty() || visitor.test(furniture.get());
        }
    }

    private Optional<Furniture> read(OsmElement element) {
        return FurnitureKinds.of(element.tags())
                .flatMap(found -> geometry(element).map(geometry -> furniture(element, found, geometry)));
    }

    private Optional<Geometry> geometry(OsmElement element) {
        if (element instanceof OsmNode node) {
            return building.inExtent(
                    Optional.of(Geometries.FACTORY.createPoint(node.position().copy())));
        }
        if (element instanceof OsmWay way && (!way.isClosed() || way.tags().is("area", "no"))) {
            return building.inExtent(building.outlines().line(way));
        }
        if (element instanceof OsmRelation relation && !relation.isArea()) {
            return Optional.empty();
        }
        return building.inExtent(building.outlines().area(element));
    }

    private Furniture furniture(OsmElement element, FurnitureKinds.Found found, Geometry geometry) {
        TagReading reading = new TagReading(element, building.issues());
        LocalizedText name = reading.takeTexts("name");
        Dimensions dimensions = new Dimensions(
                reading.takeMetres("length", 0.01, 100),
                reading.takeMetres("width", 0.01, 100),
                reading.takeMetres("height", 0.01, 100));
        Double orientation = reading.takeDirectionDegrees("direction");
        Condition condition = condition(element.tags());
        return new Furniture(
                reading.identity(), name, geometry, found.kind(), dimensions, orientation, found.state(), condition);
    }

    /** Read from free words, so the tag itself stays among the attributes. */
    private static Condition condition(Tags tags) {
        return switch (tags.text("condition")) {
            case "excellent", "very_good", "good", "new" -> Condition.GOOD;
            case "fair", "average", "worn", "poor", "deteriorated" -> Condition.WORN;
            case "bad", "very_bad", "damaged", "broken" -> Condition.DAMAGED;
            default -> Condition.UNKNOWN;
        };
    }
}
