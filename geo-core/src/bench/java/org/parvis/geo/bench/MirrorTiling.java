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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a large town of a small one: the middle of an extract, cut out along a rectangle, laid side by side again and
 * again, each copy mirrored at the border it shares with its neighbour, so that every street cut there goes on. Real
 * streets, repeated: for scale only. Ways keep their tags; nodes and relations lose theirs.
 */
final class MirrorTiling {
    private static final int BLOCK = 8_000;

    /** Of the positions, this share lies outside the rectangle on each side, where extracts are ragged. */
    private static final double RAGGED = 0.02;

    /** Positions in units of 1e-7 degree, longitude in the upper half. */
    private final Map<Long, Long> read = new HashMap<>();

    private final List<Cut> ways = new ArrayList<>();
    private int left;
    private int right;
    private int bottom;
    private int top;

    private record RawWay(long[] nodes, Map<String, String> tags) {}

    /** A part of a way within the rectangle. */
    private record Cut(long[] positions, Map<String, String> tags) {}

    private MirrorTiling() {}

    /** Writes {@code side} times {@code side} copies. */
    static void write(Path extract, int side, Path to) throws IOException {
        MirrorTiling tiling = new MirrorTiling();
        List<RawWay> raw = tiling.read(extract);
        tiling.frame(raw);
        raw.forEach(tiling::cut);
        try (OutputStream out = Files.newOutputStream(to)) {
            tiling.write(side, out);
        }
    }

    private static long position(int x, int y) {
        return ((long) x << 32) | (y & 0xffffffffL);
    }

    private static int x(long position) {
        return (int) (position >> 32);
    }

    private static int y(long position) {
        return (int) position;
    }

    private List<RawWay> read(Path extract) throws IOException {
        List<RawWay> raw = new ArrayList<>();
        try (InputStream in = Files.newInputStream(extract)) {
            new BlockInputStream(in, new WayCollector(raw)).process();
        }
        return raw;
    }

    private final class WayCollector extends BinaryParser {
        private final List<RawWay> raw;

        WayCollector(List<RawWay> raw) {
            this.raw = raw;
        }

        private void node(long id, double latitude, double longitude) {
            read.put(id, position((int) Math.round(longitude * 1e7), (int) Math.round(latitude * 1e7)));
        }

        @Override
        protected void parseDense(Osmformat.DenseNodes nodes) {
            long id = 0;
            long latitude = 0;
            long longitude = 0;
            for (int i = 0; i < nodes.getIdCount(); i++) {
                id += nodes.getId(i);
                latitude += nodes.getLat(i);
                longitude += nodes.getLon(i);
                node(id, parseLat(latitude), parseLon(longitude));
            }
        }

        @Override
        protected void parseNodes(List<Osmformat.Node> nodes) {
            nodes.forEach(node -> node(node.getId(), parseLat(node.getLat()), parseLon(node.getLon())));
        }

        @Override
        protected void parseWays(List<Osmformat.Way> block) {
            for (Osmformat.Way way : block) {
                Map<String, String> tags = new LinkedHashMap<>();
                for (int i = 0; i < way.getKeysCount(); i++) {
                    tags.put(getStringById(way.getKeys(i)), getStringById(way.getVals(i)));
                }
                long[] nodes = new long[way.getRefsCount()];
                long node = 0;
                for (int i = 0; i < nodes.length; i++) {
                    node += way.getRefs(i);
                    nodes[i] = node;
                }
                raw.add(new RawWay(nodes, tags));
            }
        }

        @Override
        protected void parseRelations(List<Osmformat.Relation> relations) {}

        @Override
        protected void parse(Osmformat.HeaderBlock header) {}

        @Override
        public void complete() {}
    }

    private void frame(List<RawWay> raw) {
        int[] xs = raw.stream()
                .flatMapToLong(way -> Arrays.stream(way.nodes()))
                .filter(read::containsKey)
                .mapToInt(node -> x(read.get(node)))
                .sorted()
                .toArray();
        int[] ys = raw.stream()
                .flatMapToLong(way -> Arrays.stream(way.nodes()))
                .filter(read::containsKey)
                .mapToInt(node -> y(read.get(node)))
                .sorted()
                .toArray();
        int ragged = (int) (xs.length * RAGGED);
        left = xs[ragged];
        right = xs[xs.length - 1 - ragged];
        bottom = ys[ragged];
        top = ys[ys.length - 1 - ragged];
    }

    private boolean isInside(long position) {
        return x(position) >= left && x(position) <= right && y(position) >= bottom && y(position) <= top;
    }

    /** Keeps what lies inside; a line over the border ends on it. Areas over the border are left out. */
    private void cut(RawWay way) {
        long[] line = Arrays.stream(way.nodes())
                .filter(read::containsKey)
                .map(read::get)
                .toArray();
        boolean whole = Arrays.stream(line).allMatch(this::isInside);
        if (!whole && "yes".equals(way.tags().get("area"))) {
            return;
        }
        List<Long> part = new ArrayList<>();
        for (int i = 0; i < line.length; i++) {
            boolean here = isInside(line[i]);
            if (here) {
                if (part.isEmpty() && i > 0) {
                    part.add(onBorder(line[i], line[i - 1]));
                }
                part.add(line[i]);
            } else if (!part.isEmpty()) {
                part.add(onBorder(line[i - 1], line[i]));
                keep(part, way.tags());
            }
        }
        keep(part, way.tags());
    }

