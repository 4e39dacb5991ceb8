package org.parvis.geo.exchange.elevation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.geo.shared.Crs;

/**
 * Reads tiles of the Shuttle Radar Topography Mission (USGS, "SRTM Topography"): a degree by a degree as whole metres,
 * high byte first, 1,201 or 3,601 to a side, −32,768 for a void. Where the tile lies is in its name alone.
 */
final class HgtReader {
    private static final Pattern NAME = Pattern.compile("([NS])(\\d\\d)([EW])(\\d{3})[^/\\\\]*\\.HGT");
    private static final int[] SIDES = {1_201, 3_601};
    private static final int VOID = -32_768;

    private HgtReader() {}

    static boolean recognises(String name) {
        return name.toUpperCase(Locale.ROOT).endsWith(".HGT");
    }

    /** @param bytes how long the tile is */
    static ElevationGrid read(String name, InputStream stream, long bytes, ElevationAllowance allowance)
            throws IOException {
        int side = side(bytes)
                .orElseThrow(() -> ElevationGrid.unreadable(name + " has " + bytes
                        + " bytes; a tile has 2 times 1201 times 1201 or 2 times 3601 times 3601"));
        Matcher matcher = NAME.matcher(name.toUpperCase(Locale.ROOT));
        if (!matcher.find()) {
            throw ElevationGrid.unreadable(
                    "\"" + name + "\" does not say where it lies; name it by its south-west corner, as N43E007.hgt");
        }
        int south = Integer.parseInt(matcher.group(2)) * (matcher.group(1).equals("N") ? 1 : -1);
        int west = Integer.parseInt(matcher.group(4)) * (matcher.group(3).equals("E") ? 1 : -1);
        float[] heights = allowance.room(side, side);
        byte[] row = new byte[2 * side];
        for (int index = 0; index < heights.length; index++) {
            int at = 2 * (index % side);
            if (at == 0) {
                allowance.checkTime();
                if (stream.readNBytes(row, 0, row.length) < row.length) {
                    throw ElevationGrid.unreadable(name + " ends in row " + (index / side + 1) + " of " + side);
                }
            }
            heights[index] = ElevationGrid.plausible((short) (row[at] << 8 | row[at + 1] & 0xff), VOID);
        }
        double step = 1.0 / (side - 1);
        return new ElevationGrid(Crs.WGS_84, west, south + 1.0, step, step, side, heights);
    }

    private static Optional<Integer> side(long bytes) {
        for (int side : SIDES) {
            if (bytes == 2L * side * side) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
