package org.parvis.api.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.geo.filter.Condition.Kind;

/**
 * Where a property lies that a condition may ask about.
 *
 * @param attribute of the row, as HQL writes it behind {@code row.}: never a caller's text
 * @param kind of its values
 */
record PropertyColumn(String attribute, Kind kind) {
    static PropertyColumn text(String attribute) {
        return new PropertyColumn(attribute, Kind.TEXT);
    }

    static PropertyColumn number(String attribute) {
        return new PropertyColumn(attribute, Kind.NUMBER);
    }

    static PropertyColumn truth(String attribute) {
        return new PropertyColumn(attribute, Kind.TRUTH);
    }

    /** By name, each an attribute of the same name: texts, then numbers, then truths. */
    static Map<String, PropertyColumn> of(String[] texts, String[] numbers, String[] truths) {
        Map<String, PropertyColumn> columns = new LinkedHashMap<>();
        for (String name : texts) {
            columns.put(name, text(name));
        }
        for (String name : numbers) {
            columns.put(name, number(name));
        }
        for (String name : truths) {
            columns.put(name, truth(name));
        }
        return columns;
    }
}
