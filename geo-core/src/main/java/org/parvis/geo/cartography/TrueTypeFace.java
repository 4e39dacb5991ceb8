package org.parvis.geo.cartography;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * The letter shapes of one TrueType font file, as outlines of height 1.
 *
 * <p>Read here and not by {@code java.awt.Font}, because Java's fonts need native libraries and installed fonts that a
 * server may lack, and draw differently from one machine to the next. Follows the OpenType specification (ISO/IEC
 * 14496-22): tables {@code cmap} (format 4), {@code glyf}, {@code head}, {@code hhea}, {@code hmtx}, {@code loca}. No
 * hinting, no kerning. Safe for use by several threads.
 */
final class TrueTypeFace {
    private static final int ON_CURVE = 1;
    private static final int X_SHORT = 2;
    private static final int Y_SHORT = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME_OR_POSITIVE = 16;
    private static final int Y_SAME_OR_POSITIVE = 32;
    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int ONE_SCALE = 8;
    private static final int MORE_COMPONENTS = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;
    private static final int DEEPEST_COMPONENT = 4;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final double unitsPerEm;
    private final boolean longLocations;
    private final int advances;
    private final int characterMap;
    private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

    /**
     * A letter of height 1.
     *
     * @param outline x to the right and y downwards from the start of the baseline
     * @param advance how far the next letter stands to the right
     */
    record Letter(Path2D outline, double advance) {}

    /** @throws ParvisException {@code UNREADABLE} if this is not a TrueType font with a Unicode character map */
    TrueTypeFace(byte[] fontFile) {
        file = ByteBuffer.wrap(fontFile);
        try {
            for (int i = 0, count = unsigned(4); i < count; i++) {
                byte[] tag = new byte[4];
                file.get(12 + 16 * i, tag);
                tables.put(new String(tag, StandardCharsets.ISO_8859_1), file.getInt(12 + 16 * i + 8));
            }
            unitsPerEm = unsigned(table("head") + 18);
            longLocations = file.getShort(table("head") + 50) != 0;
            advances = unsigned(table("hhea") + 34);
            characterMap = findCharacterMap();
            table("glyf");
            table("loca");
            table("hmtx");
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            throw ParvisException.causedBy(cut, ErrorCode.UNREADABLE, "font", "The font file is cut short.");
        }
    }

    /** Whether it has a shape for every character of this text. */
    boolean canShow(String text) {
        return text.codePoints().allMatch(character -> glyphOf(character) != 0);
    }

    /** The shape of this character, or of the font's replacement character where it has none. */
    Letter letter(int character) {
        return letters.computeIfAbsent(character, this::read);
    }

