package org.parvis.geo.exchange.osm;

/**
 * A way.
 *
 * @param nodes ids in order; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them: a list of boxed numbers would take five times the room
public record OsmWay(long id, Tags tags, long[] nodes) implements OsmElement {
    @Override
    public String reference() {
        return "way/" + id;
    }

    public boolean isClosed() {
        return nodes.length > 3 && nodes[0] == nodes[nodes.length - 1];
    }

    public long first() {
        return nodes[0];
    }

    public long last() {
        return nodes[nodes.length - 1];
    }
}
