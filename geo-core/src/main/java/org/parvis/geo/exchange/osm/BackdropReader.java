package org.parvis.geo.exchange.osm;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Source;

/** Reads the background of the map. */
final class BackdropReader {
    private final FeatureBuilding building;

    BackdropReader(FeatureBuilding building) {
        this.building = building;
    }

    /** Everything that touches the extent, until the visitor has enough. */
    void read(Predicate<? super Backdrop> visitor) {
        Optional<Backdrop> sea = Coastline.of(building)
                .sea()
                .map(area -> new Backdrop(
                        Identity.imported(Source.openStreetMap("coastline"), Attributes.NONE),
                        LocalizedText.EMPTY,
                        area,
                        BackdropKind.SEA));
        if (sea.isPresent() && !visitor.test(sea.get())) {
            return;
        }
        Iterator<OsmElement> elements = building.data().elements().iterator();
        boolean wanted = true;
        while (wanted && elements.hasNext()) {
            OsmElement element = elements.next();
            Optional<Backdrop> piece = building.attempt(element, () -> read(element));
            wanted = piece.isEmpty() || visitor.test(piece.get());
        }
    }

    private Optional<Backdrop> read(OsmElement element) {
        if (element instanceof OsmNode node) {
            return BackdropKinds.isLabel(node.tags())
                    ? building.inExtent(Optional.of(Geometries.FACTORY.createPoint(
                                    node.position().copy())))
                            .map(point -> backdrop(node, point, BackdropKind.LABEL))
                    : Optional.empty();
        }
        if (element instanceof OsmRelation relation) {
            return relation.isArea() ? area(relation) : Optional.empty();
        }
        OsmWay way = (OsmWay) element;
        Optional<BackdropKind> line = BackdropKinds.ofLine(way.tags());
        if (line.isPresent() && !way.tags().is("area", "yes")) {
            return building.inExtent(building.outlines().line(way)).map(found -> backdrop(way, found, line.get()));
        }
        return way.isClosed() ? area(way) : Optional.empty();
    }

    private Optional<Backdrop> area(OsmElement element) {
        return BackdropKinds.ofArea(element.tags())
                .or(() -> BackdropKinds.ofLine(element.tags()))
                .flatMap(kind -> building.inExtent(building.outlines().area(element))
                        .map(found -> backdrop(element, found, kind)));
    }

    private Backdrop backdrop(OsmElement element, Geometry geometry, BackdropKind kind) {
        TagReading reading = new TagReading(element, building.issues());
        LocalizedText name = reading.takeTexts("name");
        return new Backdrop(reading.identity(), name, geometry, kind);
    }
}
