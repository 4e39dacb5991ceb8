package org.parvis.geo.exchange.osm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The table of texts of one block, each read when it is first asked for. */
final class PbfTexts {
    private static final int MOST = 2_000_000;
    private static final int TEXT = 1;

    private WireReader[] parts = {};
    private @Nullable String[] texts = {};
    private int size;

    void read(WireReader table) {
        while (table.hasMore()) {
            int tag = table.tag();
            if (WireReader.field(tag) != TEXT) {
                table.skip(tag);
                continue;
            }
            if (size == MOST) {
                throw PbfBlocks.unreadable("a block has more than " + MOST + " texts; no program writes so many.");
            }
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, Math.max(256, 2 * size));
            }
            parts[size++] = table.part();
        }
        texts = new String[size];
    }

    /** @throws IndexOutOfBoundsException if there is none */
    String at(int index) {
        String text = texts[index];
        if (text == null) {
            text = parts[index].text();
            texts[index] = text;
        }
        return text;
    }
}
