package org.parvis.geo.network;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street.Passage;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/**
 * Reads what {@link WordOutput} wrote. Bytes that it did not write end in an {@link IOException}, an {@link
 * IllegalArgumentException} or a {@link org.parvis.geo.shared.ParvisException}.
 */
final class WordInput {
    private final DataInputStream in;

    WordInput(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    boolean hasMore() throws IOException {
        return in.available() > 0;
    }

    LocalizedText name() throws IOException {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            byLanguage.put(text(), text());
        }
        return byLanguage.isEmpty() ? LocalizedText.EMPTY : new LocalizedText(byLanguage);
    }

    WayTraits way() throws IOException {
        return new WayTraits(
                StreetClass.valueOf(text()),
                in.readBoolean(),
                in.readBoolean(),
                Surface.valueOf(text()),
                number(),
                number(),
                stairs(),
                Lighting.valueOf(text()),
                Access.valueOf(text()),
                Access.valueOf(text()),
                in.readInt(),
                Passage.valueOf(text()),
                in.readBoolean(),
                Climb.valueOf(text()),
                text(),
                text(),
                text(),
                text());
    }

    NetworkProblem problem() throws IOException {
        StreetTraits street = new StreetTraits(new UUID(in.readLong(), in.readLong()), name(), way(), in.readInt());
        return new NetworkProblem(street, Geometries.point(in.readDouble(), in.readDouble()), text());
    }

    private @Nullable Stairs stairs() throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        int count = in.readInt();
        String handrail = text();
        return new Stairs(
                count == 0 ? null : Integer.valueOf(count),
                handrail.isEmpty() ? null : Boolean.valueOf(handrail),
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean());
    }

    private @Nullable Double number() throws IOException {
        return in.readBoolean() ? Double.valueOf(in.readDouble()) : null;
    }

    private String text() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new BrokenFileException("a text of " + length + " bytes is longer than its section");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
