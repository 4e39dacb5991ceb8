package org.parvis.geo.bench;

import com.google.protobuf.ByteString;
import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import crosby.binary.file.BlockOutputStream;
import crosby.binary.file.FileBlock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Makes a region of a small town: the whole extract, tags and relations with it, laid side by side again and again. Each
 * copy has ids of its own, mixed with those of the others as they are where many people draw at once, and names of its
 * own, so that texts do not repeat more than they do in a region. For the import of large files; streets do not go on
 * from one copy to the next, see {@link MirrorTiling} for that.
 */
final class TownCopies {
    private static final int BLOCK = 8_000;

    /** What lies in no block, for references to what an extract does not hold. */
    private static final long BEYOND = 1L << 34;

    private static final int NODE = 0;
    private static final int WAY = 1;
    private static final int RELATION = 2;

    private static final Set<String> OWN = Set.of(
            "name", "addr:street", "wikidata", "wikipedia", "website", "phone", "description", "ref", "operator");

    private final List<Node> nodes = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final int side;

    /** The id with which each block begins, of nodes, ways and relations. */
    private long[][] starts = {};

    private record Node(long id, long x, long y, Map<String, String> tags) {}

    private record Way(long id, long[] nodes, Map<String, String> tags) {}

    private record Relation(long id, int[] types, long[] members, List<String> roles, Map<String, String> tags) {}

    private TownCopies(int side) {
        this.side = side;
    }

    /** Writes {@code side} times {@code side} copies. */
    static void write(Path extract, int side, Path to) throws IOException {
        TownCopies copies = new TownCopies(side);
        try (InputStream in = Files.newInputStream(extract)) {
            new BlockInputStream(in, copies.new Collector()).process();
        }
        try (OutputStream out = Files.newOutputStream(to)) {
            copies.write(new BlockOutputStream(out));
        }
    }

    private final class Collector extends BinaryParser {
        @Override
        protected void parseDense(Osmformat.DenseNodes dense) {
            long id = 0;
            long x = 0;
            long y = 0;
            int at = 0;
            for (int i = 0; i < dense.getIdCount(); i++) {
                id += dense.getId(i);
                x += dense.getLon(i);
                y += dense.getLat(i);
                Map<String, String> tags = new LinkedHashMap<>();
                while (at < dense.getKeysValsCount() && dense.getKeysVals(at) != 0) {
                    tags.put(getStringById(dense.getKeysVals(at)), getStringById(dense.getKeysVals(at + 1)));
                    at += 2;
                }
                at++;
                nodes.add(new Node(id, Math.round(parseLon(x) * 1e7), Math.round(parseLat(y) * 1e7), tags));
            }
        }

        @Override
        protected void parseNodes(List<Osmformat.Node> block) {
            if (!block.isEmpty()) {
                throw new IllegalArgumentException("Only files with dense nodes are copied.");
            }
        }

        @Override
        protected void parseWays(List<Osmformat.Way> block) {
            for (Osmformat.Way way : block) {
                long[] references = new long[way.getRefsCount()];
                long node = 0;
                for (int i = 0; i < references.length; i++) {
                    node += way.getRefs(i);
                    references[i] = node;
                }
                ways.add(new Way(way.getId(), references, tags(way.getKeysList(), way.getValsList())));
            }
        }

        @Override
        protected void parseRelations(List<Osmformat.Relation> block) {
            for (Osmformat.Relation relation : block) {
                int count = relation.getMemidsCount();
                int[] types = new int[count];
                long[] members = new long[count];
                List<String> roles = new ArrayList<>();
                long member = 0;
                for (int i = 0; i < count; i++) {
                    member += relation.getMemids(i);
                    members[i] = member;
                    types[i] = relation.getTypes(i).getNumber();
                    roles.add(getStringById(relation.getRolesSid(i)));
                }
                Map<String, String> tags = tags(relation.getKeysList(), relation.getValsList());
                relations.add(new Relation(relation.getId(), types, members, roles, tags));
            }
        }

