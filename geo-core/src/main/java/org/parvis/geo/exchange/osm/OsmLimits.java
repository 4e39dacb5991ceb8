package org.parvis.geo.exchange.osm;

import org.parvis.geo.shared.ParvisException;

/**
 * How much a reader takes before it refuses a file, so that no file can exhaust the machine.
 *
 * @param mostBytes of the file as it comes
 * @param mostBlockBytes of one block of it, unpacked; the format itself allows 32 MiB
 * @param mostNodes positions, about 24 bytes of memory each
 * @param mostWaysAndRelations ways and relations together
 * @param mostReferences nodes of all ways and members of all relations together
 */
public record OsmLimits(
        long mostBytes, int mostBlockBytes, int mostNodes, int mostWaysAndRelations, long mostReferences) {
    /** Room for a métropole: about ten times the centre of Paris. */
    public static final OsmLimits DEFAULT = new OsmLimits(200L << 20, 32 << 20, 10_000_000, 2_000_000, 25_000_000);

    public OsmLimits {
        if (mostBytes < 1 || mostBlockBytes < 1 || mostNodes < 1 || mostWaysAndRelations < 1 || mostReferences < 1) {
            throw ParvisException.invalid("limits", "Every limit on an OpenStreetMap file is at least 1.");
        }
    }
}
