package org.parvis.geo.exchange.osm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Reads an OpenStreetMap file, whichever way it is written, and keeps it as far as it is wanted. */
public final class OsmReading {
    private static final List<OsmFormat> FORMATS = List.of(new PbfReader(), new OsmXmlReader(), new OsmJsonReader());
    private static final int HEAD_BYTES = 1_024;
    private static final int BUFFER_BYTES = 1 << 16;

    /** No OpenStreetMap file packs better than 30 to 1; one that does is not meant to be read. */
    private static final int MOST_UNPACKING_RATIO = 200;

    private final OsmSource source;
    private final OsmLimits limits;
    private final IssueLog issues;

    public OsmReading(OsmSource source, OsmLimits limits, IssueLog issues) {
        this.source = source;
        this.limits = limits;
        this.issues = issues;
    }

    /**
     * Whether this is an OpenStreetMap file, by its first bytes.
     *
     * @throws IOException if it cannot be read at all
     */
    public static boolean recognises(OsmSource source) throws IOException {
        try (InputStream stream = source.open()) {
            BufferedInputStream plain = new BufferedInputStream(stream, BUFFER_BYTES);
            if (!isGzip(plain)) {
                return formatOf(plain).isPresent();
            }
            return formatOf(new BufferedInputStream(new GZIPInputStream(plain), BUFFER_BYTES))
                    .isPresent();
        }
    }

    /**
     * @param bytesRead told now and then how many bytes have been read in the first reading, which takes longest
     * @throws ParvisException {@code UNREADABLE} if it is not a whole OpenStreetMap file, {@code TOO_LARGE} if it is
     *     over a limit
     */
    public OsmData read(OsmScope scope, LongConsumer bytesRead) {
        OsmCollector collector = new OsmCollector(limits, scope, issues);
        try {
            readOnce(collector, bytesRead);
            if (collector.leftOutTooEarly()) {
                collector.close();
                collector = new OsmCollector(limits, new OsmScope(Optional.empty(), scope.streetsOnly()), issues);
                readOnce(collector, read -> {});
            }
            if (collector.needsSecondReading()) {
                readOnce(collector, read -> {});
            }
            return collector.finished();
        } catch (RuntimeException | Error failed) {
            collector.close();
            throw failed;
        }
    }

    private void readOnce(OsmVisitor visitor, LongConsumer bytesRead) {
        try (InputStream stream = source.open()) {
            BufferedInputStream plain = new BufferedInputStream(stream, BUFFER_BYTES);
            if (isGzip(plain)) {
                CappedUnpacking unpacked = new CappedUnpacking(plain, MOST_UNPACKING_RATIO, limits.mostBytes());
                readPlain(
                        new BufferedInputStream(unpacked, BUFFER_BYTES),
                        visitor,
                        read -> bytesRead.accept(unpacked.packedBytes()));
            } else {
                readPlain(plain, visitor, bytesRead);
            }
        } catch (IOException broken) {
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The OpenStreetMap file " + source.name() + " cannot be read: " + broken.getMessage()
                            + "; copy or download it again.");
        }
    }

    private void readPlain(BufferedInputStream stream, OsmVisitor visitor, LongConsumer bytesRead) throws IOException {
        OsmFormat format = formatOf(stream)
                .orElseThrow(() -> PbfBlocks.unreadable(source.name()
                        + " is neither PBF (.osm.pbf) nor XML (.osm, .osm.gz) nor Overpass's JSON; one packed in another"
                        + " way has to be unpacked first."));
        format.read(stream, limits, visitor, bytesRead);
    }

    private static Optional<OsmFormat> formatOf(BufferedInputStream stream) throws IOException {
        byte[] head = head(stream);
        return FORMATS.stream().filter(format -> format.recognises(head)).findFirst();
    }

    private static boolean isGzip(BufferedInputStream stream) throws IOException {
        byte[] head = head(stream);
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    private static byte[] head(BufferedInputStream stream) throws IOException {
        stream.mark(HEAD_BYTES);
        byte[] head = stream.readNBytes(HEAD_BYTES);
        stream.reset();
        return head;
    }
}
