package org.parvis.geo.exchange.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.util.AssertionFailedException;
import org.parvis.geo.exchange.layer.ExchangeLimits;

/** Geometries as well-known text, also with the number of their reference system before them, as PostGIS writes it. */
public final class WellKnownText {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?is)\\s*(?:SRID\\s*=\\s*(\\d{1,6})\\s*;)?\\s*"
                    + "((?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION|LINEARRING)\\s*(?:ZM|Z|M)?\\s*(?:\\(|EMPTY).*");

    private WellKnownText() {}

    public static boolean looksLikeOne(String text) {
        return !text.isEmpty()
                && Character.toUpperCase(text.charAt(0)) >= 'G'
                && BEGINNING.matcher(text).matches();
    }

    /** The number of the reference system; 0 if there is none. */
    public static int srid(String text) {
        Matcher matcher = BEGINNING.matcher(text);
        String number = matcher.matches() ? matcher.group(1) : null;
        return number == null ? 0 : Integer.parseInt(number);
    }

    /**
     * Closes rings that are open.
     *
     * @return null for an empty geometry
     * @throws BrokenGeometryException for whatever cannot be read, with the reason
     */
    public static @Nullable Geometry read(String text, ExchangeLimits limits) throws BrokenGeometryException {
        requireModest(text, limits);
        WKTReader reader = new WKTReader(GeometryParts.FACTORY);
        reader.setFixStructure(true);
        try {
            Geometry geometry = reader.read(text.substring(text.indexOf(';') + 1));
            requireFinite(geometry);
            return geometry.isEmpty() ? null : geometry;
        } catch (ParseException | IllegalArgumentException | ArithmeticException | AssertionFailedException broken) {
            throw new BrokenGeometryException("the well-known text cannot be read: "
                    + String.valueOf(broken.getMessage()).replaceAll("\\s+", " "));
        }
    }

    /** The parser calls itself for each parenthesis and keeps every position. */
    private static void requireModest(String text, ExchangeLimits limits) throws BrokenGeometryException {
        int depth = 0;
        int deepest = 0;
        int positions = 1;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
            positions += letter == ',' ? 1 : 0;
        }
        if (deepest > limits.mostNesting()) {
            throw new BrokenGeometryException(
                    "the well-known text is nested deeper than the " + limits.mostNesting() + " that are allowed");
        }
        if (positions > limits.mostVertices()) {
            throw new BrokenGeometryException(
                    "the geometry has more than the " + limits.mostVertices() + " positions that are allowed");
        }
    }

    private static void requireFinite(Geometry geometry) throws BrokenGeometryException {
        for (Coordinate position : geometry.getCoordinates()) {
            if (!Double.isFinite(position.x) || !Double.isFinite(position.y)) {
                throw new BrokenGeometryException(
                        "there is a position (" + position.x + ", " + position.y + "), which is no place");
            }
        }
    }
}