        private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
            Map<String, String> tags = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                tags.put(getStringById(keys.get(i)), getStringById(values.get(i)));
            }
            return tags;
        }

        @Override
        protected void parse(Osmformat.HeaderBlock header) {}

        @Override
        public void complete() {}
    }

    private int copies() {
        return side * side;
    }

    /** A block of each copy follows the same block of the copy before, so that ids stay in order. */
    private long id(int type, long id, int copy) {
        int found = Arrays.binarySearch(starts[type], id);
        int block = found < 0 ? -found - 2 : found;
        long start = starts[type][block];
        long end = block + 1 < starts[type].length ? starts[type][block + 1] : start + BEYOND;
        return start * copies() + copy * (end - start) + id - start;
    }

    private static <T> long[] starts(List<T> elements, ToLongFunction<T> id) {
        elements.sort(Comparator.comparingLong(id));
        long[] starts = new long[Math.max(1, (elements.size() + BLOCK - 1) / BLOCK)];
        for (int block = 1; block < starts.length; block++) {
            starts[block] = id.applyAsLong(elements.get(block * BLOCK));
        }
        return starts;
    }

    private void write(BlockOutputStream out) throws IOException {
        Osmformat.HeaderBlock header = Osmformat.HeaderBlock.newBuilder()
                .addRequiredFeatures("OsmSchema-V0.6")
                .addRequiredFeatures("DenseNodes")
                .build();
        out.write(FileBlock.newInstance("OSMHeader", header.toByteString(), null));
        starts = new long[][] {starts(nodes, Node::id), starts(ways, Way::id), starts(relations, Relation::id)};
        long width = span(Node::x);
        long height = span(Node::y);
        each(nodes, out, (block, node, copy) -> block.add(node, copy, width, height));
        each(ways, out, Block::add);
        each(relations, out, Block::add);
    }

    /** The town's width or height without what lies far out. */
    private long span(ToLongFunction<Node> ordinate) {
        long[] sorted = nodes.stream().mapToLong(ordinate).sorted().toArray();
        return sorted[sorted.length * 99 / 100] - sorted[sorted.length / 100];
    }

    private interface Adding<T> {
        void add(Block block, T element, int copy);
    }

    /** All copies of all elements in the order of their new ids. */
    private <T> void each(List<T> elements, BlockOutputStream out, Adding<T> adding) throws IOException {
        for (int from = 0; from < elements.size(); from += BLOCK) {
            for (int copy = 0; copy < copies(); copy++) {
                Block block = new Block();
                for (T element : elements.subList(from, Math.min(from + BLOCK, elements.size()))) {
                    adding.add(block, element, copy);
                }
                block.write(out);
            }
        }
    }

    /** One block of the file. */
    private final class Block {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Osmformat.StringTable.Builder texts =
                Osmformat.StringTable.newBuilder().addS(ByteString.EMPTY);
        private final Osmformat.DenseNodes.Builder dense = Osmformat.DenseNodes.newBuilder();
        private final Osmformat.PrimitiveGroup.Builder group = Osmformat.PrimitiveGroup.newBuilder();
        private long lastId;
        private long lastX;
        private long lastY;

        private int number(String text) {
            return numbers.computeIfAbsent(text, added -> {
                texts.addS(ByteString.copyFromUtf8(added));
                return texts.getSCount() - 1;
            });
        }

        private int value(String key, String value, int copy) {
            return number(OWN.contains(key) && copy > 0 ? value + copy : value);
        }

        void add(Node node, int copy, long width, long height) {
            long id = id(NODE, node.id(), copy);
            long x = node.x() + copy % side * width;
            long y = node.y() + copy / side * height;
            dense.addId(id - lastId).addLon(x - lastX).addLat(y - lastY);
            node.tags().forEach((key, value) -> dense.addKeysVals(number(key)).addKeysVals(value(key, value, copy)));
            dense.addKeysVals(0);
            lastId = id;
            lastX = x;
            lastY = y;
        }

        void add(Way way, int copy) {
            Osmformat.Way.Builder added = Osmformat.Way.newBuilder().setId(id(WAY, way.id(), copy));
            way.tags().forEach((key, value) -> added.addKeys(number(key)).addVals(value(key, value, copy)));
            long before = 0;
            for (long node : way.nodes()) {
                long reference = id(NODE, node, copy);
                added.addRefs(reference - before);
                before = reference;
            }
            group.addWays(added);
        }

        void add(Relation relation, int copy) {
            Osmformat.Relation.Builder added = Osmformat.Relation.newBuilder().setId(id(RELATION, relation.id(), copy));
            relation.tags().forEach((key, value) -> added.addKeys(number(key)).addVals(value(key, value, copy)));
            long before = 0;
            for (int i = 0; i < relation.members().length; i++) {
                long member = id(relation.types()[i], relation.members()[i], copy);
                added.addTypes(Osmformat.Relation.MemberType.forNumber(relation.types()[i]));
                added.addMemids(member - before).addRolesSid(number(relation.roles().get(i)));
                before = member;
            }
            group.addRelations(added);
        }

        void write(BlockOutputStream out) throws IOException {
            if (dense.getIdCount() > 0) {
                group.setDense(dense);
            }
            Osmformat.PrimitiveBlock block = Osmformat.PrimitiveBlock.newBuilder()
                    .setStringtable(texts)
                    .addPrimitivegroup(group)
                    .build();
            out.write(FileBlock.newInstance("OSMData", block.toByteString(), null));
        }
    }
}
