package org.parvis.geo.exchange.osm;

import java.util.Collection;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.ParvisException;

/**
 * What is kept of a file, to be looked up by id: in packed form, so that elements are objects only while somebody looks
 * at them, and as far as memory does not suffice in a temporary file, until it is closed. Built as an {@link OsmDraft},
 * then only read, by one thread.
 */
public final class OsmData implements AutoCloseable {
    private final NodePositions positions;
    private final PackedElements<OsmNode> taggedNodes;
    private final PackedElements<OsmWay> ways;
    private final PackedElements<OsmRelation> relations;
    private final Pages pages;
    private final LongConsumer memory;
    private final Optional<Envelope> headerBox;

    /** What was read. */
    record Parts(
            NodePositions positions,
            PackedElements<OsmNode> taggedNodes,
            PackedElements<OsmWay> ways,
            PackedElements<OsmRelation> relations) {}

    /**
     * @param pages in which the parts lie
     * @param memory asked for so many bytes more before they are taken
     */
    OsmData(Parts parts, Pages pages, LongConsumer memory, Optional<Envelope> headerBox) {
        this.positions = parts.positions();
        this.taggedNodes = parts.taggedNodes();
        this.ways = parts.ways();
        this.relations = parts.relations();
        this.pages = pages;
        this.memory = memory;
        this.headerBox = headerBox;
    }

    /** Nodes that have tags, in the order of the file. */
    public Collection<OsmNode> taggedNodes() {
        return taggedNodes.all();
    }

    public Collection<OsmWay> ways() {
        return ways.all();
    }

    public Collection<OsmRelation> relations() {
        return relations.all();
    }

    /** All elements that have tags: nodes, ways, relations. */
    public Stream<OsmElement> elements() {
        return Stream.<OsmElement>concat(taggedNodes().stream(), Stream.concat(ways().stream(), relations().stream()));
    }

    public @Nullable OsmNode taggedNode(long id) {
        return taggedNodes.find(id);
    }

    /** Its number among the nodes with tags; −1 if it has none. */
    int taggedNodeIndex(long nodeId) {
        return taggedNodes.indexOf(nodeId);
    }

    public @Nullable OsmWay way(long id) {
        return ways.find(id);
    }

    /** Whether the way is there. */
    public boolean hasWay(long id) {
        return ways.has(id);
    }

    /** Where the node is, degrees, longitude first; null if the file does not hold it. */
    public @Nullable Coordinate position(long nodeId) {
        return positions.at(nodeId);
    }

    public int nodeCount() {
        return positions.size();
    }

    /** The rectangle the file claims to cover, degrees; empty if it claims none. Files exist whose claim is nonsense. */
    public Optional<Envelope> headerBox() {
        return headerBox.map(Envelope::copy);
    }

    /** How many nodes lie outside a rectangle, degrees. */
    long nodesOutside(Envelope rectangle) {
        return positions.outside(rectangle);
    }

    /** The positions of at most so many nodes, one out of every few. */
    Coordinate[] positions(int most) {
        return positions.some(most);
    }

    /** Room for something that is derived from it, which goes when it is closed. */
    Pages pages() {
        return pages;
    }

    /**
     * @param bytes that are taken for something that is derived from it
     * @throws ParvisException {@code TOO_LARGE} if there is no memory for them
     */
    void requireMemory(long bytes) {
        memory.accept(bytes);
    }

    /** Lets go of all of it. */
    @Override
    public void close() {
        pages.close();
    }
}
