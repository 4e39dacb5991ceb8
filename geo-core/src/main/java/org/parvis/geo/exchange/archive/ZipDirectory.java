package org.parvis.geo.exchange.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * The directory at the end of a zip archive (PKWARE's APPNOTE 6.3, sections 4.3.12 to 4.3.16), zip64 included. Nothing
 * it says is believed before it was compared with the file's size and the limits.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int LARGE_END_SIGNATURE = 0x06064b50;
    private static final int LARGE_END_BYTES = 56;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LARGE_FIELD = 1;
    private static final long IN_LARGE_FIELD = 0xFFFFFFFFL;
    private static final int NAME_IS_UTF_8 = 1 << 11;

    /** Room for thousands of entries with long names. */
    private static final long MOST_DIRECTORY_BYTES = 16 << 20;

    private final ByteSource bytes;
    private final String file;
    private final ExchangeLimits limits;

    /** @param file how the archive is called, for messages */
    ZipDirectory(ByteSource bytes, String file, ExchangeLimits limits) {
        this.bytes = bytes;
        this.file = file;
        this.limits = limits;
    }

    /** What the end of the archive says of its directory. */
    private record End(long position, long entries, long directoryBytes, long directoryOffset) {}

    /**
     * @return the files, without folders, in the order of the directory
     * @throws ParvisException {@code UNREADABLE}, {@code TOO_LARGE}
     */
    List<ArchiveEntry> read() throws IOException {
        End end = largeEnd(end());
        if (end.entries > limits.mostEntries()) {
            throw tooLarge("holds " + end.entries + " files; at most " + limits.mostEntries() + " are taken");
        }
        if (end.directoryBytes > MOST_DIRECTORY_BYTES) {
            throw tooLarge("has a directory of " + end.directoryBytes + " bytes");
        }
        long start = end.position - end.directoryBytes;
        // Something may stand before the archive, such as a program that unpacks it.
        long shift = start - end.directoryOffset;
        if (end.directoryBytes < 0 || start < 0 || shift < 0) {
            throw broken("says that its directory lies where it has no room");
        }
        ByteBuffer directory = bytes.read(start, (int) end.directoryBytes);
        List<ArchiveEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (long number = 1; number <= end.entries; number++) {
            ArchiveEntry entry = entry(directory, number, shift);
            ZipNames.requireSafe(entry.name(), file, limits);
            if (!names.add(entry.name())) {
                throw broken("holds \"" + ZipNames.shown(entry.name()) + "\" twice");
            }
            if (!entry.name().endsWith("/")) {
                entries.add(entry);
            }
        }
        if (directory.hasRemaining()) {
            throw broken("says it holds " + end.entries + " files, but its directory goes on");
        }
        requireApart(entries, start);
        return List.copyOf(entries);
    }

    private End end() throws IOException {
        int length = (int) Math.min(bytes.size(), END_BYTES + LONGEST_COMMENT);
        long start = bytes.size() - length;
        ByteBuffer tail = bytes.read(start, length);
        for (int at = length - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE && at + END_BYTES + unsigned(tail, at + 20) == length) {
                if (tail.getShort(at + 4) != 0
                        || tail.getShort(at + 6) != 0
                        || tail.getShort(at + 8) != tail.getShort(at + 10)) {
                    throw broken("is one part of several; join them first");
                }
                return new End(
                        start + at,
                        unsigned(tail, at + 10),
                        tail.getInt(at + 12) & IN_LARGE_FIELD,
                        tail.getInt(at + 16) & IN_LARGE_FIELD);
            }
        }
        throw broken("has no directory at its end: it is not a zip archive, or was cut off, or something follows it");
    }

    /** The same with the numbers of the zip64 extension, if there is one. */
    private End largeEnd(End end) throws IOException {
        long locatorAt = end.position - LOCATOR_BYTES;
        if (locatorAt < LARGE_END_BYTES) {
            return end;
        }
        ByteBuffer locator = bytes.read(locatorAt, LOCATOR_BYTES);
        if (locator.getInt(0) != LOCATOR_SIGNATURE) {
            return end;
        }
        long at = locatorAt - LARGE_END_BYTES;
        ByteBuffer large = bytes.read(at, LARGE_END_BYTES);
        if (large.getInt(0) != LARGE_END_SIGNATURE || large.getLong(24) != large.getLong(32)) {
            throw broken("has a zip64 directory that cannot be found");
        }
        return new End(at, positive(large.getLong(32)), positive(large.getLong(40)), positive(large.getLong(48)));
    }

    private ArchiveEntry entry(ByteBuffer directory, long number, long shift) throws IOException {
        if (directory.remaining() < ENTRY_BYTES || directory.getInt(directory.position()) != ENTRY_SIGNATURE) {
            throw broken("has a directory that breaks off at file " + number);
        }
        int at = directory.position();
        int nameLength = unsigned(directory, at + 28);
        int extraLength = unsigned(directory, at + 30);
        int whole = ENTRY_BYTES + nameLength + extraLength + unsigned(directory, at + 32);
        if (directory.remaining() < whole) {
            throw broken("has a directory that breaks off at file " + number);
        }
        int flags = unsigned(directory, at + 8);
        String name = name(directory, at + ENTRY_BYTES, nameLength, flags);
        if (directory.getShort(at + 34) != 0) {
            throw broken("is one part of several: \"" + ZipNames.shown(name) + "\" lies in another");
        }
        ByteBuffer extra =
                directory.slice(at + ENTRY_BYTES + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer large = largeField(extra);
        long unpacked = largeOr(directory.getInt(at + 24), large, name);
        long packed = largeOr(directory.getInt(at + 20), large, name);
        long position = largeOr(directory.getInt(at + 42), large, name) + shift;
        directory.position(at + whole);
        return new ArchiveEntry(
                name,
                packed,
                unpacked,
                unsigned(directory, at + 10),
                flags,
                directory.getInt(at + 16) & IN_LARGE_FIELD,
                position);
    }

    /** The zip64 extra field's content, empty if there is none. */
    private static ByteBuffer largeField(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int kind = extra.getShort() & 0xFFFF;
            int length = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
            if (kind == LARGE_FIELD) {
                return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            extra.position(extra.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    private long largeOr(int value, ByteBuffer large, String name) {
        if ((value & IN_LARGE_FIELD) != IN_LARGE_FIELD) {
            return value & IN_LARGE_FIELD;
        }
        if (large.remaining() < Long.BYTES) {
            throw broken("does not say how long \"" + ZipNames.shown(name) + "\" is");
        }
        return positive(large.getLong());
    }

    private long positive(long value) {
        // Far below the largest long, so that sums stay positive.
        if (value < 0 || value > Long.MAX_VALUE / 4) {
            throw broken("has an impossible number in its directory");
        }
        return value;
    }

    /** Two files that share bytes are how a small archive unpacks to a huge one. */
    private void requireApart(List<ArchiveEntry> entries, long directoryStart) {
        List<ArchiveEntry> sorted = new ArrayList<>(entries);
        sorted.sort((one, other) -> Long.compare(one.position(), other.position()));
        long free = 0;
        for (ArchiveEntry entry : sorted) {
            if (entry.position() < free) {
                throw broken("has \"" + ZipNames.shown(entry.name()) + "\" overlap another file");
            }
            free = entry.position() + ZipArchive.HEADER_BYTES + entry.packedBytes();
            if (free > directoryStart) {
                throw broken("has no room for \"" + ZipNames.shown(entry.name()) + "\"");
            }
        }
    }

    static String name(ByteBuffer directory, int at, int length, int flags) {
        ByteBuffer name = directory.slice(at, length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
        } catch (CharacterCodingException older) {
            // What the format meant before UTF-8 was marked; not every Java runtime has it.
            boolean known = (flags & NAME_IS_UTF_8) == 0 && Charset.isSupported("IBM437");
            return (known ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1)
                    .decode(name.rewind())
                    .toString();
        }
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xFFFF;
    }

    private ParvisException broken(String what) {
        return ParvisException.of(
                ErrorCode.UNREADABLE, "file", "The archive " + file + " " + what + ". Pack it again.");
    }

    private ParvisException tooLarge(String what) {
        return ParvisException.of(
                ErrorCode.TOO_LARGE, "file", "The archive " + file + " " + what + ". Split it into several.");
    }

    static ParvisException cutOff(EOFException cause, String file) {
        return ParvisException.causedBy(
                cause, ErrorCode.UNREADABLE, "file", "The archive " + file + " was cut off. Send it again.");
    }
}
