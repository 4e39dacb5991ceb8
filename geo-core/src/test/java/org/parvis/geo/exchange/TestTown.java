package org.parvis.geo.exchange;

/** The bundled town, read once for all tests. */
public final class TestTown {
    public static final TownDataset MONACO = BundledTown.monaco().read(ImportProgress.SILENT);

    private TestTown() {}
}
