package org.parvis.geo.exchange.layer;

import org.parvis.geo.shared.ParvisException;

/**
 * How much is taken of a file before it is refused, so that none can exhaust the machine.
 *
 * @param mostBytes of the file as it comes
 * @param mostUnpackedBytes of all that is unpacked from it
 * @param mostUnpackingRatio unpacked to packed bytes, of one entry, once it is over a mebibyte
 * @param mostEntries files in an archive
 * @param mostNesting of objects, elements, geometries or folders in each other
 * @param mostVertices of one geometry
 * @param mostColumns of a layer
 * @param mostTextLength characters in one value
 * @param mostRows of a layer
 * @param mostLayers of a file
 */
public record ExchangeLimits(
        long mostBytes,
        long mostUnpackedBytes,
        int mostUnpackingRatio,
        int mostEntries,
        int mostNesting,
        int mostVertices,
        int mostColumns,
        int mostTextLength,
        long mostRows,
        int mostLayers) {
    /** Room for the streets and buildings of a métropole. */
    public static final ExchangeLimits DEFAULT =
            new ExchangeLimits(512L << 20, 2L << 30, 200, 2_000, 64, 1_000_000, 512, 1_000_000, 10_000_000, 500);

    public ExchangeLimits {
        if (mostBytes < 1
                || mostUnpackedBytes < 1
                || mostUnpackingRatio < 1
                || mostEntries < 1
                || mostNesting < 1
                || mostVertices < 1
                || mostColumns < 1
                || mostTextLength < 1
                || mostRows < 1
                || mostLayers < 1) {
            throw ParvisException.invalid("limits", "Every limit on a file is at least 1.");
        }
    }

    /** The same with another number of files in an archive. */
    public ExchangeLimits withEntries(int entries) {
        return new ExchangeLimits(
                mostBytes,
                mostUnpackedBytes,
                mostUnpackingRatio,
                entries,
                mostNesting,
                mostVertices,
                mostColumns,
                mostTextLength,
                mostRows,
                mostLayers);
    }
}
