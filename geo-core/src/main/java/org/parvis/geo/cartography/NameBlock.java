package org.parvis.geo.cartography;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Sets a name level, in one or more centred lines. */
final class NameBlock {
    private static final double LINE_HEIGHT = 1.28;
    private static final double UNDER_PIXELS = 4;
    private static final double CAPITAL = 0.71;

    private final Lettering lettering;

    NameBlock(Lettering lettering) {
        this.lettering = lettering;
    }

    /**
     * The name around this middle.
     *
     * @param widest a line is broken where it would be wider than this and has a gap, in pixels
     */
    PlacedLabel around(Coordinate middle, String text, LetterStyle style, double widest) {
        List<String> lines = broken(text, style, widest);
        double step = style.size() * LINE_HEIGHT;
        double baseline = middle.getY() + CAPITAL * style.size() / 2 - step * (lines.size() - 1) / 2;
        return set(text, lines, middle.getX(), baseline, style);
    }

    /** The name under this spot, close to it. */
    PlacedLabel under(Coordinate spot, String text, LetterStyle style, double widest) {
        double baseline = spot.getY() + UNDER_PIXELS + CAPITAL * style.size();
        return set(text, broken(text, style, widest), spot.getX(), baseline, style);
    }

    private PlacedLabel set(String text, List<String> lines, double centre, double top, LetterStyle style) {
        double baseline = top;
        List<PlacedLabel.Letter> letters = new ArrayList<>();
        List<Envelope> boxes = new ArrayList<>();
        double air = style.haloPixels() + 1;
        for (String line : lines) {
            double width = lettering.width(line, style);
            double pen = centre - width / 2;
            boxes.add(new Envelope(
                    pen - air, pen + width + air, baseline - style.size() - air, baseline + style.size() * 0.28 + air));
            double[] advances = lettering.advances(line, style);
            int[] characters = line.codePoints().toArray();
            for (int i = 0; i < characters.length; i++) {
                letters.add(new PlacedLabel.Letter(characters[i], pen, baseline, 0));
                pen += advances[i];
            }
            baseline += style.size() * LINE_HEIGHT;
        }
        return new PlacedLabel(text, style, letters, boxes);
    }

    /** Lines that are about as wide as one another and, where the gaps allow, no wider than this. */
    private List<String> broken(String text, LetterStyle style, double widest) {
        String[] words = text.split(" ");
        double target = widest;
        double whole = lettering.width(text, style);
        if (whole > widest) {
            double rows = Math.ceil(whole / widest);
            target = Math.min(widest, whole / rows * 1.15);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && lettering.width(longer, style) > target) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
