package org.parvis.geo.cartography;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letter shapes of one TrueType font file, as outlines of height 1.
 *
 * <p>Read by FontBox and not by {@code java.awt.Font}, because Java's fonts need native libraries and installed fonts that
 * a server may lack, and draw differently from one machine to the next. No kerning. Safe for use by several threads.
 */
final class TrueTypeFace {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

    /**
     * A letter of height 1.
     *
     * @param outline x to the right and y downwards from the start of the baseline
     * @param advance how far the next letter stands to the right
     */
    record Letter(Path2D outline, double advance) {}

    /** @throws IOException if this is not a TrueType font with a Unicode character map */
    TrueTypeFace(byte[] fontFile) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(fontFile));
        characters = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    /** Whether the font has a shape for every character. */
    boolean canShow(String text) {
        return text.codePoints().allMatch(character -> characters.getGlyphId(character) != 0);
    }

    /** The shape of a character; that of the missing letter if the font has none. */
    Letter letter(int character) {
        return letters.computeIfAbsent(character, this::read);
    }

    /** One at a time: FontBox reads shapes from the file on demand. */
    private synchronized Letter read(int character) {
        try {
            int glyph = characters.getGlyphId(character);
            AffineTransform toUnit = AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm);
            GlyphData shape = font.getGlyph().getGlyph(glyph);
            Path2D outline = shape == null ? new Path2D.Double() : new Path2D.Double(shape.getPath(), toUnit);
            return new Letter(outline, font.getAdvanceWidth(glyph) / unitsPerEm);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
