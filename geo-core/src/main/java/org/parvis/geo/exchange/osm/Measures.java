package org.parvis.geo.exchange.osm;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with units as mappers write them (OpenStreetMap wiki, "Map features/Units", "Key:incline", "Key:direction"). */
final class Measures {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,9})?)\\s*(m|cm|mm|ft|in)?");
    private static final Pattern FEET = Pattern.compile("(\\d{1,5})\\s*'(?:\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*\")?");
    private static final Pattern SLOPE = Pattern.compile("([+-]?\\d{1,4}(?:[.,]\\d{1,9})?)\\s*(%|°)");
    private static final Map<String, Double> METRES_BY_UNIT =
            Map.of("m", 1.0, "cm", 0.01, "mm", 0.001, "ft", 0.3048, "in", 0.0254);
    private static final String[] COMPASS = {
        "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"
    };
    private static final Map<String, String> COMPASS_WORDS = Map.of(
            "NORTH",
            "N",
            "NORTHEAST",
            "NE",
            "EAST",
            "E",
            "SOUTHEAST",
            "SE",
            "SOUTH",
            "S",
            "SOUTHWEST",
            "SW",
            "WEST",
            "W",
            "NORTHWEST",
            "NW");

    private Measures() {}

    /** Metres, the unit where none is written. */
    static OptionalDouble metres(String text) {
        String trimmed = text.strip();
        Matcher withUnit = WITH_UNIT.matcher(trimmed);
        if (withUnit.matches()) {
            String unit = withUnit.group(2) == null ? "m" : withUnit.group(2);
            double number = Double.parseDouble(withUnit.group(1).replace(',', '.'));
            return OptionalDouble.of(number * METRES_BY_UNIT.getOrDefault(unit, 1.0));
        }
        Matcher feet = FEET.matcher(trimmed);
        if (feet.matches()) {
            double inches = feet.group(2) == null ? 0 : Double.parseDouble(feet.group(2));
            return OptionalDouble.of(Double.parseDouble(feet.group(1)) * 0.3048 + inches * 0.0254);
        }
        return OptionalDouble.empty();
    }

    /** Percent; degrees are converted; a bare number is none, for nobody knows which of the two it is. */
    static OptionalDouble inclinePercent(String text) {
        Matcher slope = SLOPE.matcher(text.strip());
        if (!slope.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(slope.group(1).replace(',', '.'));
        if (slope.group(2).equals("%")) {
            return OptionalDouble.of(number);
        }
        // 45° is 100 %, the steepest a street can be.
        return Math.abs(number) > 45
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * Math.tan(Math.toRadians(number)));
    }

    /** Degrees clockwise from north, 0 up to but not 360, from a number or a point of the compass. */
    static OptionalDouble directionDegrees(String text) {
        String trimmed = text.strip().toUpperCase(Locale.ROOT).replace("°", "");
        if (NUMBER.matcher(trimmed).matches()) {
            double degrees = Double.parseDouble(trimmed);
            return degrees < -360 || degrees > 360 ? OptionalDouble.empty() : OptionalDouble.of((degrees + 360) % 360);
        }
        String point = COMPASS_WORDS.getOrDefault(trimmed, trimmed);
        for (int index = 0; index < COMPASS.length; index++) {
            if (COMPASS[index].equals(point)) {
                return OptionalDouble.of(index * 360.0 / COMPASS.length);
            }
        }
        return OptionalDouble.empty();
    }

    static OptionalDouble wholeNumber(String text) {
        String trimmed = text.strip();
        return NUMBER.matcher(trimmed).matches() && !trimmed.contains(".")
                ? OptionalDouble.of(Double.parseDouble(trimmed))
                : OptionalDouble.empty();
    }
}
