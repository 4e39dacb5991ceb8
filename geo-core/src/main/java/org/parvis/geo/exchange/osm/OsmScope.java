package org.parvis.geo.exchange.osm;

import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * What of a file is kept in memory.
 *
 * @param extent what lies away from it is not kept, degrees; empty to keep all
 * @param streetsOnly whether nothing but streets is going to be made of it
 */
public record OsmScope(Optional<Envelope> extent, boolean streetsOnly) {
    /** Relations of which no feature is ever made, unless they are areas or walks. */
    private static final Set<String> OF_NO_USE = Set.of(
            "route",
            "route_master",
            "restriction",
            "public_transport",
            "network",
            "associatedStreet",
            "street",
            "waterway",
            "enforcement",
            "destination_sign",
            "connectivity");

    public OsmScope {
        extent = extent.map(Envelope::copy);
    }

    boolean wantsNode(Tags tags) {
        return !streetsOnly
                || tags.has("barrier")
                || tags.is("highway", "elevator", "crossing")
                || tags.is("railway", "crossing")
                || tags.is("footway", "crossing");
    }

    /** A way without tags may be the rim of something. */
    boolean wantsWay(Tags tags) {
        return !streetsOnly || tags.isEmpty() || StreetClasses.of(tags).isPresent();
    }

    boolean wantsRelation(OsmRelation relation) {
        Tags tags = relation.tags();
        if (streetsOnly) {
            return relation.isArea() && StreetClasses.of(tags).isPresent();
        }
        return relation.isArea()
                || relation.tags().is("route", "foot", "hiking", "walking")
                || !OF_NO_USE.contains(tags.text("type"));
    }
}