    private Letter read(int character) {
        int glyph = glyphOf(character);
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        addOutline(glyph, new AffineTransform(), outline, 0);
        outline.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm));
        int advance = unsigned(table("hmtx") + 4 * Math.min(glyph, advances - 1));
        return new Letter(outline, advance / unitsPerEm);
    }

    private int findCharacterMap() {
        int start = table("cmap");
        for (int i = 0, count = unsigned(start + 2); i < count; i++) {
            int record = start + 4 + 8 * i;
            int encoding = start + file.getInt(record + 4);
            boolean unicode = unsigned(record) == 3 && unsigned(record + 2) == 1;
            if (unicode && unsigned(encoding) == 4) {
                return encoding;
            }
        }
        throw ParvisException.of(ErrorCode.UNREADABLE, "font", "The font has no Unicode character map (format 4).");
    }

    private int glyphOf(int character) {
        if (character > 0xFFFF) {
            return 0;
        }
        int twiceSegments = unsigned(characterMap + 6);
        int ends = characterMap + 14;
        int starts = ends + twiceSegments + 2;
        for (int at = 0; at < twiceSegments; at += 2) {
            if (character > unsigned(ends + at)) {
                continue;
            }
            int first = unsigned(starts + at);
            if (character < first) {
                return 0;
            }
            int delta = unsigned(starts + twiceSegments + at);
            int rangeAt = starts + 2 * twiceSegments + at;
            int range = unsigned(rangeAt);
            if (range == 0) {
                return (character + delta) & 0xFFFF;
            }
            int glyph = unsigned(rangeAt + range + 2 * (character - first));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }
        return 0;
    }

    private void addOutline(int glyph, AffineTransform place, Path2D outline, int depth) {
        int from = location(glyph);
        if (location(glyph + 1) <= from || depth > DEEPEST_COMPONENT) {
            return;
        }
        int start = table("glyf") + from;
        int contours = file.getShort(start);
        if (contours >= 0) {
            outline.append(simpleOutline(start, contours).getPathIterator(place), false);
        } else {
            addComponents(start + 10, place, outline, depth);
        }
    }

    private void addComponents(int start, AffineTransform place, Path2D outline, int depth) {
        int at = start;
        int flags;
        do {
            flags = unsigned(at);
            int glyph = unsigned(at + 2);
            at += 4;
            boolean words = (flags & WORDS) != 0;
            double moveX = words ? file.getShort(at) : file.get(at);
            double moveY = words ? file.getShort(at + 2) : file.get(at + 1);
            at += words ? 4 : 2;
            double[] matrix = {1, 0, 0, 1};
            if ((flags & ONE_SCALE) != 0) {
                matrix[0] = matrix[3] = fraction(at);
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                matrix[0] = fraction(at);
                matrix[3] = fraction(at + 2);
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                for (int i = 0; i < 4; i++) {
                    matrix[i] = fraction(at + 2 * i);
                }
                at += 8;
            }
            AffineTransform component = new AffineTransform(place);
            boolean offsets = (flags & OFFSETS) != 0;
            component.concatenate(new AffineTransform(
                    matrix[0], matrix[1], matrix[2], matrix[3], offsets ? moveX : 0, offsets ? moveY : 0));
            addOutline(glyph, component, outline, depth + 1);
        } while ((flags & MORE_COMPONENTS) != 0);
    }

    private Path2D simpleOutline(int start, int contours) {
        int at = start + 10;
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++) {
            ends[i] = unsigned(at + 2 * i);
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        at += 2 * contours;
        at += 2 + unsigned(at);
        int[] flags = new int[points];
        for (int i = 0; i < points; ) {
            int flag = file.get(at++) & 0xFF;
            int times = (flag & REPEAT) == 0 ? 1 : 1 + (file.get(at++) & 0xFF);
            for (; times > 0 && i < points; times--) {
                flags[i++] = flag;
            }
        }
        int[] x = new int[points];
        at = readOrdinates(at, flags, X_SHORT, X_SAME_OR_POSITIVE, x);
        int[] y = new int[points];
        readOrdinates(at, flags, Y_SHORT, Y_SAME_OR_POSITIVE, y);
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int first = 0;
        for (int end : ends) {
            addContour(path, flags, x, y, first, end);
            first = end + 1;
        }
        return path;
    }

    private int readOrdinates(int start, int[] flags, int shortBit, int sameOrPositiveBit, int[] into) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean sameOrPositive = (flags[i] & sameOrPositiveBit) != 0;
            if ((flags[i] & shortBit) != 0) {
                int step = file.get(at++) & 0xFF;
                value += sameOrPositive ? step : -step;
            } else if (!sameOrPositive) {
                value += file.getShort(at);
                at += 2;
            }
            into[i] = value;
        }
        return at;
    }

    /** A closed contour of quadratic curves; between two control points lies an implied point on the curve. */
    private static void addContour(Path2D path, int[] flags, int[] x, int[] y, int first, int last) {
        int count = last - first + 1;
        if (count < 2) {
            return;
        }
        boolean startsOn = (flags[first] & ON_CURVE) != 0;
        boolean endsOn = (flags[last] & ON_CURVE) != 0;
        double startX = startsOn ? x[first] : endsOn ? x[last] : (x[first] + x[last]) / 2.0;
        double startY = startsOn ? y[first] : endsOn ? y[last] : (y[first] + y[last]) / 2.0;
        path.moveTo(startX, startY);
        for (int i = startsOn ? 1 : 0; i < count; i++) {
            int here = first + i;
            int next = first + (i + 1) % count;
            if ((flags[here] & ON_CURVE) != 0) {
                path.lineTo(x[here], y[here]);
            } else if (i == count - 1) {
                path.quadTo(x[here], y[here], startX, startY);
            } else if ((flags[next] & ON_CURVE) != 0) {
                path.quadTo(x[here], y[here], x[next], y[next]);
                i++;
            } else {
                path.quadTo(x[here], y[here], (x[here] + x[next]) / 2.0, (y[here] + y[next]) / 2.0);
            }
        }
        path.closePath();
    }

    private int location(int glyph) {
        int start = table("loca");
        return longLocations ? file.getInt(start + 4 * glyph) : 2 * unsigned(start + 2 * glyph);
    }

    private double fraction(int at) {
        return file.getShort(at) / 16384.0;
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    private int table(String tag) {
        Integer start = tables.get(tag);
        if (start == null) {
            throw ParvisException.of(
                    ErrorCode.UNREADABLE, "font", "The font has no table \"" + tag + "\"; only TrueType is read.");
        }
        return start;
    }
}
