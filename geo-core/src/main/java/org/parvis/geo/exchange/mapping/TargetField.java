package org.parvis.geo.exchange.mapping;

import java.util.List;

/**
 * What a feature of a collection can be told.
 *
 * @param name as in the properties of the collection's GeoJSON, such as {@code widthMetres}; {@code name.fr} and the like
 *     for a text in one language
 * @param kind how its value is written
 * @param required whether a feature cannot be without
 * @param words that the value can be, for kind {@code WORD}; empty for others
 * @param description for a person, in one sentence, with the unit
 */
public record TargetField(String name, Kind kind, boolean required, List<String> words, String description) {
    /** How a value is written. */
    public enum Kind {
        TEXT,
        WORD,
        WORDS,
        WHOLE,
        REAL,
        TRUTH,
        OPENING_HOURS,
        TIME,
        WEBSITE,
        /** Well-known text in WGS 84, longitude first. */
        GEOMETRY,
        /** Several things with several values each: {@code name=Port|at=7.42 43.73;name=…}. */
        PARTS
    }

    public TargetField {
        words = List.copyOf(words);
    }
}
