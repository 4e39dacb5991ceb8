package org.parvis.geo.exchange.osm;

import java.util.Optional;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Street.Passage;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** Lifts, crossings and barriers at one spot of a street. What kind they are stays in their attributes. */
final class StreetSpots {
    private StreetSpots() {}

    /**
     * @param onStreet whether a street runs through the node: a bollard beside the street is furniture
     */
    static Optional<Street> of(OsmNode node, boolean onStreet, IssueLog issues) {
        Tags tags = node.tags();
        if (tags.is("highway", "elevator")) {
            if (!onStreet) {
                issues.note(node.reference(), "highway", "No street in the file leads to this lift.");
            }
            return Optional.of(spot(
                    node,
                    StreetClass.LIFT,
                    FootAccess.of(tags, StreetClass.LIFT),
                    FootAccess.wheelchair(tags),
                    issues));
        }
        if (!onStreet) {
            return Optional.empty();
        }
        if (tags.has("barrier") && !tags.is("barrier", "no", "entrance", "toll_booth")) {
            return Optional.of(spot(
                    node,
                    StreetClass.BARRIER,
                    FootAccess.pastBarrier(tags),
                    FootAccess.wheelchairPastBarrier(tags),
                    issues));
        }
        if (tags.is("highway", "crossing") || tags.is("railway", "crossing") || tags.is("footway", "crossing")) {
            return Optional.of(spot(
                    node,
                    StreetClass.CROSSING,
                    FootAccess.of(tags, StreetClass.CROSSING),
                    FootAccess.wheelchair(tags),
                    issues));
        }
        return Optional.empty();
    }

    private static Street spot(OsmNode node, StreetClass streetClass, Access foot, Access wheelchair, IssueLog issues) {
        TagReading reading = new TagReading(node, issues);
        LocalizedText name = reading.takeTexts("name");
        Double width = reading.takeMetres("width", 0.1, 200);
        Lighting lighting = StreetDetails.lighting(reading);
        if (FootAccess.saysAllOfWheelchair(node.tags().text("wheelchair"))) {
            reading.take("wheelchair");
        }
        int layer = StreetDetails.layer(reading, Passage.GROUND);
        Identity identity = reading.identity();
        return new Street(
                identity,
                name,
                Geometries.FACTORY.createPoint(node.position().copy()),
                streetClass,
                Surface.UNKNOWN,
                width,
                null,
                null,
                lighting,
                foot,
                wheelchair,
                layer,
                Passage.GROUND,
                false);
    }
}
