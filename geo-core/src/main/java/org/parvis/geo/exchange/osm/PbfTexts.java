package org.parvis.geo.exchange.osm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The table of texts of one block, each read when it is first asked for. */
final class PbfTexts {
    private static final int MOST = 2_000_000;
    private static final int TEXT = 1;

    private byte[] content = {};

    /** Where each text begins and ends. */
    private int[] places = {};

    private @Nullable String[] texts = {};
    private int size;

    /** @param block that the table is part of */
    void read(WireReader table, byte[] block) {
        content = block;
        while (table.hasMore()) {
            int tag = table.tag();
            if (WireReader.field(tag) != TEXT) {
                table.skip(tag);
                continue;
            }
            if (size == MOST) {
                throw PbfBlocks.unreadable("a block has more than " + MOST + " texts; no program writes so many.");
            }
            if (2 * size == places.length) {
                places = Arrays.copyOf(places, Math.max(512, 4 * size));
            }
            WireReader text = table.part();
            places[2 * size] = text.position();
            places[2 * size + 1] = text.limit();
            size++;
        }
        texts = new String[size];
    }

    /** @throws IndexOutOfBoundsException if there is none */
    String at(int index) {
        String text = texts[index];
        if (text == null) {
            text = new WireReader(content, places[2 * index], places[2 * index + 1]).text();
            texts[index] = text;
        }
        return text;
    }
}
