package org.parvis.api.store;

import java.util.Optional;
import org.parvis.geo.territory.Territory;

/** The one town this service is about. Every method joins the running transaction or makes one of its own. */
public interface TerritoryStore {
    /** Empty before the first import. */
    Optional<Territory> get();

    void put(Territory territory);
}
