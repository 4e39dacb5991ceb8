package org.parvis.geo.exchange.csv;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.text.GeometryParts;
import org.parvis.geo.exchange.text.WellKnownText;

/**
 * Which columns say where a row is.
 *
 * @param kind how
 * @param first index of the column with the easting or longitude, the pair or the geometry; -1 for none
 * @param second index of the column with the northing or latitude, where it is another
 * @param names of these columns, for messages
 * @param hint what the columns' names say of the reference system, in lower case; empty if nothing
 */
record CsvPlaces(Kind kind, int first, int second, List<String> names, String hint) {
    static final CsvPlaces NONE = new CsvPlaces(Kind.NONE, -1, -1, List.of(), "");

    CsvPlaces {
        names = List.copyOf(names);
    }

    /** How columns say where a row is. */
    enum Kind {
        NONE,
        /** One for each ordinate, their names say which. */
        TWO,
        /** One for each ordinate, only their values say which. */
        TWO_BY_CONTENT,
        /** Latitude and longitude in one. */
        LATITUDE_LONGITUDE,
        /** Longitude and latitude in one. */
        LONGITUDE_LATITUDE,
        /** Well-known text. */
        TEXT
    }

    boolean uses(int column) {
        return column == first || column == second;
    }

    /** @return null if the row says nothing of its place */
    @Nullable
    Geometry read(List<CsvCell> record, ExchangeLimits limits) throws BrokenGeometryException {
        String text = kind == Kind.NONE ? "" : text(record, first);
        return switch (kind) {
            case NONE -> null;
            case TWO, TWO_BY_CONTENT -> position(text, text(record, second));
            case TEXT -> text.isEmpty() ? null : WellKnownText.read(text, limits);
            case LATITUDE_LONGITUDE, LONGITUDE_LATITUDE -> text.isEmpty() ? null : pair(text);
        };
    }

    private Geometry pair(String text) throws BrokenGeometryException {
        Matcher matcher = ColumnFacts.PAIR.matcher(text);
        if (!matcher.matches()) {
            throw new BrokenGeometryException("\"" + shortened(text) + "\" is no pair of numbers");
        }
        double one = ColumnFacts.number(matcher.group(1));
        double other = ColumnFacts.number(matcher.group(2));
        return kind == Kind.LONGITUDE_LATITUDE
                ? GeometryParts.point(new Coordinate(one, other))
                : GeometryParts.point(new Coordinate(other, one));
    }

    private static @Nullable Geometry position(String east, String north) throws BrokenGeometryException {
        if (east.isEmpty() && north.isEmpty()) {
            return null;
        }
        return GeometryParts.point(new Coordinate(ordinate(east), ordinate(north)));
    }

    private static double ordinate(String text) throws BrokenGeometryException {
        double number = ColumnFacts.number(text);
        if (Double.isNaN(number)) {
            throw new BrokenGeometryException(
                    text.isEmpty()
                            ? "one of its two coordinates is missing"
                            : "\"" + shortened(text) + "\" is no number");
        }
        return number;
    }

    private static String text(List<CsvCell> record, int column) {
        return column < record.size() ? record.get(column).text() : "";
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
