package org.parvis.geo.network;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * {@link Sections} as one file, all numbers little-endian: eight bytes of magic, the version of the form, how many sections
 * there are, how long the file is, the SHA-256 of what it was made from; then for each section its name (24 bytes), its
 * kind and how many numbers it has; then the numbers of each, one section after the other; at last the CRC-32C of all
 * before.
 *
 * <p>Nothing is believed before it is checked: no length that does not fit the length of the file, no number before the
 * sum over all of them.
 */
final class SectionFile {
    private static final byte[] MAGIC = "PARVISNW".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST_BYTES = 32;
    private static final int HEAD_BYTES = MAGIC.length + 4 + 4 + 8 + DIGEST_BYTES;
    private static final int NAME_BYTES = 24;
    private static final int ENTRY_BYTES = NAME_BYTES + 4 + 8;
    private static final int SUM_BYTES = 4;
    private static final int MOST_SECTIONS = 100;

    /** How much is mapped or written at once; whole numbers of every kind fit. */
    private static final int CHUNK_BYTES = 1 << 26;

    private static final int LEAST_MAPPED_BYTES = 1 << 16;

    private final int version;
    private final String fingerprint;

    /** @param fingerprint says what the sections are made from */
    SectionFile(int version, String fingerprint) {
        this.version = version;
        this.fingerprint = fingerprint;
    }

    private record Entry(String name, Sections.Kind kind, long length) {
        long bytes() {
            return length * kind.width;
        }
    }

    /** Writes them to a file that is empty, and makes sure they are on the disk. */
    void write(FileChannel file, Sections sections) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long bytes = SUM_BYTES;
        for (var section : sections.arrays().entrySet()) {
            Object array = section.getValue();
            Entry entry = new Entry(section.getKey(), Sections.Kind.of(array), Array.getLength(array));
            entries.add(entry);
            bytes += ENTRY_BYTES + entry.bytes();
        }
        SummedOutput out = new SummedOutput(file);
        out.put(MAGIC);
        out.putInt(version);
        out.putInt(entries.size());
        out.putLong(HEAD_BYTES + bytes);
        out.put(digest());
        for (Entry entry : entries) {
            out.put(Arrays.copyOf(entry.name().getBytes(StandardCharsets.US_ASCII), NAME_BYTES));
            out.putInt(entry.kind().ordinal());
            out.putLong(entry.length());
        }
        for (Object array : sections.arrays().values()) {
            out.putArray(array);
        }
        out.finish();
        file.force(true);
    }

    /**
     * @throws BrokenFileException if it is not such a file, or not made from the same
     * @throws IOException if it cannot be read
     */
    Sections read(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = file.size();
            if (size < HEAD_BYTES + SUM_BYTES) {
                throw new BrokenFileException("it is too short");
            }
            ByteBuffer head = part(file, 0, HEAD_BYTES);
            int count = checkHead(head, size);
            List<Entry> entries = entries(part(file, HEAD_BYTES, (long) count * ENTRY_BYTES), count);
            long bytes = HEAD_BYTES + (long) count * ENTRY_BYTES + SUM_BYTES;
            for (Entry entry : entries) {
                // Each is no longer than the file, so their sum cannot overflow.
                if (entry.length() < 0 || entry.length() > size / entry.kind().width) {
                    throw new BrokenFileException("section " + entry.name() + " is longer than the file");
                }
                bytes += entry.bytes();
            }
            if (bytes != size) {
                throw new BrokenFileException("its sections have another length than the file");
            }
            checkSum(file, size);
            return sections(file, entries);
        }
    }

    private int checkHead(ByteBuffer head, long size) throws IOException {
        byte[] magic = new byte[MAGIC.length];
        head.get(magic);
        if (!MessageDigest.isEqual(magic, MAGIC)) {
            throw new BrokenFileException("it is no walking network");
        }
        int found = head.getInt();
        if (found != version) {
            throw new BrokenFileException("it has version " + found + ", not " + version);
        }
        int count = head.getInt();
        if (count < 0 || count > MOST_SECTIONS || HEAD_BYTES + (long) count * ENTRY_BYTES + SUM_BYTES > size) {
            throw new BrokenFileException("it cannot have " + count + " sections");
        }
        if (head.getLong() != size) {
            throw new BrokenFileException("it was cut off or added to");
        }
        byte[] digest = new byte[DIGEST_BYTES];
        head.get(digest);
        if (!MessageDigest.isEqual(digest, digest())) {
            throw new BrokenFileException("it was made from something else");
        }
        return count;
    }

    private static List<Entry> entries(ByteBuffer table, int count) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Sections.Kind[] kinds = Sections.Kind.values();
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[NAME_BYTES];
            table.get(name);
            int kind = table.getInt();
            if (kind < 0 || kind >= kinds.length) {
                throw new BrokenFileException("a section is of unknown kind " + kind);
            }
            entries.add(new Entry(new String(name, StandardCharsets.US_ASCII).trim(), kinds[kind], table.getLong()));
            if (!names.add(entries.get(i).name())) {
                throw new BrokenFileException("two sections have one name");
            }
        }
        return entries;
    }

    private static void checkSum(FileChannel file, long size) throws IOException {
        CRC32C sum = new CRC32C();
        long summed = size - SUM_BYTES;
        for (long at = 0; at < summed; at += CHUNK_BYTES) {
            sum.update(part(file, at, Math.min(CHUNK_BYTES, summed - at)));
        }
        if (part(file, summed, SUM_BYTES).getInt() != (int) sum.getValue()) {
            throw new BrokenFileException("its checksum is wrong");
        }
    }

    private static Sections sections(FileChannel file, List<Entry> entries) throws IOException {
        Sections sections = new Sections();
        long at = HEAD_BYTES + (long) entries.size() * ENTRY_BYTES;
        for (Entry entry : entries) {
            if (entry.length() > Integer.MAX_VALUE - 8) {
                throw new BrokenFileException("section " + entry.name() + " is longer than an array");
            }
            sections.put(entry.name(), array(file, at, entry));
            at += entry.bytes();
        }
        return sections;
    }

    private static Object array(FileChannel file, long begin, Entry entry) throws IOException {
        int length = (int) entry.length();
        Object array =
                switch (entry.kind()) {
                    case BYTES -> new byte[length];
                    case INTS -> new int[length];
                    case LONGS -> new long[length];
                };
        int most = CHUNK_BYTES / entry.kind().width;
        for (int from = 0; from < length; from += most) {
            int many = Math.min(most, length - from);
            ByteBuffer chunk = part(file, begin + (long) from * entry.kind().width, (long) many * entry.kind().width);
            if (array instanceof int[] ints) {
                chunk.asIntBuffer().get(ints, from, many);
            } else if (array instanceof long[] longs) {
                chunk.asLongBuffer().get(longs, from, many);
            } else {
                chunk.get((byte[]) array, from, many);
            }
        }
        return array;
    }

    /** A part of the file, checked to lie in it: mapped, or read if it is so small that this is quicker. */
    private static ByteBuffer part(FileChannel file, long at, long bytes) throws IOException {
        if (bytes > LEAST_MAPPED_BYTES) {
            return file.map(FileChannel.MapMode.READ_ONLY, at, bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        ByteBuffer part = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (part.hasRemaining()) {
            if (file.read(part, at + part.position()) < 0) {
                throw new BrokenFileException("it was cut off while it was read");
            }
        }
        return part.flip();
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(fingerprint.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
