package org.parvis.geo.discovery.orienteering.instances;

import java.nio.file.Path;

/** A file looks like an instance and is none. */
public final class InstanceFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InstanceFormatException(Path file, String what) {
        super(file + ": " + what);
    }
}
