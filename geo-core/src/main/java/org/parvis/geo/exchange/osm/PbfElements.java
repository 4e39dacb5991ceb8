package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.List;

/** What is in one data block of a PBF file ("PrimitiveBlock"), told as it is walked along. */
final class PbfElements {
    private static final int STRING_TABLE = 1;
    private static final int GROUP = 2;
    private static final int GRANULARITY = 17;
    private static final int LATITUDE_OFFSET = 19;
    private static final int LONGITUDE_OFFSET = 20;

    private static final int NODES = 1;
    private static final int DENSE_NODES = 2;
    private static final int WAYS = 3;
    private static final int RELATIONS = 4;

    private static final int ID = 1;
    private static final int KEYS = 2;
    private static final int VALUES = 3;
    private static final int WAY_NODES = 8;
    private static final int NODE_LATITUDE = 8;
    private static final int NODE_LONGITUDE = 9;
    private static final int MEMBER_ROLES = 8;
    private static final int MEMBER_IDS = 9;
    private static final int MEMBER_TYPES = 10;
    private static final int DENSE_TAGS = 10;

    /** Far beyond OpenStreetMap's own limits: 2,000 nodes, 32,000 members. */
    private static final int MOST_REFERENCES = 500_000;

    private static final int MOST_TAGS = 10_000;
    private static final WireReader NOTHING = WireReader.of(new byte[0]);

    private final OsmVisitor visitor;
    private final PbfTexts texts = new PbfTexts();
    private long granularity = 100;
    private long latitudeOffset;
    private long longitudeOffset;
    private String[] pairs = new String[64];

    private PbfElements(OsmVisitor visitor) {
        this.visitor = visitor;
    }

    /**
     * @throws IndexOutOfBoundsException if an element refers past the table of texts
     * @throws ArithmeticException if differences add up too far
     */
    static void read(byte[] block, OsmVisitor visitor) {
        PbfElements elements = new PbfElements(visitor);
        // The scale is written behind what it scales.
        for (WireReader group : elements.groups(WireReader.of(block), block)) {
            elements.readGroup(group);
        }
    }

    private List<WireReader> groups(WireReader block, byte[] content) {
        List<WireReader> groups = new ArrayList<>();
        while (block.hasMore()) {
            int tag = block.tag();
            switch (WireReader.field(tag)) {
                case STRING_TABLE -> texts.read(block.part(), content);
                case GROUP -> groups.add(nonEmpty(block.part()));
                case GRANULARITY -> granularity = block.varint();
                case LATITUDE_OFFSET -> latitudeOffset = block.varint();
                case LONGITUDE_OFFSET -> longitudeOffset = block.varint();
                default -> block.skip(tag);
            }
        }
        return groups;
    }

    private static WireReader nonEmpty(WireReader group) {
        return group.hasMore() ? group : NOTHING;
    }

    private void readGroup(WireReader group) {
        while (group.hasMore()) {
            int tag = group.tag();
            int field = WireReader.field(tag);
            if (field == NODES && visitor.wants(OsmRelation.Type.NODE)) {
                readNode(group.part());
            } else if (field == DENSE_NODES && visitor.wants(OsmRelation.Type.NODE)) {
                readDense(group.part());
            } else if (field == WAYS && visitor.wants(OsmRelation.Type.WAY)) {
                readWay(group.part());
            } else if (field == RELATIONS && visitor.wants(OsmRelation.Type.RELATION)) {
                readRelation(group.part());
            } else {
                group.skip(tag);
            }
        }
    }

    private void readNode(WireReader node) {
        long id = 0;
        long latitude = 0;
        long longitude = 0;
        WireReader keys = NOTHING;
        WireReader values = NOTHING;
        while (node.hasMore()) {
            int tag = node.tag();
            switch (WireReader.field(tag)) {
                case ID -> id = node.signed();
                case KEYS -> keys = node.part();
                case VALUES -> values = node.part();
                case NODE_LATITUDE -> latitude = node.signed();
                case NODE_LONGITUDE -> longitude = node.signed();
                default -> node.skip(tag);
            }
        }
        tell(id, longitude, latitude, tags(keys, values));
    }

