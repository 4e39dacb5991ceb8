package org.parvis.geo.exchange.elevation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.CrsRecognition;

/**
 * Reads grids in the ASCII format of Esri (ArcGIS documentation, "Esri ASCII raster format"): a header of names and
 * numbers, then the heights row by row from the north. IGN publishes its models so. It names no reference system.
 */
final class AsciiGridReader {
    private static final int LONGEST_WORD = 64;
    private static final int LETTERS_BETWEEN_CHECKS = 1 << 16;
    private static final double NO_HEIGHT = -9_999;

    private final Reader reader;
    private final ElevationAllowance allowance;
    private final Map<String, Double> header = new HashMap<>();
    private @Nullable String next;
    private int letters;

    private AsciiGridReader(InputStream stream, ElevationAllowance allowance) {
        this.allowance = allowance;
        this.reader = new InputStreamReader(stream, StandardCharsets.ISO_8859_1);
    }

    static boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT)
                .startsWith("ncols");
    }

    /**
     * @param chosen by a person, or said by a file beside it; null if nobody said
     * @throws UnknownSystemException if nobody says in which system it is
     */
    static ElevationGrid read(InputStream stream, @Nullable Crs chosen, ElevationAllowance allowance)
            throws IOException, UnknownSystemException {
        return new AsciiGridReader(stream, allowance).read(chosen);
    }

    private ElevationGrid read(@Nullable Crs chosen) throws IOException, UnknownSystemException {
        readHeader();
        long columns = Math.round(required("ncols"));
        long rows = Math.round(required("nrows"));
        double stepEast = header.containsKey("dx") ? required("dx") : required("cellsize");
        double stepNorth = header.containsKey("dy") ? required("dy") : required("cellsize");
        // A corner is half a cell away from the first position.
        double west = header.containsKey("xllcenter") ? required("xllcenter") : required("xllcorner") + stepEast / 2;
        double south = header.containsKey("yllcenter") ? required("yllcenter") : required("yllcorner") + stepNorth / 2;
        double noHeight = header.getOrDefault("nodata_value", NO_HEIGHT);
        float[] heights = allowance.room(columns, rows);
        for (int index = 0; index < heights.length; index++) {
            String word = next;
            if (word == null) {
                throw ElevationGrid.unreadable("it ends in row " + (index / columns + 1) + " of " + rows);
            }
            heights[index] = ElevationGrid.plausible(number(word), noHeight);
            next = word();
        }
        double north = south + (rows - 1) * stepNorth;
        Envelope bounds = new Envelope(west, west + (columns - 1) * stepEast, south, north);
        Crs crs = chosen == null ? degreesOrAsk(bounds) : chosen;
        return new ElevationGrid(crs, west, north, stepEast, stepNorth, (int) columns, heights);
    }

    private static Crs degreesOrAsk(Envelope bounds) throws UnknownSystemException {
        if (CrsRecognition.looksLikeDegrees(bounds)) {
            return Crs.WGS_84;
        }
        throw new UnknownSystemException(bounds);
    }

    private void readHeader() throws IOException {
        next = word();
        while (next != null && Character.isLetter(next.charAt(0))) {
            String name = next.toLowerCase(Locale.ROOT);
            String value = word();
            if (value == null || header.size() > 16) {
                throw ElevationGrid.unreadable("its header has no end");
            }
            if (!value.equalsIgnoreCase("nan")) {
                header.put(name, number(value));
            }
            next = word();
        }
    }

    private double required(String name) {
        Double value = header.get(name);
        if (value == null || !Double.isFinite(value)) {
            throw ElevationGrid.unreadable("its header has no \"" + name + "\"");
        }
        return value;
    }

    private static double number(String word) {
        try {
            // Written in France, a number may have a comma.
            return Double.parseDouble(word.replace(',', '.'));
        } catch (NumberFormatException nonsense) {
            throw ElevationGrid.unreadable("\"" + word + "\" is no number");
        }
    }

    private @Nullable String word() throws IOException {
        int letter = letter();
        while (letter >= 0 && letter <= ' ') {
            letter = letter();
        }
        if (letter < 0) {
            return null;
        }
        StringBuilder word = new StringBuilder();
        while (letter > ' ') {
            if (word.length() == LONGEST_WORD) {
                throw ElevationGrid.unreadable("\"" + word + "…\" is no number");
            }
            word.append((char) letter);
            letter = letter();
        }
        return word.toString();
    }

    private int letter() throws IOException {
        if (letters++ % LETTERS_BETWEEN_CHECKS == 0) {
            allowance.checkTime();
        }
        return reader.read();
    }
}
