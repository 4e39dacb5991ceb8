package org.parvis.geo.exchange.osm;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Reads a PBF file (OpenStreetMap wiki, "PBF Format") block by block, within limits. */
final class PbfReader implements OsmFormat {
    private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");
    private static final double NANODEGREES = 1e9;
    private static final int HEADER_BOX = 1;
    private static final int REQUIRED_FEATURE = 4;

    @Override
    public boolean recognises(byte[] head) {
        // A length below 64 KiB, then a header that begins with its type.
        return head.length > 6 && head[0] == 0 && head[1] == 0 && head[4] == 0x0a && head[5] > 0 && head[6] == 'O';
    }

    @Override
    public void read(InputStream stream, OsmLimits limits, OsmVisitor visitor, LongConsumer bytesRead)
            throws IOException {
        PbfBlocks blocks = new PbfBlocks(stream, limits);
        try {
            Optional<PbfBlocks.Block> block = blocks.next();
            if (block.isEmpty() || !block.get().type().equals("OSMHeader")) {
                throw PbfBlocks.unreadable("it does not begin with an OSMHeader block; is it a .osm.pbf file?");
            }
            while (block.isPresent()) {
                take(block.get(), visitor);
                bytesRead.accept(blocks.bytesRead());
                block = blocks.next();
            }
        } catch (IOException | IndexOutOfBoundsException | ArithmeticException broken) {
            // Index: a block that refers past its own table of texts. Arithmetic: differences that add up too far.
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The OpenStreetMap file cannot be read: it is broken near byte " + blocks.bytesRead()
                            + "; copy or download it again.");
        }
    }

    private static void take(PbfBlocks.Block block, OsmVisitor visitor) {
        if (block.type().equals("OSMHeader")) {
            takeHeader(WireReader.of(block.content()), visitor);
        } else if (block.type().equals("OSMData")) {
            PbfElements.read(block.content(), visitor);
        }
        // Blocks of other types are to be skipped, says the format.
    }

    private static void takeHeader(WireReader header, OsmVisitor visitor) {
        while (header.hasMore()) {
            int tag = header.tag();
            switch (WireReader.field(tag)) {
                case HEADER_BOX -> takeBox(header.part(), visitor);
                case REQUIRED_FEATURE -> {
                    String feature = header.part().text();
                    if (!KNOWN_FEATURES.contains(feature)) {
                        throw PbfBlocks.unreadable("it needs a reader that knows \"" + feature + "\".");
                    }
                }
                default -> header.skip(tag);
            }
        }
    }

    private static void takeBox(WireReader box, OsmVisitor visitor) {
        double[] sides = new double[5];
        while (box.hasMore()) {
            int tag = box.tag();
            int side = WireReader.field(tag);
            if (side < sides.length) {
                sides[side] = box.signed() / NANODEGREES;
            } else {
                box.skip(tag);
            }
        }
        // In the order of the format: left, right, top, bottom.
        visitor.box(new Envelope(sides[1], sides[2], sides[4], sides[3]));
    }
}
