package org.parvis.geo.exchange.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The bytes of a file of text, to be read from the first as often as a reader likes. */
public final class TextSource {
    private final String name;
    private final Opening opening;

    private TextSource(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    /** @throws ParvisException {@code TOO_LARGE} if there are more bytes than allowed, {@code UNREADABLE} */
    public static TextSource of(SourceFile file, ExchangeLimits limits) {
        return of(file.path(), file.name(), limits);
    }

    /**
     * @param name how whoever gave the file calls it
     * @throws ParvisException {@code TOO_LARGE} if there are more bytes than allowed, {@code UNREADABLE}
     */
    public static TextSource of(Path path, String name, ExchangeLimits limits) {
        try {
            requireSize(Files.size(path), name, limits);
        } catch (IOException broken) {
            throw unreadable(name, broken);
        }
        return new TextSource(name, () -> Files.newInputStream(path));
    }

    /**
     * @param bytes not changed as long as the source is used
     * @throws ParvisException {@code TOO_LARGE} if there are more than allowed
     */
    public static TextSource of(byte[] bytes, String name, ExchangeLimits limits) {
        requireSize(bytes.length, name, limits);
        return new TextSource(name, () -> new ByteArrayInputStream(bytes));
    }

    /** As whoever gave the file calls it. */
    public String name() {
        return name;
    }

    /** The name without what tells the format: what a layer without a name of its own is called. */
    public String title() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** @throws ParvisException {@code UNREADABLE} */
    public InputStream open() {
        try {
            return opening.open();
        } catch (IOException broken) {
            throw unreadable(name, broken);
        }
    }

    /**
     * The first bytes, for whoever wants to recognise the format.
     *
     * @param most how many at most
     */
    public static byte[] beginning(SourceFile file, int most) throws IOException {
        try (InputStream stream = Files.newInputStream(file.path())) {
            return stream.readNBytes(most);
        }
    }

    /** That the file cannot be read at all. */
    public ParvisException unreadable(IOException cause) {
        return unreadable(name, cause);
    }

    private static ParvisException unreadable(String name, IOException cause) {
        return ParvisException.causedBy(
                cause, ErrorCode.UNREADABLE, "file", "The file " + name + " cannot be read: " + cause.getMessage());
    }

    private static void requireSize(long bytes, String name, ExchangeLimits limits) {
        if (bytes > limits.mostBytes()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The file " + name + " has " + bytes + " bytes, more than the " + limits.mostBytes()
                            + " that are allowed; divide it, or raise the limit.");
        }
    }

    /** How to begin once more. */
    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }
}
