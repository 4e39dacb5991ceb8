package org.parvis.geo.exchange.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.geo.territory.Attributes;

/** Gathers what a feed says beyond what Parvis has a field for, as much of it as a feature carries. */
public final class FeedAttributes {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 10_000;

    /** Of all together, well within what a row of the database takes. */
    private static final int MOST_CHARACTERS = 200_000;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private int characters;

    /** Keeps a text, cut if it is very long; a blank one is none. The first of a name stays. */
    public FeedAttributes put(String name, String text) {
        String kept = FeedTexts.cut(text.strip(), LONGEST_TEXT);
        boolean fits = !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.indexOf('\0') < 0
                && values.size() < Attributes.MOST
                && characters + kept.length() <= MOST_CHARACTERS;
        if (fits && !kept.isEmpty() && !values.containsKey(name)) {
            values.put(name, kept);
            characters += kept.length();
        }
        return this;
    }

    /** What was gathered, in that order. */
    public Attributes attributes() {
        return new Attributes(values);
    }
}
