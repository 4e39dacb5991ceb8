package org.parvis.geo.shared;

import java.util.UUID;

/** The ids that a reading has met, in 10 to 15 bytes each, with the small doubt of {@link IdTables}. */
public final class SeenIds {
    private final IdTables tables = new IdTables(false);

    /** @return whether it is new */
    public boolean add(UUID id) {
        return tables.put(id, 0) == IdTables.ABSENT;
    }

    public boolean contains(UUID id) {
        return tables.number(id) != IdTables.ABSENT;
    }
}
