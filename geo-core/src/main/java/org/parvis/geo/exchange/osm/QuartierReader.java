package org.parvis.geo.exchange.osm;

import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Quartier;

/**
 * Reads quartiers: administrative boundaries of level 10 and 11, and areas tagged as suburb, quarter or neighbourhood. A
 * boundary that does not close, as an extract often leaves it, is kept as the lines that are known.
 */
final class QuartierReader {
    private final FeatureBuilding building;

    QuartierReader(FeatureBuilding building) {
        this.building = building;
    }

    /** All quartiers that touch the extent, until the visitor has enough. */
    void read(Predicate<? super Quartier> visitor) {
        for (OsmWay way : building.data().ways()) {
            if (way.isClosed() && isQuartier(way.tags())) {
                Optional<Quartier> quartier = building.attempt(
                        way, () -> building.inExtent(building.outlines().area(way))
                                .flatMap(area -> quartier(way, area, true)));
                if (quartier.isPresent() && !visitor.test(quartier.get())) {
                    return;
                }
            }
        }
        for (OsmRelation relation : building.data().relations()) {
            if (relation.isArea() && isQuartier(relation.tags())) {
                Optional<Quartier> quartier = building.attempt(relation, () -> ofRelation(relation));
                if (quartier.isPresent() && !visitor.test(quartier.get())) {
                    return;
                }
            }
        }
    }

    private static boolean isQuartier(Tags tags) {
        return (tags.is("boundary", "administrative") && tags.is("admin_level", "10", "11"))
                || tags.is("place", "suburb", "quarter", "neighbourhood");
    }

    private Optional<Quartier> ofRelation(OsmRelation relation) {
        if (building.outlines().closes(relation)) {
            return building.inExtent(building.outlines().area(relation))
                    .flatMap(area -> quartier(relation, area, true));
        }
        Optional<Geometry> rim = building.inExtent(building.outlines().rim(relation));
        if (rim.isPresent()) {
            building.issues()
                    .warning(
                            relation.reference(),
                            "geometry",
                            "Incomplete boundary: " + building.outlines().missingWays(relation) + " of the ways of \""
                                    + relation.tags().text("name")
                                    + "\" are not in the file. The known lines are kept.");
        }
        return rim.flatMap(lines -> quartier(relation, lines, false));
    }

    private Optional<Quartier> quartier(OsmElement element, Geometry geometry, boolean complete) {
        TagReading reading = new TagReading(element, building.issues());
        LocalizedText name = reading.takeTexts("name");
        if (name.isEmpty()) {
            reading.warning("name", "A quartier without a name is left out.");
            return Optional.empty();
        }
        LocalizedText description = reading.takeTexts("description");
        reading.take("type");
        return Optional.of(new Quartier(reading.identity(), name, geometry, complete, description));
    }
}
