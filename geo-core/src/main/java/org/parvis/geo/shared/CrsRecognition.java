package org.parvis.geo.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds out in which reference system coordinates are: by a description as well-known text, such as a .prj file, or by
 * the coordinates themselves. A description is recognised by what it does to a few points, as its spelling differs from
 * program to program; a code in it is believed only if it does the same.
 */
public final class CrsRecognition {
    /** Descriptions in use have a few thousand letters. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int DEEPEST = 20;
    private static final double METRES_APART = 0.1;
    private static final double DEGREES_APART = 1e-6;

    private static final Pattern CODE_AT_END =
            Pattern.compile("(?:AUTHORITY|ID)\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d{4,6})\"?\\s*]\\s*]\\s*$");
    private static final Pattern PARIS =
            Pattern.compile("(PRIMEM\\s*\\[\\s*\"[^\"]*Paris[^\"]*\"\\s*,\\s*)[-+0-9.eE]+");
    private static final Pattern GRADS = Pattern.compile("UNIT\\s*\\[\\s*\"[^\"]*\"\\s*,\\s*0?\\.01570");
    private static final String WEB_MERCATOR_MARK = "+a=6378137 +b=6378137";

    /** Where systems are used, in their own coordinates; never changed once made. */
    private static final Map<CrsDefinition, Envelope> AREAS = new ConcurrentHashMap<>();

    private CrsRecognition() {}

    /**
     * What a description was recognised as.
     *
     * @param crs null if it is none that is known
     * @param name as the description has it; empty if it has none
     */
    public record Recognised(@Nullable Crs crs, String name) {}

    /** @param text in version 1 of any dialect, or in version 2 with a code; anything else is not recognised */
    public static Recognised byDescription(String text) {
        String name = quoted(text);
        if (text.length() > LONGEST_TEXT || depth(text) > DEEPEST) {
            return new Recognised(null, name);
        }
        Matcher code = CODE_AT_END.matcher(text);
        Integer stated = code.find() ? Integer.valueOf(code.group(1)) : null;
        String horizontal = horizontal(text);
        if (horizontal == null) {
            boolean second = text.strip().matches("(?s)(?:PROJCRS|GEOGCRS|GEODCRS|BOUNDCRS|COMPOUNDCRS)\\s*\\[.*");
            return new Recognised(second && stated != null ? registered(stated) : null, name);
        }
        CoordinateReferenceSystem system = parsed(horizontal);
        if (system == null) {
            return new Recognised(null, name);
        }
        return new Recognised(recognised(system, horizontal, stated), name);
    }

    /**
     * Those systems in whose area the middle of these coordinates lies, the likeliest first. Never a proof: many systems
     * use the same numbers for other places.
     */
    public static List<Crs> byCoordinates(Envelope envelope) {
        List<Crs> fitting = new ArrayList<>();
        if (envelope.isNull() || !isFinite(envelope)) {
            return fitting;
        }
        boolean degrees = looksLikeDegrees(envelope);
        for (CrsDefinition definition : CrsTable.all()) {
            Crs crs = new Crs("EPSG:" + definition.code());
            if (definition.isGeographic() == degrees && isUsedAt(definition, crs, envelope)) {
                fitting.add(crs);
            }
        }
        return fitting;
    }

    /** Whether they could be longitudes and latitudes. */
    public static boolean looksLikeDegrees(Envelope envelope) {
        return !envelope.isNull()
                && envelope.getMinX() >= -180
                && envelope.getMaxX() <= 180
                && envelope.getMinY() >= -90
                && envelope.getMaxY() <= 90;
    }

    private static boolean isFinite(Envelope envelope) {
        return Double.isFinite(envelope.getMinX())
                && Double.isFinite(envelope.getMaxX())
                && Double.isFinite(envelope.getMinY())
                && Double.isFinite(envelope.getMaxY());
    }

    private static boolean isUsedAt(CrsDefinition definition, Crs crs, Envelope envelope) {
        try {
            if (!AREAS.computeIfAbsent(definition, known -> area(known, crs)).contains(envelope.centre())) {
                return false;
            }
            Coordinate place = crs.toWgs84(envelope.centre());
            return definition.isUsedAt(place.x, place.y);
        } catch (ParvisException outside) {
            return false;
        }
    }

    /** Roughly: the box around nine places of the system's area, in its coordinates. */
    private static Envelope area(CrsDefinition definition, Crs crs) {
        Envelope area = new Envelope();
        for (int step = 0; step < 9; step++) {
            double longitude = definition.west() + (definition.east() - definition.west()) * (step % 3) / 2;
            double latitude = definition.south() + (definition.north() - definition.south()) * (step / 3) / 2.0;
            area.expandToInclude(
                    crs.fromWgs84(Geometries.point(longitude, latitude)).getCoordinate());
        }
        return area;
    }

    private static @Nullable Crs recognised(CoordinateReferenceSystem system, String text, @Nullable Integer stated) {
        Ellipsoid ellipsoid = CrsSystem.ellipsoid(system);
        if (ellipsoid == null) {
            return null;
        }
        try {
            MathTransform projecting = CrsSystem.projecting(system, ellipsoid);
            Crs named = stated == null ? null : registered(stated);
            if (named != null && isSame(named, projecting, ellipsoid)) {
                return named;
            }
            return bestNamed(matching(projecting, ellipsoid), text);
        } catch (FactoryException | ParvisException unusable) {
            return null;
        }
    }

