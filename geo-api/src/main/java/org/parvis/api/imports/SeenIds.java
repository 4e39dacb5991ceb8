package org.parvis.api.imports;

import java.util.UUID;

/**
 * The ids that an import has met, in 10 to 15 bytes each: of ten million, which is the most that a file may hold, two are
 * taken for one another once in 400,000 imports. Ids are digests, so that their halves spread well. Kept in many small
 * tables, of which one grows at a time, so that growing takes no room to speak of.
 */
final class SeenIds {
    private static final int TABLES = 1 << 7;
    private static final int FIRST_SIZE = 16;

    private final Table[] tables = new Table[TABLES];
    private boolean hasZero;

    SeenIds() {
        for (int index = 0; index < TABLES; index++) {
            tables[index] = new Table();
        }
    }

    /** @return whether it is new */
    boolean add(UUID id) {
        long key = key(id);
        if (key == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        return table(key).add(key);
    }

    boolean contains(UUID id) {
        long key = key(id);
        return key == 0 ? hasZero : table(key).contains(key);
    }

    private Table table(long key) {
        return tables[(int) (key >>> 32) & TABLES - 1];
    }

    private static long key(UUID id) {
        return id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 29);
    }

    /** Keys at the place that their lower half says, or behind it; at most four of five places are taken. */
    private static final class Table {
        private long[] keys = new long[FIRST_SIZE];
        private int size;

        boolean add(long key) {
            if (size * 5L >= keys.length * 4L) {
                grow();
            }
            int slot = slot(key);
            if (keys[slot] == key) {
                return false;
            }
            keys[slot] = key;
            size++;
            return true;
        }

        boolean contains(long key) {
            return keys[slot(key)] == key;
        }

        private void grow() {
            long[] old = keys;
            keys = new long[old.length + (old.length >> 1)];
            for (long key : old) {
                if (key != 0) {
                    keys[slot(key)] = key;
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
