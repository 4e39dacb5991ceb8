package org.parvis.geo.exchange.osm;

import org.parvis.geo.shared.ParvisException;

/**
 * How much a reader takes before it refuses a file, so that no file can exhaust the machine.
 *
 * @param mostBytes of the file as it comes
 * @param mostBlockBytes of one block of it, unpacked; the format itself allows 32 MiB
 * @param mostNodes positions, about 7 bytes each, of which half a byte has to be in memory
 * @param mostWaysAndRelations ways and relations together
 * @param mostReferences nodes of all ways and members of all relations together
 * @param mostHeldBytes of memory for what is kept of the file
 * @param mostFileBytes of the temporary file for what is kept and has no room in memory
 */
public record OsmLimits(
        long mostBytes,
        int mostBlockBytes,
        int mostNodes,
        int mostWaysAndRelations,
        long mostReferences,
        long mostHeldBytes,
        long mostFileBytes) {
    /** Of the memory that the program may take, half is for the features that are made of what is kept. */
    private static final long HALF_OF_MEMORY = Runtime.getRuntime().maxMemory() / 2;

    private static final long TEMPORARY_BYTES = 4L << 30;

    /** Room for a region. */
    public static final OsmLimits DEFAULT = new OsmLimits(1L << 30, 32 << 20, 120_000_000, 20_000_000, 200_000_000);

    public OsmLimits {
        if (mostBytes < 1
                || mostBlockBytes < 1
                || mostNodes < 1
                || mostWaysAndRelations < 1
                || mostReferences < 1
                || mostHeldBytes < 1
                || mostFileBytes < 1) {
            throw ParvisException.invalid("limits", "Every limit on an OpenStreetMap file is at least 1.");
        }
    }

    /** With half of the memory there is, and 4 GiB of temporary files. */
    public OsmLimits(long mostBytes, int mostBlockBytes, int mostNodes, int mostWaysAndRelations, long mostReferences) {
        this(
                mostBytes,
                mostBlockBytes,
                mostNodes,
                mostWaysAndRelations,
                mostReferences,
                HALF_OF_MEMORY,
                TEMPORARY_BYTES);
    }
}