    private void readDense(WireReader dense) {
        WireReader ids = NOTHING;
        WireReader latitudes = NOTHING;
        WireReader longitudes = NOTHING;
        WireReader tags = NOTHING;
        while (dense.hasMore()) {
            int tag = dense.tag();
            switch (WireReader.field(tag)) {
                case ID -> ids = dense.part();
                case NODE_LATITUDE -> latitudes = dense.part();
                case NODE_LONGITUDE -> longitudes = dense.part();
                case DENSE_TAGS -> tags = dense.part();
                default -> dense.skip(tag);
            }
        }
        long id = 0;
        long longitude = 0;
        long latitude = 0;
        while (ids.hasMore()) {
            id = Math.addExact(id, ids.signed());
            longitude = Math.addExact(longitude, longitudes.signed());
            latitude = Math.addExact(latitude, latitudes.signed());
            tell(id, longitude, latitude, tags.hasMore() ? denseTags(tags) : Tags.NONE);
        }
        if (longitudes.hasMore() || latitudes.hasMore() || tags.hasMore()) {
            throw PbfBlocks.unreadable("a block has more positions or tags than nodes; copy or download it again.");
        }
    }

    /** Keys and values of all nodes follow each other, a 0 ends each node's; nothing at all if none has tags. */
    private Tags denseTags(WireReader tags) {
        int at = 0;
        int key = tags.index();
        while (key != 0) {
            at = put(at, texts.at(key));
            at = put(at, texts.at(tags.index()));
            // Some writers leave out the last 0 of a block.
            key = tags.hasMore() ? tags.index() : 0;
        }
        return tags(at);
    }

    private void tell(long id, long longitude, long latitude, Tags tags) {
        visitor.node(
                id,
                Math.addExact(longitudeOffset, Math.multiplyExact(granularity, longitude)),
                Math.addExact(latitudeOffset, Math.multiplyExact(granularity, latitude)),
                tags);
    }

    private void readWay(WireReader way) {
        long id = 0;
        WireReader keys = NOTHING;
        WireReader values = NOTHING;
        WireReader references = NOTHING;
        while (way.hasMore()) {
            int tag = way.tag();
            switch (WireReader.field(tag)) {
                case ID -> id = way.varint();
                case KEYS -> keys = way.part();
                case VALUES -> values = way.part();
                case WAY_NODES -> references = way.part();
                default -> way.skip(tag);
            }
        }
        long[] nodes = new long[requireFew(references.count(), MOST_REFERENCES, "nodes", "way/" + id)];
        long node = 0;
        for (int index = 0; index < nodes.length; index++) {
            node = Math.addExact(node, references.signed());
            nodes[index] = node;
        }
        visitor.way(new OsmWay(id, tags(keys, values), nodes));
    }

    private void readRelation(WireReader relation) {
        long id = 0;
        WireReader keys = NOTHING;
        WireReader values = NOTHING;
        WireReader roles = NOTHING;
        WireReader ids = NOTHING;
        WireReader types = NOTHING;
        while (relation.hasMore()) {
            int tag = relation.tag();
            switch (WireReader.field(tag)) {
                case ID -> id = relation.varint();
                case KEYS -> keys = relation.part();
                case VALUES -> values = relation.part();
                case MEMBER_ROLES -> roles = relation.part();
                case MEMBER_IDS -> ids = relation.part();
                case MEMBER_TYPES -> types = relation.part();
                default -> relation.skip(tag);
            }
        }
        int count = requireFew(ids.count(), MOST_REFERENCES, "members", "relation/" + id);
        List<OsmRelation.Member> members = new ArrayList<>(count);
        long member = 0;
        for (int index = 0; index < count; index++) {
            member = Math.addExact(member, ids.signed());
            members.add(new OsmRelation.Member(OsmRelation.Type.of(types.index()), member, texts.at(roles.index())));
        }
        visitor.relation(new OsmRelation(id, tags(keys, values), members));
    }

    private Tags tags(WireReader keys, WireReader values) {
        int at = 0;
        while (keys.hasMore()) {
            at = put(at, texts.at(keys.index()));
            at = put(at, texts.at(values.index()));
        }
        return tags(at);
    }

    private Tags tags(int length) {
        if (length == 0) {
            return Tags.NONE;
        }
        String[] own = new String[length];
        System.arraycopy(pairs, 0, own, 0, length);
        return Tags.ofPairs(own);
    }

    private int put(int at, String text) {
        if (at == pairs.length) {
            requireFew(at / 2, MOST_TAGS, "tags", "an element");
            String[] larger = new String[2 * at];
            System.arraycopy(pairs, 0, larger, 0, at);
            pairs = larger;
        }
        pairs[at] = text;
        return at + 1;
    }

    private static int requireFew(int count, int most, String what, String element) {
        if (count > most) {
            throw PbfBlocks.unreadable(
                    element + " has " + count + " " + what + "; nothing in OpenStreetMap has more than " + most + ".");
        }
        return count;
    }
}