    private void keep(List<Long> part, Map<String, String> tags) {
        if (part.size() > 1) {
            ways.add(new Cut(part.stream().mapToLong(Long::longValue).toArray(), tags));
        }
        part.clear();
    }

    /** Where the line from inside to outside leaves the rectangle. */
    private long onBorder(long inside, long outside) {
        double dx = x(outside) - (double) x(inside);
        double dy = y(outside) - (double) y(inside);
        double byX = dx > 0 ? (right - x(inside)) / dx : dx < 0 ? (left - x(inside)) / dx : Double.POSITIVE_INFINITY;
        double byY = dy > 0 ? (top - y(inside)) / dy : dy < 0 ? (bottom - y(inside)) / dy : Double.POSITIVE_INFINITY;
        return byX < byY
                ? position(dx > 0 ? right : left, (int) Math.round(y(inside) + byX * dy))
                : position((int) Math.round(x(inside) + byY * dx), dy > 0 ? top : bottom);
    }

    private long mirrored(long position, int column, int row) {
        int width = right - left;
        int height = top - bottom;
        int x = left + column * width + (column % 2 == 0 ? x(position) - left : right - x(position));
        int y = bottom + row * height + (row % 2 == 0 ? y(position) - bottom : top - y(position));
        return position(x, y);
    }

    private void write(int side, OutputStream out) throws IOException {
        BlockOutputStream blocks = new BlockOutputStream(out);
        Osmformat.HeaderBlock header = Osmformat.HeaderBlock.newBuilder()
                .addRequiredFeatures("OsmSchema-V0.6")
                .addRequiredFeatures("DenseNodes")
                .build();
        write(blocks, "OSMHeader", header.toByteString());
        Map<Long, Long> ids = new HashMap<>();
        long[] pending = new long[BLOCK];
        int waiting = 0;
        for (int tile = 0; tile < side * side; tile++) {
            for (Cut way : ways) {
                for (long position : way.positions()) {
                    long there = mirrored(position, tile % side, tile / side);
                    if (ids.putIfAbsent(there, ids.size() + 1L) == null) {
                        pending[waiting++] = there;
                    }
                    if (waiting == BLOCK) {
                        writeNodes(blocks, pending, waiting, ids.size() - waiting + 1L);
                        waiting = 0;
                    }
                }
            }
        }
        writeNodes(blocks, pending, waiting, ids.size() - waiting + 1L);
        for (int tile = 0; tile < side * side; tile++) {
            writeWays(blocks, tile, side, ids);
        }
    }

    private static void writeNodes(BlockOutputStream blocks, long[] positions, int count, long firstId)
            throws IOException {
        Osmformat.DenseNodes.Builder dense = Osmformat.DenseNodes.newBuilder();
        int x = 0;
        int y = 0;
        for (int i = 0; i < count; i++) {
            dense.addId(i == 0 ? firstId : 1).addLon(x(positions[i]) - x).addLat(y(positions[i]) - y);
            x = x(positions[i]);
            y = y(positions[i]);
        }
        Osmformat.PrimitiveBlock block = Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(Osmformat.StringTable.newBuilder().addS(ByteString.EMPTY))
                .addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().setDense(dense))
                .build();
        write(blocks, "OSMData", block.toByteString());
    }

    private void writeWays(BlockOutputStream blocks, int tile, int side, Map<Long, Long> ids) throws IOException {
        for (int first = 0; first < ways.size(); first += BLOCK) {
            Map<String, Integer> words = new TreeMap<>();
            List<String> inOrder = new ArrayList<>(List.of(""));
            Osmformat.PrimitiveGroup.Builder group = Osmformat.PrimitiveGroup.newBuilder();
            for (int i = first; i < Math.min(ways.size(), first + BLOCK); i++) {
                Osmformat.Way.Builder way = Osmformat.Way.newBuilder().setId((long) tile * ways.size() + i + 1);
                ways.get(i).tags().forEach((key, value) -> way.addKeys(numberOf(key, words, inOrder))
                        .addVals(numberOf(value, words, inOrder)));
                long before = 0;
                for (long position : ways.get(i).positions()) {
                    long id = ids.get(mirrored(position, tile % side, tile / side));
                    way.addRefs(id - before);
                    before = id;
                }
                group.addWays(way);
            }
            Osmformat.StringTable.Builder table = Osmformat.StringTable.newBuilder();
            inOrder.forEach(word -> table.addS(ByteString.copyFromUtf8(word)));
            Osmformat.PrimitiveBlock block = Osmformat.PrimitiveBlock.newBuilder()
                    .setStringtable(table)
                    .addPrimitivegroup(group)
                    .build();
            write(blocks, "OSMData", block.toByteString());
        }
    }

    private static int numberOf(String word, Map<String, Integer> words, List<String> inOrder) {
        return words.computeIfAbsent(word, added -> {
            inOrder.add(added);
            return inOrder.size() - 1;
        });
    }

    private static void write(BlockOutputStream blocks, String kind, ByteString content) throws IOException {
        blocks.write(FileBlock.newInstance(kind, content, null));
    }
}
