package org.parvis.geo.exchange.osm;

import org.locationtech.jts.geom.Envelope;

/** Told what a file holds, in its order, by the reader of a format. */
interface OsmVisitor {
    /** Which kinds of element are to be told; the others may be skipped. */
    boolean wants(OsmRelation.Type type);

    /** The rectangle the file claims to cover, degrees. */
    void box(Envelope claimed);

    /** @param longitudeNanodegrees perhaps not on Earth */
    void node(long id, long longitudeNanodegrees, long latitudeNanodegrees, Tags tags);

    void way(OsmWay way);

    void relation(OsmRelation relation);

    /** Something else the file says of itself that its reader should know. */
    void remark(String text);
}
