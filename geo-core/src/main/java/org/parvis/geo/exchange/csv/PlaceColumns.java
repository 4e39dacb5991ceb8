package org.parvis.geo.exchange.csv;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.csv.CsvPlaces.Kind;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.shared.ParvisException;

/** Finds the columns that say where a row is: those chosen, else by their names, else by what is in them. */
final class PlaceColumns {
    private static final String SYSTEM =
            "(wgs84|wgs|gps|4326|l93|lambert93|lamb93|lambert|2154|cc4[2-9]|cc50|39[45]\\d)?";
    private static final Pattern EAST = Pattern.compile(
            "(?:(?:geo|coord|coordonnee|position|pos)?(?:x|lon|lng|long|longitude|easting)(?:coord|coordonnee|deg|dd)?)"
                    + SYSTEM);
    private static final Pattern NORTH = Pattern.compile(
            "(?:(?:geo|coord|coordonnee|position|pos)?(?:y|lat|latitude|northing)(?:coord|coordonnee|deg|dd)?)"
                    + SYSTEM);
    private static final Pattern LONGITUDE_FIRST = Pattern.compile("(?:lon|lng|x).*(?:lat|y).*");

    private final List<String> names;
    private final List<ColumnFacts> facts;

    PlaceColumns(List<String> names, List<ColumnFacts> facts) {
        this.names = names;
        this.facts = facts;
    }

    /** @throws ParvisException {@code INVALID_VALUE} for a chosen column that is not there */
    CsvPlaces find(ReadingChoices choices) {
        if (choices.geometryColumn() != null) {
            return one(chosen("geometryColumn", choices.geometryColumn()));
        }
        if (choices.eastColumn() != null && choices.northColumn() != null) {
            int east = chosen("eastColumn", choices.eastColumn());
            return two(Kind.TWO, east, chosen("northColumn", choices.northColumn()));
        }
        if (choices.eastColumn() != null || choices.northColumn() != null) {
            throw ParvisException.invalid(
                    choices.eastColumn() == null ? "eastColumn" : "northColumn",
                    "Of the two columns of a position only one is given; give both.");
        }
        for (int i = 0; i < names.size(); i++) {
            if (facts.get(i).isGeometry()) {
                return one(i);
            }
        }
        CsvPlaces byName = byName();
        return byName != null ? byName : byContent();
    }

    private CsvPlaces one(int column) {
        ColumnFacts known = facts.get(column);
        boolean pair = known.isPair() && !known.isGeometry();
        Kind kind = !pair
                ? Kind.TEXT
                : LONGITUDE_FIRST.matcher(plain(names.get(column))).matches()
                        ? Kind.LONGITUDE_LATITUDE
                        : Kind.LATITUDE_LONGITUDE;
        return new CsvPlaces(kind, column, -1, List.of(names.get(column)), "");
    }

    private @Nullable CsvPlaces byName() {
        for (int east = 0; east < names.size(); east++) {
            Matcher easting = EAST.matcher(plain(names.get(east)));
            if (!easting.matches() || !facts.get(east).isNumber()) {
                continue;
            }
            for (int north = 0; north < names.size(); north++) {
                Matcher northing = NORTH.matcher(plain(names.get(north)));
                boolean fits = northing.matches()
                        && facts.get(north).isNumber()
                        && String.valueOf(easting.group(1)).equals(String.valueOf(northing.group(1)));
                if (fits) {
                    return two(Kind.TWO, east, north);
                }
            }
        }
        return null;
    }

    private CsvPlaces byContent() {
        for (int i = 0; i < names.size(); i++) {
            if (facts.get(i).isPair()) {
                return one(i);
            }
        }
        for (int i = 0; i + 1 < names.size(); i++) {
            if (areInFrance(facts.get(i), facts.get(i + 1))) {
                return two(Kind.TWO_BY_CONTENT, i, i + 1);
            }
            if (areInFrance(facts.get(i + 1), facts.get(i))) {
                return two(Kind.TWO_BY_CONTENT, i + 1, i);
            }
        }
        return CsvPlaces.NONE;
    }

    /** Degrees in metropolitan France, or metres in Lambert-93 there. */
    private static boolean areInFrance(ColumnFacts east, ColumnFacts north) {
        boolean degrees =
                east.hasFractions() && north.hasFractions() && east.isWithin(-5.5, 10) && north.isWithin(41, 51.5);
        return degrees || (east.isWithin(90_000, 1_300_000) && north.isWithin(6_000_000, 7_200_000));
    }

    private CsvPlaces two(Kind kind, int east, int north) {
        return new CsvPlaces(kind, east, north, List.of(names.get(east), names.get(north)), plain(names.get(east)));
    }

    private int chosen(String field, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw ParvisException.invalid(
                    field, "There is no column \"" + name + "\"; the table has " + String.join(", ", names) + ".");
        }
        return index;
    }

    /** Without accents, blanks and signs. */
    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
    }
}
