package org.parvis.geo.exchange.osm;

import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBBox;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Way;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Reads a PBF file (OpenStreetMap wiki, "PBF Format") into memory, within limits. One reader reads one file. */
public final class PbfReader {
    private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");
    private static final long NANODEGREES_OF_LONGITUDE = 180_000_000_000L;
    private static final long NANODEGREES_OF_LATITUDE = 90_000_000_000L;

    private final OsmLimits limits;
    private final IssueLog issues;
    private final NodePositions positions = new NodePositions();
    private final Map<Long, OsmNode> taggedNodes = new LinkedHashMap<>();
    private final Map<Long, OsmWay> ways = new LinkedHashMap<>();
    private final Map<Long, OsmRelation> relations = new LinkedHashMap<>();
    private Optional<Envelope> headerBox = Optional.empty();
    private long references;

    public PbfReader(OsmLimits limits, IssueLog issues) {
        this.limits = limits;
        this.issues = issues;
    }

    /**
     * Reads the stream to its end, without closing it.
     *
     * @param bytesRead told after each block how many bytes have been read
     * @throws ParvisException {@code UNREADABLE} if it is not a whole PBF file, {@code TOO_LARGE} if it is over a limit
     */
    public OsmData read(InputStream stream, LongConsumer bytesRead) {
        PbfBlocks blocks = new PbfBlocks(stream, limits);
        try {
            Optional<PbfBlocks.Block> block = blocks.next();
            if (block.isEmpty() || !block.get().type().equals("OSMHeader")) {
                throw PbfBlocks.unreadable("it does not begin with an OSMHeader block; is it a .osm.pbf file?");
            }
            while (block.isPresent()) {
                take(block.get());
                bytesRead.accept(blocks.bytesRead());
                block = blocks.next();
            }
        } catch (IOException | IndexOutOfBoundsException broken) {
            // Index: a block that refers past its own table of texts.
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The OpenStreetMap file cannot be read: it is broken near byte " + blocks.bytesRead()
                            + "; copy or download it again.");
        }
        if (positions.size() == 0) {
            throw PbfBlocks.unreadable("it holds no nodes; is it complete?");
        }
        positions.seal();
        return new OsmData(positions, taggedNodes, ways, relations, headerBox);
    }

    private void take(PbfBlocks.Block block) throws IOException {
        if (block.type().equals("OSMHeader")) {
            takeHeader(HeaderBlock.parseFrom(block.content()));
        } else if (block.type().equals("OSMData")) {
            PrimitiveBlock primitives = PrimitiveBlock.parseFrom(block.content());
            List<String> texts = texts(primitives);
            for (PrimitiveGroup group : primitives.getPrimitivegroupList()) {
                takeDense(group.getDense(), primitives, texts);
                group.getNodesList().forEach(node -> takeNode(node, primitives, texts));
                group.getWaysList().forEach(way -> takeWay(way, texts));
                group.getRelationsList().forEach(relation -> takeRelation(relation, texts));
            }
        }
        // Blocks of other types are to be skipped, says the format.
    }

    private void takeHeader(HeaderBlock header) {
        for (String feature : header.getRequiredFeaturesList()) {
            if (!KNOWN_FEATURES.contains(feature)) {
                throw PbfBlocks.unreadable("it needs a reader that knows \"" + feature + "\".");
            }
        }
        if (header.hasBbox()) {
            HeaderBBox box = header.getBbox();
            headerBox = Optional.of(new Envelope(
                    NodePositions.degrees(box.getLeft(), box.getBottom()),
                    NodePositions.degrees(box.getRight(), box.getTop())));
        }
    }

    private static List<String> texts(PrimitiveBlock block) {
        List<String> texts = new ArrayList<>(block.getStringtable().getSCount());
        block.getStringtable().getSList().forEach(bytes -> texts.add(bytes.toStringUtf8()));
        return texts;
    }

    private void takeDense(DenseNodes dense, PrimitiveBlock block, List<String> texts) {
        int count = dense.getIdCount();
        if (dense.getLonCount() != count || dense.getLatCount() != count) {
            throw PbfBlocks.unreadable("a block has " + count + " nodes but " + dense.getLonCount() + " longitudes.");
        }
        long id = 0;
        long longitude = 0;
        long latitude = 0;
        int keyAt = 0;
        for (int index = 0; index < count; index++) {
            id += dense.getId(index);
            longitude += dense.getLon(index);
            latitude += dense.getLat(index);
            Map<String, String> tags = new LinkedHashMap<>();
            // Keys and values of all nodes follow each other, a 0 ends each node's; nothing at all if none has tags.
            while (keyAt < dense.getKeysValsCount() && dense.getKeysVals(keyAt) != 0) {
                tags.put(texts.get(dense.getKeysVals(keyAt)), texts.get(dense.getKeysVals(keyAt + 1)));
                keyAt += 2;
            }
            keyAt++;
            addNode(id, longitude, latitude, block, tags);
        }
    }

    private void takeNode(Node node, PrimitiveBlock block, List<String> texts) {
        Tags tags = tags(node.getKeysList(), node.getValsList(), texts);
        addNode(node.getId(), node.getLon(), node.getLat(), block, tags.byKey());
    }

    private void addNode(long id, long longitude, long latitude, PrimitiveBlock block, Map<String, String> tags) {
        long longitudeNano = block.getLonOffset() + block.getGranularity() * longitude;
        long latitudeNano = block.getLatOffset() + block.getGranularity() * latitude;
        if (longitudeNano < -NANODEGREES_OF_LONGITUDE
                || longitudeNano > NANODEGREES_OF_LONGITUDE
                || latitudeNano < -NANODEGREES_OF_LATITUDE
                || latitudeNano > NANODEGREES_OF_LATITUDE) {
            issues.error("node/" + id, "", "Its position is not on Earth.");
            return;
        }
        requireWithin(positions.size(), limits.mostNodes(), "nodes");
        positions.add(id, longitudeNano, latitudeNano);
        if (!tags.isEmpty()) {
            taggedNodes.put(id, new OsmNode(id, new Tags(tags), NodePositions.degrees(longitudeNano, latitudeNano)));
        }
    }

    private void takeWay(Way way, List<String> texts) {
        requireWithin(ways.size() + relations.size(), limits.mostWaysAndRelations(), "ways and relations");
        references += way.getRefsCount();
        requireWithin(references, limits.mostReferences(), "references between elements");
        long[] nodes = new long[way.getRefsCount()];
        long node = 0;
        for (int index = 0; index < nodes.length; index++) {
            node += way.getRefs(index);
            nodes[index] = node;
        }
        if (nodes.length == 0) {
            issues.error("way/" + way.getId(), "", "It has no nodes.");
            return;
        }
        Tags tags = tags(way.getKeysList(), way.getValsList(), texts);
        ways.put(way.getId(), new OsmWay(way.getId(), tags, nodes));
    }

    private void takeRelation(Relation relation, List<String> texts) {
        requireWithin(ways.size() + relations.size(), limits.mostWaysAndRelations(), "ways and relations");
        references += relation.getMemidsCount();
        requireWithin(references, limits.mostReferences(), "references between elements");
        List<OsmRelation.Member> members = new ArrayList<>();
        long id = 0;
        for (int index = 0; index < relation.getMemidsCount(); index++) {
            id += relation.getMemids(index);
            OsmRelation.Type type =
                    switch (relation.getTypes(index)) {
                        case NODE -> OsmRelation.Type.NODE;
                        case WAY -> OsmRelation.Type.WAY;
                        case RELATION -> OsmRelation.Type.RELATION;
                    };
            members.add(new OsmRelation.Member(type, id, texts.get(relation.getRolesSid(index))));
        }
        Tags tags = tags(relation.getKeysList(), relation.getValsList(), texts);
        relations.put(relation.getId(), new OsmRelation(relation.getId(), tags, members));
    }

    private static Tags tags(List<Integer> keys, List<Integer> values, List<String> texts) {
        if (keys.isEmpty()) {
            return Tags.NONE;
        }
        Map<String, String> tags = new LinkedHashMap<>();
        for (int index = 0; index < keys.size(); index++) {
            tags.put(texts.get(keys.get(index)), texts.get(values.get(index)));
        }
        return new Tags(tags);
    }

    private static void requireWithin(long count, long most, String what) {
        if (count >= most) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The OpenStreetMap file holds more than " + most + " " + what
                            + "; cut out the town first, or raise the limit.");
        }
    }
}
