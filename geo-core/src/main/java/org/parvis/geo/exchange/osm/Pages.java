package org.parvis.geo.exchange.osm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Pages of bytes that are not changed any more: as many as there is room for in memory, the others in a temporary file. A
 * page that was not asked for since the last round goes first (the clock algorithm). The file lies in the folder for
 * temporary files ({@code java.io.tmpdir}) and goes with the last handle of it: the system takes it away when this is closed, and
 * also when the program is killed. For one thread.
 */
final class Pages implements AutoCloseable {
    static final int PAGE_BITS = 15;
    static final int PAGE = 1 << PAGE_BITS;

    /** What is left free on the disk. */
    private static final long FREE_BYTES = 256L << 20;

    private static final int PAGES_BETWEEN_CHECKS = 1_024;

    private final int mostInMemory;
    private final long mostFileBytes;

    private byte[] @Nullable [] inMemory = new byte[16][];
    private final BitSet asked = new BitSet();
    private final BitSet written = new BitSet();
    private int size;
    private int countInMemory;
    private int countWritten;
    private int hand;
    private @Nullable FileChannel file;
    private boolean closed;

    /**
     * @param mostBytesInMemory of pages; a few are kept in any case
     * @param mostFileBytes of the temporary file
     */
    Pages(long mostBytesInMemory, long mostFileBytes) {
        this.mostInMemory = (int) Math.max(4, Math.min(Integer.MAX_VALUE, mostBytesInMemory >> PAGE_BITS));
        this.mostFileBytes = mostFileBytes;
    }

    /**
     * @param page a full one; not to be changed afterwards
     * @return its number
     * @throws ParvisException {@code TOO_LARGE} if the temporary file is over its limit, or has no room
     */
    int add(byte[] page) {
        if (size == inMemory.length) {
            inMemory = Arrays.copyOf(inMemory, size + (size >> 1));
        }
        int number = size++;
        hold(number, page);
        return number;
    }

    /** The page, not to be changed. */
    byte[] at(int number) {
        byte[] page = inMemory[number];
        if (page == null) {
            page = read(number);
            hold(number, page);
        }
        asked.set(number);
        return page;
    }

    /** Lets go of a page nobody will ask for again. */
    void remove(int number) {
        if (inMemory[number] != null) {
            inMemory[number] = null;
            countInMemory--;
        }
    }

    /** Of memory. */
    long bytes() {
        return (long) countInMemory << PAGE_BITS;
    }

    /** Of the temporary file. */
    long fileBytes() {
        return (long) written.length() << PAGE_BITS;
    }

    private void hold(int number, byte[] page) {
        if (countInMemory >= mostInMemory) {
            makeRoom();
        }
        inMemory[number] = page;
        countInMemory++;
    }

    private void makeRoom() {
        while (true) {
            hand = hand + 1 >= size ? 0 : hand + 1;
            byte[] page = inMemory[hand];
            if (page != null && !asked.get(hand)) {
                if (!written.get(hand)) {
                    write(hand, page);
                }
                inMemory[hand] = null;
                countInMemory--;
                return;
            }
            asked.clear(hand);
        }
    }

    private void write(int number, byte[] page) {
        if ((number + 1L) << PAGE_BITS > mostFileBytes) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "What is to be kept of the OpenStreetMap file takes more than " + (mostFileBytes >> 20)
                            + " MB of temporary files; cut out the town first, or give the program more memory (-Xmx).");
        }
        try {
            FileChannel channel = file();
            ByteBuffer bytes = ByteBuffer.wrap(page);
            long position = (long) number << PAGE_BITS;
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        } catch (IOException full) {
            throw noRoom(full);
        }
        written.set(number);
        countWritten++;
        if (countWritten % PAGES_BETWEEN_CHECKS == 0) {
            requireFree();
        }
    }

    private FileChannel file() throws IOException {
        if (closed) {
            throw new IllegalStateException("What was kept of the OpenStreetMap file is closed.");
        }
        FileChannel channel = file;
        if (channel == null) {
            requireFree();
            Path path = Files.createTempFile("parvis-osm-", ".pages");
            channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = channel;
        }
        return channel;
    }

    private static void requireFree() {
        try {
            long free = Files.getFileStore(folder()).getUsableSpace();
            if (free < FREE_BYTES) {
                throw noRoom(new IOException((free >> 20) + " MB are free in " + folder()));
            }
        } catch (IOException unknown) {
            throw noRoom(unknown);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static ParvisException noRoom(IOException why) {
        return ParvisException.causedBy(
                why,
                ErrorCode.TOO_LARGE,
                "file",
                "There is no room in " + folder() + " for what is to be kept of the OpenStreetMap file meanwhile ("
                        + why.getMessage()
                        + "); make room there, name another folder (-Djava.io.tmpdir), or cut out the town first.");
    }

    private byte[] read(int number) {
        byte[] page = new byte[PAGE];
        ByteBuffer bytes = ByteBuffer.wrap(page);
        long position = (long) number << PAGE_BITS;
        try {
            FileChannel channel = file();
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, position + bytes.position());
                if (read < 0) {
                    throw new IOException("it ends at byte " + (position + bytes.position()));
                }
            }
        } catch (IOException broken) {
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "What was kept of the OpenStreetMap file in " + folder() + " cannot be read again: "
                            + broken.getMessage() + "; try again.");
        }
        return page;
    }

    /** Lets go of all pages and of the file. */
    @Override
    public void close() {
        closed = true;
        size = 0;
        countInMemory = 0;
        inMemory = new byte[0][];
        FileChannel channel = file;
        file = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException stays) {
                // Nobody can do anything about it, and all that was read is right.
            }
        }
    }
}
