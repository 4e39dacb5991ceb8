package org.parvis.geo.exchange.osm;

import org.locationtech.jts.geom.Coordinate;

/**
 * A node that has tags.
 *
 * @param position longitude first, degrees; not to be changed
 */
public record OsmNode(long id, Tags tags, Coordinate position) implements OsmElement {
    @Override
    public String reference() {
        return "node/" + id;
    }
}
