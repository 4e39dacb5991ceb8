package org.parvis.geo.exchange.layer;

import java.io.IOException;
import java.nio.file.Path;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * A file that somebody gave.
 *
 * @param path where it lies, under a name of our own
 * @param name as whoever gave it called it: never a path, and never used as one
 */
public record SourceFile(Path path, String name) {
    /** What whoever gave it is told if it cannot even be opened. */
    public ParvisException cannotBeOpened(IOException cause) {
        return ParvisException.causedBy(cause, ErrorCode.UNREADABLE, "file", "The file " + name + " cannot be opened.");
    }
}
