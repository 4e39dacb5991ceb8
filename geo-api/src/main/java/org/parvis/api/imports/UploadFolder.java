package org.parvis.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of uploaded files, each under the id of its import and never under the name it came with. */
@Component
class UploadFolder {
    private static final int BUFFER = 1 << 16;
    private static final long BYTES_BETWEEN_LOOKS = 1 << 24;
    private static final String OWNER = "owner";

    private final Path folder;
    private final ImportSettings settings;
    private @Nullable FileChannel lock;

    UploadFolder(@Value("${parvis.home}") String home, ImportSettings settings) {
        this.folder = Path.of(home).toAbsolutePath().normalize().resolve("imports");
        this.settings = settings;
    }

    /** @param checksum SHA-256 in hexadecimal digits */
    record Kept(long bytes, String checksum) {}

    Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    boolean holds(UUID id) {
        return Files.isRegularFile(path(id));
    }

    /**
     * Writes a stream to its end, in memory that does not grow with it.
     *
     * @throws ParvisException {@code TOO_LARGE} if it is over the limit or the disk would be full; nothing is left then
     */
    Kept keep(UUID id, InputStream stream) throws IOException {
        Files.createDirectories(folder);
        boolean whole = false;
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(
                Files.newOutputStream(path(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), digest)) {
            long bytes = copy(stream, out);
            whole = true;
            return new Kept(bytes, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole) {
                forget(id);
            }
        }
    }

    private long copy(InputStream stream, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        long lookAt = 0;
        int got = stream.read(buffer);
        while (got >= 0) {
            bytes += got;
            if (bytes > settings.mostBytes()) {
                throw ParvisException.of(
                        ErrorCode.TOO_LARGE,
                        "file",
                        "A file has at most " + settings.mostBytes()
                                + " bytes; cut it into pieces, or raise parvis.imports.most-bytes.");
            }
            if (bytes >= lookAt) {
                requireSpace();
                lookAt = bytes + BYTES_BETWEEN_LOOKS;
            }
            out.write(buffer, 0, got);
            got = stream.read(buffer);
        }
        return bytes;
    }

    private void requireSpace() throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < settings.freeBytes()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The disk of the service is nearly full: less than " + settings.freeBytes()
                            + " bytes are free (parvis.imports.free-bytes). Make room and send the file again.");
        }
    }

    void forget(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes what belongs to none of these and was written before. */
    void forgetOthers(Set<UUID> ids, Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> known = ids.stream().map(UUID::toString).toList();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (isId(name)
                        && !known.contains(name)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isId(String name) {
        return name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /**
     * Takes this folder for as long as the process runs. Several services with one database have a folder each, and by
     * its owner each knows at its start which jobs of its own were interrupted.
     *
     * @return the owner's id; null if another process works here
     */
    synchronized @Nullable UUID own() {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(OWNER);
            if (lock == null) {
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock taken = tried(channel);
                if (taken == null) {
                    channel.close();
                    return null;
                }
                lock = channel;
            }
            String known = Files.readString(file).strip();
            if (isId(known)) {
                return UUID.fromString(known);
            }
            UUID owner = UUID.randomUUID();
            Files.writeString(file, owner.toString());
            return owner;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** Lets go of the folder. */
    synchronized void release() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } finally {
                lock = null;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }
}
