package org.parvis.geo.exchange.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * A zip archive that somebody gave. It is never unpacked beyond the limits, whatever it says of itself, and never under
 * the names it gives: what is unpacked lies in a folder only we can read, until {@link #close}. An archive within an
 * archive is a file like any other. For one thread.
 */
public final class ZipArchive implements AutoCloseable {
    static final int HEADER_BYTES = 30;
    private static final int HEADER_SIGNATURE = 0x04034b50;
    private static final int EMPTY_SIGNATURE = 0x06054b50;
    private static final int IN_LARGE_FIELD = 0xFFFFFFFF;

    private final ByteSource bytes;
    private final String file;
    private final ExchangeLimits limits;
    private final List<ArchiveEntry> entries;
    private final UnpackingBudget budget;
    private final @Nullable FileChannel channel;
    private final List<Path> unpacked = new ArrayList<>();
    private @Nullable Path folder;

    private ZipArchive(ByteSource bytes, String file, ExchangeLimits limits, @Nullable FileChannel channel)
            throws IOException {
        this.bytes = bytes;
        this.file = file;
        this.limits = limits;
        this.channel = channel;
        this.entries = new ZipDirectory(bytes, file, limits).read();
        this.budget = new UnpackingBudget(file, limits);
    }

    /** Whether a file begins as a zip archive does. */
    public static boolean beginsLikeOne(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() < Integer.BYTES) {
                return false;
            }
            int signature = ByteSource.of(channel).read(0, Integer.BYTES).getInt();
            return signature == HEADER_SIGNATURE || signature == EMPTY_SIGNATURE;
        }
    }

    /**
     * @throws ParvisException {@code UNREADABLE} if it is no whole zip archive or has names that lead out of it, {@code
     *     TOO_LARGE} if it is over a limit
     */
    public static ZipArchive open(SourceFile file, ExchangeLimits limits) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file.path());
            ZipArchive archive = new ZipArchive(ByteSource.of(channel), file.name(), limits, channel);
            channel = null;
            return archive;
        } catch (EOFException cutOff) {
            throw ZipDirectory.cutOff(cutOff, file.name());
        } catch (IOException failed) {
            throw ParvisException.causedBy(
                    failed, ErrorCode.UNREADABLE, "file", "The archive " + file.name() + " cannot be opened.");
        } finally {
            close(channel);
        }
    }

    /**
     * An archive in memory.
     *
     * @param name how it is called in messages
     * @throws ParvisException as {@link #open}
     */
    public static ZipArchive of(byte[] content, String name, ExchangeLimits limits) {
        try {
            return new ZipArchive(ByteSource.of(content), name, limits, null);
        } catch (EOFException cutOff) {
            throw ZipDirectory.cutOff(cutOff, name);
        } catch (IOException failed) {
            throw new IllegalStateException("Memory can be read.", failed);
        }
    }

    /** Its files, without folders, in the order of its directory; their names differ. */
    public List<ArchiveEntry> entries() {
        return entries;
    }

    /**
     * The content of a file. Reading fails with a {@link ParvisException} as soon as it is over a limit, and at its end
     * if its length or checksum is another than the archive says.
     *
     * @throws ParvisException {@code UNREADABLE} if it is encrypted, packed by a method we do not read, or described in
     *     two ways; {@code TOO_LARGE} if it claims to be over a limit
     */
    public InputStream stream(ArchiveEntry entry) {
        requireReadable(entry);
        budget.requireRoom(entry);
        try {
            long start = contentStart(entry);
            InputStream packed = new SliceStream(bytes, start, entry.packedBytes());
            InputStream content = entry.method() == ArchiveEntry.STORED
                    ? packed
                    : new InflaterInputStream(packed, new Inflater(true), 1 << 15) {
                        @Override
                        public void close() throws IOException {
                            inf.end();
                            super.close();
                        }
                    };
            return new EntryStream(content, entry, budget, file);
        } catch (EOFException cutOff) {
            throw broken(entry, "lies beyond the end of the archive");
        } catch (IOException failed) {
            throw ParvisException.causedBy(
                    failed, ErrorCode.UNREADABLE, "file", "The archive " + file + " cannot be read.");
        }
    }

    /**
     * The content of a small file.
     *
     * @param most bytes, at most
     * @throws ParvisException as {@link #stream}, and {@code TOO_LARGE} if it has more bytes
     */
    public byte[] read(ArchiveEntry entry, int most) {
        try (InputStream stream = stream(entry)) {
            byte[] content = stream.readNBytes(most);
            if (stream.read() >= 0) {
                throw ParvisException.of(
                        ErrorCode.TOO_LARGE, "file", named(entry) + " has more than " + most + " bytes.");
            }
            return content;
        } catch (IOException broken) {
            throw unreadable(entry, broken);
        }
    }

    /**
     * Unpacks a file into a folder that only this process' user can read and that is gone after {@link #close}.
     *
     * @return where it lies, under a name of ours
     * @throws ParvisException as {@link #stream}
     */
    public Path unpack(ArchiveEntry entry) {
        try (InputStream stream = stream(entry)) {
            Path into = folder == null ? Files.createTempDirectory("parvis-unpacked-") : folder;
            folder = into;
            Path target = into.resolve(String.valueOf(unpacked.size()));
            unpacked.add(target);
            Files.copy(stream, target);
            return target;
        } catch (IOException broken) {
            throw unreadable(entry, broken);
        }
    }

    @Override
    public void close() {
        close(channel);
        try {
            for (Path path : unpacked) {
                Files.deleteIfExists(path);
            }
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("What was unpacked from " + file + " cannot be deleted.", failed);
        }
    }

    private void requireReadable(ArchiveEntry entry) {
        if (entry.isEncrypted()) {
            throw broken(entry, "is encrypted; pack it without a password");
        }
        if (entry.method() != ArchiveEntry.STORED && entry.method() != ArchiveEntry.DEFLATED) {
            throw broken(entry, "is packed by method " + entry.method() + "; pack it by the usual one, \"deflate\"");
        }
        if (entry.method() == ArchiveEntry.STORED && entry.packedBytes() != entry.unpackedBytes()) {
            throw broken(entry, "has two different lengths in the archive's directory");
        }
    }

    /** Compares the header before the content with the directory: what differs was tampered with. */
    private long contentStart(ArchiveEntry entry) throws IOException {
        ByteBuffer header = bytes.read(entry.position(), HEADER_BYTES);
        if (header.getInt(0) != HEADER_SIGNATURE) {
            throw broken(entry, "is not where the archive's directory says");
        }
        int flags = header.getShort(6) & 0xFFFF;
        int nameLength = header.getShort(26) & 0xFFFF;
        int extraLength = header.getShort(28) & 0xFFFF;
        String name = ZipDirectory.name(bytes.read(entry.position() + HEADER_BYTES, nameLength), 0, nameLength, flags);
        boolean agrees = name.equals(entry.name())
                && (header.getShort(8) & 0xFFFF) == entry.method()
                && (flags & 1) == (entry.flags() & 1)
                && (ArchiveEntry.sizesFollow(flags)
                        || (header.getInt(14) == (int) entry.checksum()
                                && agrees(header.getInt(18), entry.packedBytes())
                                && agrees(header.getInt(22), entry.unpackedBytes())));
        if (!agrees) {
            throw broken(entry, "is described in one way before its content and in another in the archive's directory");
        }
        long start = entry.position() + HEADER_BYTES + nameLength + extraLength;
        if (start > bytes.size() - entry.packedBytes()) {
            throw new EOFException();
        }
        return start;
    }

    private static boolean agrees(int inHeader, long inDirectory) {
        return inHeader == IN_LARGE_FIELD || inHeader == (int) inDirectory;
    }

    private String named(ArchiveEntry entry) {
        return named(entry, file);
    }

    static String named(ArchiveEntry entry, String file) {
        return "The file \"" + ZipNames.shown(entry.name()) + "\" in the archive " + file;
    }

    private ParvisException broken(ArchiveEntry entry, String what) {
        return ParvisException.of(ErrorCode.UNREADABLE, "file", named(entry) + " " + what + ".");
    }

    private ParvisException unreadable(ArchiveEntry entry, IOException cause) {
        return ParvisException.causedBy(
                cause,
                ErrorCode.UNREADABLE,
                "file",
                named(entry) + " cannot be unpacked: it is damaged. Pack it again.");
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
