package org.parvis.api.imports;

import java.util.UUID;

/**
 * The ids that an import has met, in 8 to 20 bytes each: of ten million, which is the most that a file may hold, two are
 * taken for one another once in 400,000 imports. Ids are digests, so that their halves spread well.
 */
final class SeenIds {
    private static final int FIRST_SIZE = 1 << 10;

    private long[] table = new long[FIRST_SIZE];
    private int size;
    private boolean hasZero;

    /** @return whether it is new */
    boolean add(UUID id) {
        long key = key(id);
        if (key == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        if (size * 5L >= table.length * 4L) {
            grow();
        }
        int slot = slot(key);
        if (table[slot] == key) {
            return false;
        }
        table[slot] = key;
        size++;
        return true;
    }

    boolean contains(UUID id) {
        long key = key(id);
        return key == 0 ? hasZero : table[slot(key)] == key;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long key : old) {
            if (key != 0) {
                table[slot(key)] = key;
            }
        }
    }

    private int slot(long key) {
        int mask = table.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (table[slot] != 0 && table[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long key(UUID id) {
        return id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 29);
    }
}
