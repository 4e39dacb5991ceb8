package org.parvis.geo.exchange.layer;

import java.nio.file.Path;

/**
 * A file that somebody gave.
 *
 * @param path where it lies, under a name of our own
 * @param name as whoever gave it called it: never a path, and never used as one
 */
public record SourceFile(Path path, String name) {}
