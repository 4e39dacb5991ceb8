package org.parvis.geo.exchange.osm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read more than once: what an extract leaves open at first is looked up in a second reading. */
public interface OsmSource {
    /** For a person. */
    String name();

    /** How long it is. */
    long bytes();

    /** From its first byte. */
    InputStream open() throws IOException;

    /**
     * @param name as a person knows the file
     * @throws IOException if there is none
     */
    static OsmSource of(Path file, String name) throws IOException {
        long bytes = Files.size(file);
        return new OsmSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long bytes() {
                return bytes;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    /** @param content not to be changed while it is read */
    static OsmSource of(byte[] content, String name) {
        return new OsmSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long bytes() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }
}
