package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How texts are packed. Those that repeat all over a file, keys and common values, are numbers in a pool; those that are
 * met for the first time, as most names and house numbers are, are written out, and so are all when the pool is full.
 */
final class TextPool {
    /** What a text takes beside its characters: itself, its array, its places in the list and in the table. */
    private static final int OVERHEAD_BYTES = 100;

    private static final int WRITTEN_OUT = 0;

    /** Longer ones do not repeat; OpenStreetMap's own limit is 255 letters. */
    private static final int LONGEST = 255;

    private static final int MET = 1 << 13;

    private final long mostBytes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private long bytes;

    /** The texts met last, by their hashes. */
    private final @Nullable String[] met = new String[MET];

    private char[] letters = new char[LONGEST];

    /** @param mostBytes of memory that the pool may take */
    TextPool(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A text of which there are few, such as a key: it goes into the pool at once. */
    void writeCommon(String text, PackedBytes to) {
        write(text, to, true);
    }

    void write(String text, PackedBytes to) {
        write(text, to, false);
    }

    private void write(String text, PackedBytes to, boolean common) {
        Integer known = text.length() > LONGEST ? null : numbers.get(text);
        if (known == null && text.length() <= LONGEST && bytes < mostBytes && (common || isMetAgain(text))) {
            known = texts.size() + 1;
            numbers.put(text, known);
            texts.add(text);
            bytes += OVERHEAD_BYTES + text.length();
        }
        if (known == null) {
            to.add(WRITTEN_OUT);
            to.add(text.length());
            for (int index = 0; index < text.length(); index++) {
                to.add(text.charAt(index));
            }
        } else {
            to.add(known);
        }
    }

    private boolean isMetAgain(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & MET - 1;
        boolean again = text.equals(met[slot]);
        met[slot] = again ? null : text;
        return again;
    }

    String read(PackedBytes.Cursor from) {
        int number = from.nextInt();
        if (number != WRITTEN_OUT) {
            return texts.get(number - 1);
        }
        int length = from.nextInt();
        if (length > letters.length) {
            letters = new char[length];
        }
        for (int index = 0; index < length; index++) {
            letters[index] = (char) from.nextInt();
        }
        return new String(letters, 0, length);
    }

    /** Of memory, about. */
    long bytes() {
        return bytes;
    }
}
