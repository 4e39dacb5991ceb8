package org.parvis.geo.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids by 64 of their bits, perhaps with a number each: of ten million, which is the most that a file may hold, two are
 * taken for one another once in 400,000 files. Ids are digests or drawn by lot, so that their halves spread well. Kept in
 * many small tables, of which one grows at a time, so that growing takes no room to speak of.
 */
final class IdTables {
    /** The number of an id that is not there. */
    static final int ABSENT = -1;

    private static final int TABLES = 1 << 7;
    private static final int FIRST_SIZE = 16;

    /** Stands for the key that marks a free place. */
    private static final long NOT_ZERO = 0x9e37_79b9_7f4a_7c15L;

    private final Table[] tables = new Table[TABLES];

    /** @param numbered whether numbers are kept; without, each id has the number 0 */
    IdTables(boolean numbered) {
        for (int index = 0; index < TABLES; index++) {
            tables[index] = new Table(numbered);
        }
    }

    /** {@link #ABSENT} if the id is not there. */
    int number(UUID id) {
        long key = key(id);
        return table(key).number(key);
    }

    /** @return the number that the id had; {@link #ABSENT} if it is new */
    int put(UUID id, int number) {
        long key = key(id);
        return table(key).put(key, number);
    }

    private Table table(long key) {
        return tables[(int) (key >>> 32) & TABLES - 1];
    }

    private static long key(UUID id) {
        long key = id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 29);
        return key == 0 ? NOT_ZERO : key;
    }

    /** Keys at the place that their lower half says, or behind it; at most four of five places are taken. */
    private static final class Table {
        private long[] keys = new long[FIRST_SIZE];
        private int @Nullable [] numbers;
        private int size;

        Table(boolean numbered) {
            numbers = numbered ? new int[FIRST_SIZE] : null;
        }

        int number(long key) {
            int slot = slot(key);
            if (keys[slot] != key) {
                return ABSENT;
            }
            return numbers == null ? 0 : numbers[slot];
        }

        int put(long key, int number) {
            if (size * 5L >= keys.length * 4L) {
                grow();
            }
            int before = number(key);
            int slot = slot(key);
            keys[slot] = key;
            if (numbers != null) {
                numbers[slot] = number;
            }
            size += before == ABSENT ? 1 : 0;
            return before;
        }

        private void grow() {
            long[] old = keys;
            int[] oldNumbers = numbers;
            keys = new long[old.length + (old.length >> 1)];
            numbers = oldNumbers == null ? null : new int[keys.length];
            for (int index = 0; index < old.length; index++) {
                if (old[index] != 0) {
                    int slot = slot(old[index]);
                    keys[slot] = old[index];
                    if (numbers != null && oldNumbers != null) {
                        numbers[slot] = oldNumbers[index];
                    }
                }
            }
        }

        private int slot(long key) {
            int slot = (int) ((key & 0xffff_ffffL) * keys.length >>> Integer.SIZE);
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 == keys.length ? 0 : slot + 1;
            }
            return slot;
        }
    }
}
