package org.parvis.geo.exchange.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * The outer layer of a PBF file (OpenStreetMap wiki, "PBF Format"): a sequence of a length, a header and a packed
 * block. Sizes are checked before room is made for them: the library's own stream trusts the size a block claims to
 * unpack to.
 */
final class PbfBlocks {
    /** One unpacked block. */
    record Block(String type, byte[] content) {}

    private static final int MOST_HEADER_BYTES = 64 << 10;

    private final DataInputStream stream;
    private final OsmLimits limits;
    private long bytesRead;

    PbfBlocks(InputStream stream, OsmLimits limits) {
        this.stream = new DataInputStream(stream);
        this.limits = limits;
    }

    long bytesRead() {
        return bytesRead;
    }

    /**
     * The next block, empty at the end of the file.
     *
     * @throws ParvisException {@code UNREADABLE} if it is not one, {@code TOO_LARGE} if the file is over its limit
     */
    Optional<Block> next() throws IOException {
        int firstByte = stream.read();
        if (firstByte < 0) {
            return Optional.empty();
        }
        byte[] rest = bytes(3);
        int headerLength = firstByte << 24 | (rest[0] & 0xff) << 16 | (rest[1] & 0xff) << 8 | rest[2] & 0xff;
        bytesRead++;
        if (headerLength <= 0 || headerLength > MOST_HEADER_BYTES) {
            throw unreadable("at byte " + bytesRead + " a block header claims " + Integer.toUnsignedString(headerLength)
                    + " bytes; is it a .osm.pbf file?");
        }
        BlobHeader header = BlobHeader.parseFrom(bytes(headerLength));
        int blobLength = header.getDatasize();
        if (blobLength < 0 || blobLength > limits.mostBlockBytes()) {
            throw unreadable("at byte " + bytesRead + " a block claims " + blobLength + " bytes; the most is "
                    + limits.mostBlockBytes() + ".");
        }
        return Optional.of(new Block(header.getType(), unpacked(Blob.parseFrom(bytes(blobLength)))));
    }

    private byte[] bytes(int length) throws IOException {
        if (bytesRead + length > limits.mostBytes()) {
            throw tooLarge(limits.mostBytes());
        }
        byte[] bytes = stream.readNBytes(length);
        bytesRead += bytes.length;
        if (bytes.length < length) {
            throw unreadable("it ends at byte " + bytesRead + " in the middle of a block; copy or download it again.");
        }
        return bytes;
    }

    private byte[] unpacked(Blob blob) throws InvalidProtocolBufferException {
        if (blob.hasRaw()) {
            return blob.getRaw().toByteArray();
        }
        if (!blob.hasZlibData()) {
            throw unreadable("it is packed by " + blob.getDataCase() + "; write it again with zlib compression.");
        }
        int size = blob.getRawSize();
        if (size < 0 || size > limits.mostBlockBytes()) {
            throw unreadable(
                    "a block claims to unpack to " + size + " bytes; the most is " + limits.mostBlockBytes() + ".");
        }
        byte[] content = new byte[size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(blob.getZlibData().toByteArray());
            int length = inflater.inflate(content);
            if (length != size || inflater.inflate(new byte[1]) > 0) {
                throw unreadable("the block before byte " + bytesRead + " does not unpack to the size it claims.");
            }
        } catch (DataFormatException broken) {
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The OpenStreetMap file cannot be read: the block before byte " + bytesRead
                            + " does not unpack; copy or download it again.");
        } finally {
            inflater.end();
        }
        return content;
    }

    static ParvisException tooLarge(long mostBytes) {
        return ParvisException.of(
                ErrorCode.TOO_LARGE,
                "file",
                "The OpenStreetMap file is larger than " + mostBytes
                        + " bytes; cut out the town first, or raise the limit.");
    }

    static ParvisException unreadable(String reason) {
        return ParvisException.of(ErrorCode.UNREADABLE, "file", "The OpenStreetMap file cannot be read: " + reason);
    }
}
