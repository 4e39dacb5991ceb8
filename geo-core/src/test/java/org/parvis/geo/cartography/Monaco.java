package org.parvis.geo.cartography;

import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.exchange.TownDataset;

/** The bundled town, read and prepared once for all tests of this package. */
final class Monaco {
    static final TownDataset DATASET = TestTown.MONACO;
    static final Lettering LETTERING = Lettering.roboto();
    static final TownMap TOWN = townMap();
    static final TileRenderer RENDERER = renderer(LETTERING);

    static final double ROCHER_LONGITUDE = 7.4246;
    static final double ROCHER_LATITUDE = 43.7314;

    private Monaco() {}

    /** A new map of the same features. */
    static TownMap townMap() {
        return TownMap.of(
                DATASET.backdrop(), DATASET.streets(), DATASET.quartiers(), DATASET.places(), "© OpenStreetMap");
    }

    static TileRenderer renderer(Lettering lettering) {
        return new TileRenderer(TOWN, MapStyle.paper(), lettering);
    }

    static TileAddress rocher(int zoom) {
        return TileAddress.at(ROCHER_LONGITUDE, ROCHER_LATITUDE, zoom);
    }
}
