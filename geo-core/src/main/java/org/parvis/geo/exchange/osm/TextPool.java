package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts by number, each once: the keys and values of tags repeat all over a file. */
final class TextPool {
    /** What a text takes beside its characters: itself, its array, its places in the list and in the table. */
    private static final int OVERHEAD_BYTES = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private long bytes;

    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = texts.size();
        numbers.put(text, number);
        texts.add(text);
        bytes += OVERHEAD_BYTES + text.length();
        return number;
    }

    String text(int number) {
        return texts.get(number);
    }

    /** Of memory, about. */
    long bytes() {
        return bytes;
    }
}
