package org.parvis.geo.fuzz;

import java.io.IOException;

/** Something that reads bytes of others. */
@FunctionalInterface
interface FuzzedReader {
    void read(byte[] input) throws IOException;
}
