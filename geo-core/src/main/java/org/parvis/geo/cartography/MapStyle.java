package org.parvis.geo.cartography;

import java.awt.Color;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.cartography.WayStyle.Drawing;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.StreetClass;

/**
 * The look of the map as data: colours, widths, letters. All pixels are at scale 1.
 *
 * @param land what lies under everything
 * @param areas what each kind of backdrop is filled or drawn with
 * @param ways how each class of street is drawn
 * @param inks the remaining colours
 * @param letters how names are set
 */
public record MapStyle(
        Color land, Map<BackdropKind, Tint> areas, Map<StreetClass, WayStyle> ways, Inks inks, Letters letters) {
    /**
     * A filled area or a drawn line.
     *
     * @param fill of the area, or of the line
     * @param edge its hairline
     * @param fromZoom the first zoom that shows it
     * @param edgeFromZoom the first zoom that shows the hairline
     */
    public record Tint(Color fill, Color edge, int fromZoom, int edgeFromZoom) {}

    /**
     * Colours that belong to no one kind.
     *
     * @param shore of the sea along the coast, from the water's edge outwards
     * @param coast the line between land and sea
     * @param square of squares and pedestrian areas
     * @param squareEdge their hairline
     * @param tunnel the dashes at the sides of streets under the ground
     * @param tunnelVeil what lies over the ground above them
     * @param boundary between quartiers
     * @param restricted of streets that are not open to everybody
     * @param symbol of lifts and other spots
     */
    public record Inks(
            List<Color> shore,
            Color coast,
            Color square,
            Color squareEdge,
            Color tunnel,
            Color tunnelVeil,
            Color boundary,
            Color restricted,
            Color symbol) {
        public Inks {
            shore = List.copyOf(shore);
        }
    }

    /** How each kind of name is set. */
    public record Letters(
            LetterStyle street,
            LetterStyle mainStreet,
            LetterStyle underground,
            LetterStyle square,
            LetterStyle quartier,
            LetterStyle locality,
            LetterStyle nature,
            LetterStyle sea,
            LetterStyle place) {}

    public MapStyle {
        areas = Collections.unmodifiableMap(new EnumMap<>(areas));
        ways = Collections.unmodifiableMap(new EnumMap<>(ways));
    }

    /** How this kind of backdrop is painted. */
    public Tint tint(BackdropKind kind) {
        Tint tint = areas.get(kind);
        if (tint == null) {
            throw new IllegalStateException("The map style has no tint for " + kind + ".");
        }
        return tint;
    }

    /** A well-printed town plan on calm paper. */
    public static MapStyle paper() {
        return new MapStyle(hex(0xF5F1E7), paperAreas(), paperWays(), paperInks(), paperLetters());
    }

    private static Map<BackdropKind, Tint> paperAreas() {
        Map<BackdropKind, Tint> areas = new EnumMap<>(BackdropKind.class);
        areas.put(BackdropKind.SEA, new Tint(hex(0xD3E4EA), hex(0x8FB3C1), 0, 0));
        areas.put(BackdropKind.GREEN, new Tint(hex(0xDCE6C6), hex(0xC3D2A8), 12, 16));
        areas.put(BackdropKind.WOOD, new Tint(hex(0xCFDDB9), hex(0xB9CAA0), 12, 16));
        areas.put(BackdropKind.BEACH, new Tint(hex(0xF2E7C6), hex(0xDCCB9C), 13, 16));
        areas.put(BackdropKind.SPORT, new Tint(hex(0xD6E2C8), hex(0xB4C7A2), 14, 15));
        areas.put(BackdropKind.CEMETERY, new Tint(hex(0xDDE2CF), hex(0xC2CAB0), 13, 16));
        areas.put(BackdropKind.WATER, new Tint(hex(0xCBDFE7), hex(0x9FBFCB), 12, 15));
        areas.put(BackdropKind.RAILWAY, new Tint(hex(0xB7B0A6), hex(0xB7B0A6), 12, 12));
        areas.put(BackdropKind.BUILDING, new Tint(hex(0xE5DBCA), hex(0xCDBFA8), 14, 16));
        areas.put(BackdropKind.BARRIER, new Tint(hex(0xB9A98F), hex(0xB9A98F), 17, 17));
        return areas;
    }

    private static Map<StreetClass, WayStyle> paperWays() {
        Color white = hex(0xFFFFFF);
        Color casing = hex(0xC9BDA9);
        Color strong = hex(0xB7A588);
        Color warm = hex(0xB98252);
        Color tick = hex(0xA07A55);
        Color pedestrian = hex(0xF7ECDB);
        Map<StreetClass, WayStyle> ways = new EnumMap<>(StreetClass.class);
        ways.put(StreetClass.MOTORWAY, new WayStyle(Drawing.BAND, 13, 3.4, hex(0xFBEFD0), strong, 8, 15, 9));
        ways.put(StreetClass.MAIN_ROAD, new WayStyle(Drawing.BAND, 10, 3.2, hex(0xFEF8E6), strong, 10, 15, 8));
        ways.put(StreetClass.SECONDARY_ROAD, new WayStyle(Drawing.BAND, 9, 2.6, white, strong, 12, 15, 7));
        ways.put(StreetClass.LOCAL_STREET, new WayStyle(Drawing.BAND, 7, 1.7, white, casing, 12, 16, 6));
        ways.put(StreetClass.LIVING_STREET, new WayStyle(Drawing.BAND, 6, 1.5, hex(0xFCF6EC), casing, 13, 16, 5));
        ways.put(StreetClass.PEDESTRIAN, new WayStyle(Drawing.BAND, 4.5, 1.4, pedestrian, casing, 13, 16, 4));
        ways.put(StreetClass.SERVICE_WAY, new WayStyle(Drawing.BAND, 3.5, 0.9, white, casing, 15, 17, 3));
        ways.put(StreetClass.TRACK, new WayStyle(Drawing.BAND, 2.5, 0.9, hex(0xF3EAD6), casing, 15, 17, 3));
        ways.put(StreetClass.PIER, new WayStyle(Drawing.BAND, 3, 1.0, hex(0xF5F1E7), hex(0xA9B3AE), 14, 17, 2));
        ways.put(StreetClass.FOOTWAY, new WayStyle(Drawing.DOTS, 0, 0.85, warm, white, 15, 17, 2));
        ways.put(StreetClass.PATH, new WayStyle(Drawing.DOTS, 0, 0.85, warm, white, 15, 17, 2));
        ways.put(StreetClass.CROSSING, new WayStyle(Drawing.DOTS, 0, 0.8, warm, white, 17, 99, 2));
        ways.put(StreetClass.CYCLEWAY, new WayStyle(Drawing.DOTS, 0, 0.8, hex(0x8B8F86), white, 15, 18, 2));
        ways.put(StreetClass.MOVING_WALKWAY, new WayStyle(Drawing.DOTS, 0, 0.85, warm, white, 16, 18, 2));
        ways.put(StreetClass.CORRIDOR, new WayStyle(Drawing.DOTS, 0, 0.7, hex(0xC6A98A), white, 17, 18, 1));
        ways.put(StreetClass.STAIRS, new WayStyle(Drawing.STEPS, 2.6, 1.5, hex(0xFBF5EA), tick, 15, 17, 2));
        ways.put(StreetClass.PLANNED, new WayStyle(Drawing.FAINT, 0, 0.6, hex(0xC9BDA9), white, 17, 99, 0));
        ways.put(StreetClass.LIFT, new WayStyle(Drawing.SPOT, 3, 1.0, tick, white, 17, 99, 2));
        ways.put(StreetClass.BARRIER, new WayStyle(Drawing.SPOT, 0.6, 0.3, hex(0xB9A98F), white, 19, 99, 0));
        return ways;
    }

    private static Inks paperInks() {
        return new Inks(
                List.of(hex(0xBCD3DC), hex(0xC6DAE2), hex(0xCDDFE7)),
                hex(0x86A9B7),
                hex(0xF3E8D6),
                hex(0xD9C9AE),
                hex(0xC4B8A6),
                new Color(255, 255, 255, 95),
                hex(0xA294A8),
                hex(0xF3EDE2),
                hex(0xA07F5C));
    }

    private static Letters paperLetters() {
        Color halo = new Color(255, 254, 250, 225);
        Color paperHalo = new Color(250, 247, 239, 215);
        Color seaHalo = new Color(211, 228, 234, 150);
        Color ink = hex(0x57504A);
        return new Letters(
                new LetterStyle(Lettering.Face.REGULAR, 11, 0.01, false, ink, halo, 1.5),
                new LetterStyle(Lettering.Face.MEDIUM, 11.5, 0.01, false, hex(0x4A443E), halo, 1.6),
                new LetterStyle(Lettering.Face.REGULAR, 10, 0.02, false, hex(0x938A7E), paperHalo, 1.2),
                new LetterStyle(Lettering.Face.REGULAR, 10.5, 0.02, false, hex(0x7A5B3C), paperHalo, 1.5),
                new LetterStyle(Lettering.Face.MEDIUM, 11, 0.16, true, hex(0x7D7280), paperHalo, 2),
                new LetterStyle(Lettering.Face.REGULAR, 10.5, 0.12, true, hex(0x857B70), paperHalo, 1.8),
                new LetterStyle(Lettering.Face.ITALIC, 10.5, 0.02, false, hex(0x5E7A48), paperHalo, 1.5),
                new LetterStyle(Lettering.Face.ITALIC, 14, 0.2, false, hex(0x6F97A8), seaHalo, 1.2),
                new LetterStyle(Lettering.Face.ITALIC, 10, 0.01, false, hex(0x6B5D50), paperHalo, 1.4));
    }

    private static Color hex(int rgb) {
        return new Color(rgb);
    }
}
