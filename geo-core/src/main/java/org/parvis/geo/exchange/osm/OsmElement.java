package org.parvis.geo.exchange.osm;

/** A node, way or relation with its tags. */
public sealed interface OsmElement permits OsmNode, OsmWay, OsmRelation {
    long id();

    Tags tags();

    /** Type and number, such as {@code way/4097656}. */
    String reference();
}