    private static List<CrsDefinition> matching(MathTransform projecting, Ellipsoid ellipsoid) {
        return CrsTable.all().stream()
                .filter(definition -> definition
                                .datum()
                                .ellipsoid()
                                .isLike(ellipsoid.getSemiMajorAxis(), ellipsoid.getInverseFlattening())
                        && isSame(new Crs("EPSG:" + definition.code()), projecting, ellipsoid))
                .toList();
    }

    /** Of systems with the same projection, the one whose datum the text names, else the first. */
    private static @Nullable Crs bestNamed(List<CrsDefinition> fitting, String text) {
        String capitals = text.toUpperCase(Locale.ROOT).replace("TOWGS84", "");
        return fitting.stream()
                .filter(definition -> definition.datum().isNamedIn(capitals))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(definition -> new Crs("EPSG:" + definition.code()))
                .orElse(null);
    }

    /** Whether both projections put some points of the system's area at the same coordinates. */
    private static boolean isSame(Crs crs, MathTransform projecting, Ellipsoid ellipsoid) {
        try {
            CoordinateReferenceSystem known = CrsSystem.of(crs.number()).system();
            Ellipsoid own = CrsSystem.ellipsoid(known);
            if (own == null || Math.abs(own.getSemiMajorAxis() - ellipsoid.getSemiMajorAxis()) > METRES_APART) {
                return false;
            }
            double[] points = testPoints(CrsTable.find(crs.number()));
            double[] expected = points.clone();
            double[] found = points.clone();
            CrsSystem.projecting(known, own).transform(points, 0, expected, 0, points.length / 2);
            projecting.transform(points, 0, found, 0, points.length / 2);
            double apart = crs.isGeographic() ? DEGREES_APART : METRES_APART;
            for (int index = 0; index < points.length; index++) {
                // Written so that NaN differs.
                if (!(Math.abs(found[index] - expected[index]) <= apart)) {
                    return false;
                }
            }
            return true;
        } catch (FactoryException | TransformException outside) {
            return false;
        }
    }

    /** Three places in the area, longitude first, not on one line. */
    private static double[] testPoints(@Nullable CrsDefinition definition) {
        if (definition == null) {
            return new double[] {2, 46, 4, 47, 5, 45};
        }
        double longitude = definition.projection().longitude();
        double latitude = (definition.south() + definition.north()) / 2;
        return new double[] {longitude + 0.5, latitude, longitude + 2, latitude + 0.7, longitude - 1.5, latitude - 0.9};
    }

    private static @Nullable Crs registered(int code) {
        Crs crs = new Crs("EPSG:" + code);
        try {
            crs.isGeographic();
            return crs;
        } catch (ParvisException unknown) {
            return null;
        }
    }

    private static @Nullable CoordinateReferenceSystem parsed(String text) {
        try {
            return CRS.parseWKT(text);
        } catch (FactoryException | RuntimeException unreadable) {
            // GeoTools answers some malformed texts with exceptions of its own making.
            return null;
        }
    }

    /**
     * The part that describes east and north, with the quirks of other programs taken out; null if there is none. Nothing
     * else is handed to the parser, as descriptions of transformations may name files.
     */
    private static @Nullable String horizontal(String text) {
        int projected = text.indexOf("PROJCS");
        int start = projected >= 0 ? projected : text.indexOf("GEOGCS");
        int end = start < 0 ? -1 : closing(text, start);
        if (end < 0 || text.contains("_MT") || text.contains("FITTED_CS")) {
            return null;
        }
        String part = text.substring(start, end);
        if (part.contains(WEB_MERCATOR_MARK)) {
            part = part.replace(
                    "\"Mercator_1SP\"]",
                    "\"Popular Visualisation Pseudo Mercator\"],PARAMETER[\"semi_minor\",6378137]");
        }
        String meridian = GRADS.matcher(part).find() ? "2.5969213" : "2.33722917";
        String plain = PARIS.matcher(part).replaceAll("$1" + meridian);
        // Axes too: in all our formats east comes first, whatever a description says.
        return without(without(without(plain, "EXTENSION"), "AUTHORITY"), "AXIS");
    }

    /** Without these members. Codes in a description have the register unpacked, and may be wrong. */
    private static String without(String text, String member) {
        return text.replaceAll(",\\s*" + member + "\\s*\\[[^\\[\\]]*]", "");
    }

    /** Behind the bracket that closes the first one after a position; -1 if none does. */
    private static int closing(String text, int start) {
        int open = 0;
        for (int at = start; at < text.length(); at++) {
            if (text.charAt(at) == '[') {
                open++;
            } else if (text.charAt(at) == ']' && --open == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int depth(String text) {
        int open = 0;
        int deepest = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            open += letter == '[' || letter == '(' ? 1 : letter == ']' || letter == ')' ? -1 : 0;
            deepest = Math.max(deepest, open);
        }
        return deepest;
    }

    private static String quoted(String text) {
        int start = text.indexOf('"');
        int end = start < 0 ? -1 : text.indexOf('"', start + 1);
        return end < 0 || end - start > 200
                ? ""
                : text.substring(start + 1, end).strip();
    }
}
