package org.parvis.geo.exchange.osm;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Everything one file holds, to be looked up by id. Built by {@link PbfReader}, then only read. */
public final class OsmData {
    private final NodePositions positions;
    private final Map<Long, OsmNode> taggedNodes;
    private final Map<Long, OsmWay> ways;
    private final Map<Long, OsmRelation> relations;
    private final Optional<Envelope> headerBox;

    OsmData(
            NodePositions positions,
            Map<Long, OsmNode> taggedNodes,
            Map<Long, OsmWay> ways,
            Map<Long, OsmRelation> relations,
            Optional<Envelope> headerBox) {
        this.positions = positions;
        this.taggedNodes = new LinkedHashMap<>(taggedNodes);
        this.ways = new LinkedHashMap<>(ways);
        this.relations = new LinkedHashMap<>(relations);
        this.headerBox = headerBox;
    }

    /** Nodes that have tags, in the order of the file. */
    public Collection<OsmNode> taggedNodes() {
        return taggedNodes.values();
    }

    public Collection<OsmWay> ways() {
        return ways.values();
    }

    public Collection<OsmRelation> relations() {
        return relations.values();
    }

    /** All elements that have tags: nodes, ways, relations. */
    public Stream<OsmElement> elements() {
        return Stream.<OsmElement>concat(
                taggedNodes.values().stream(), Stream.concat(ways.values().stream(), relations.values().stream()));
    }

    public @Nullable OsmNode taggedNode(long id) {
        return taggedNodes.get(id);
    }

    public @Nullable OsmWay way(long id) {
        return ways.get(id);
    }

    public @Nullable OsmRelation relation(long id) {
        return relations.get(id);
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

    /** The position of every node of the file. */
    Coordinate[] allPositions() {
        return positions.some(Integer.MAX_VALUE);
    }

    /** The positions of at most so many nodes, one out of every few. */
    Coordinate[] positions(int most) {
        return positions.some(most);
    }
}
