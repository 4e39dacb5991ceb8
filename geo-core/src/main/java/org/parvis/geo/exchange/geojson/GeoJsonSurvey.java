package org.parvis.geo.exchange.geojson;

import java.util.List;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.text.ColumnSurvey;
import org.parvis.geo.exchange.text.PositionRange;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.exchange.text.ValueTypes;

/** Learns from all features which columns there are, and where they lie. */
final class GeoJsonSurvey implements ParsedFeature.Visitor {
    private final ColumnSurvey columns;
    private final PositionRange range = new PositionRange();
    private long rows;

    GeoJsonSurvey(String layer, ExchangeLimits limits) {
        columns = new ColumnSurvey(layer, limits);
    }

    @Override
    public boolean take(ParsedFeature feature) {
        rows++;
        range.look(feature.geometry());
        feature.values().forEach((name, value) -> look(columns.column(name), value));
        return true;
    }

    ColumnSurvey columns() {
        return columns;
    }

    PositionRange range() {
        return range;
    }

    long rows() {
        return rows;
    }

    /** The value of a feature in the type of its column. */
    static Object typed(Object value, ColumnType type) {
        return switch (type) {
            case WHOLE -> ((JsonNumber) value).asWhole();
            case REAL -> Double.valueOf(((JsonNumber) value).text());
            case TRUTH -> value;
            case DATE, TIME -> dated((String) value, type);
            case TEXT -> text(value);
        };
    }

    private static Object dated(String text, ColumnType type) {
        Object value = TextTyping.DATES.value(text, type);
        // The survey has seen that it can be read.
        return value == null ? text : value;
    }

    private static String text(Object value) {
        if (value instanceof JsonNumber number) {
            return number.text();
        }
        return value instanceof JsonText json ? json.text() : value.toString();
    }

    private static void look(ValueTypes types, Object value) {
        if (value instanceof String text) {
            types.lookAt(text, TextTyping.DATES);
        } else if (value instanceof JsonNumber number) {
            if (number.whole()) {
                types.lookAtWhole(number.big());
            } else {
                types.lookAt(ColumnType.REAL);
            }
        } else {
            types.lookAt(value instanceof Boolean ? ColumnType.TRUTH : ColumnType.TEXT);
        }
    }

    /** The members that were met and not read, for a note; empty if there were none. */
    static List<String> notes(FeatureWalk walk) {
        java.util.ArrayList<String> notes = new java.util.ArrayList<>();
        if (!walk.further().isEmpty()) {
            notes.add("Members beside the properties are not read: " + String.join(", ", walk.further()) + ".");
        }
        if (walk.measured()) {
            notes.add("Positions have more than three numbers; only longitude, latitude and height are read.");
        }
        return notes;
    }
}
