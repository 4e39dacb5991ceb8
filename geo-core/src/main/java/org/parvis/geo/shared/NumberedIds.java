package org.parvis.geo.shared;

import java.util.OptionalInt;
import java.util.UUID;

/** A number for each id that a reading has met, in 15 to 23 bytes each, with the small doubt of {@link IdTables}. */
public final class NumberedIds {
    private final IdTables tables = new IdTables(true);

    /**
     * Gives the id a number unless it has one.
     *
     * @param number 0 or more
     * @return the number that it had; empty if it is new
     */
    public OptionalInt putIfAbsent(UUID id, int number) {
        int before = tables.number(id);
        if (before != IdTables.ABSENT) {
            return OptionalInt.of(before);
        }
        tables.put(id, number);
        return OptionalInt.empty();
    }

    /** Counts the id, for which no other number may have been put. @return how often it was counted before */
    public int count(UUID id) {
        int before = Math.max(0, tables.number(id));
        tables.put(id, before + 1);
        return before;
    }
}
