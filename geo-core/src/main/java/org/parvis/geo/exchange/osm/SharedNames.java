package org.parvis.geo.exchange.osm;

import java.util.Arrays;
import org.parvis.geo.territory.KeyPlace;

/** Which places have a name, or a number in Wikidata, that another one has too; known by 64 bits of it. */
final class SharedNames {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Longs all = new Longs();
    private long[] shared = {};

    void add(KeyPlace place) {
        for (String key : Duplicates.keys(place)) {
            all.add(hash(key));
        }
    }

    /** To be called after the last {@link #add} and before the first question. */
    void end() {
        long[] sorted = new long[all.size()];
        Arrays.setAll(sorted, all::at);
        Arrays.sort(sorted);
        int count = 0;
        for (int index = 1; index < sorted.length; index++) {
            boolean isNew = count == 0 || sorted[count - 1] != sorted[index];
            if (sorted[index] == sorted[index - 1] && isNew) {
                sorted[count++] = sorted[index];
            }
        }
        shared = Arrays.copyOf(sorted, count);
    }

    boolean areAny() {
        return shared.length > 0;
    }

    boolean has(KeyPlace place) {
        for (String key : Duplicates.keys(place)) {
            if (Arrays.binarySearch(shared, hash(key)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** FNV-1a. */
    private static long hash(String key) {
        long hash = FNV_OFFSET;
        for (int index = 0; index < key.length(); index++) {
            hash = (hash ^ key.charAt(index)) * FNV_PRIME;
        }
        return hash;
    }
}
