package org.parvis.geo.network;

import java.io.IOException;

/** A file is not what it was taken for: foreign, of another version, out of date or damaged. */
final class BrokenFileException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param message what is wrong with it, to follow its name and a colon */
    BrokenFileException(String message) {
        super(message);
    }
}
