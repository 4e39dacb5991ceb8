package org.parvis.geo.cartography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Sets a name along a bent line, letter by letter, upright, and refuses where the line bends too hard to read. */
final class NameOnPath {
    /** Between two letters; beyond it they fall over one another. */
    private static final double SHARPEST_BEND = Math.toRadians(26);

    /** Between any two letters of a name. */
    private static final double WIDEST_SWING = Math.toRadians(75);

    /** Half the height of capitals, as a share of the size, so that the letters' middle lies on the line. */
    private static final double HALF_CAPITAL = 0.355;

    private final Lettering lettering;
    private final Coordinate[] corners;
    private final double[] distances;

    /** @param corners of the line, in pixels, at least two */
    NameOnPath(Lettering lettering, Coordinate[] corners) {
        this.lettering = lettering;
        this.corners = corners;
        this.distances = new double[corners.length];
        for (int i = 1; i < corners.length; i++) {
            distances[i] = distances[i - 1] + corners[i].distance(corners[i - 1]);
        }
    }

    double length() {
        return distances[distances.length - 1];
    }

    /** The name with its middle at this distance from the line's start, or nothing if it does not fit there. */
    Optional<PlacedLabel> centredAt(double middle, String text, LetterStyle style) {
        double width = lettering.width(text, style);
        double start = middle - width / 2;
        if (start < 0 || start + width > length()) {
            return Optional.empty();
        }
        Coordinate first = at(start);
        Coordinate last = at(start + width);
        boolean backwards = last.getX() < first.getX() - 1e-6;
        double[] advances = lettering.advances(text, style);
        int[] characters = text.codePoints().toArray();
        List<PlacedLabel.Letter> letters = new ArrayList<>();
        List<Envelope> boxes = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double before = Double.NaN;
        double pen = 0;
        for (int i = 0; i < characters.length; i++) {
            double centre = pen + advances[i] / 2;
            double along = backwards ? start + width - centre : start + centre;
            double reach = Math.max(style.size() * 0.7, advances[i]) / 2 + style.size() * 0.35;
            double angle = angleAround(along, reach, backwards);
            double turned = Double.isNaN(before) ? angle : before + wrapped(angle - before);
            lowest = Math.min(lowest, turned);
            highest = Math.max(highest, turned);
            boolean sharp = !Double.isNaN(before) && Math.abs(turned - before) > SHARPEST_BEND;
            if (sharp || highest - lowest > WIDEST_SWING) {
                return Optional.empty();
            }
            before = turned;
            letters.add(letter(characters[i], at(along), advances[i], turned, style));
            boxes.add(box(at(along), advances[i], turned, style));
            pen += advances[i];
        }
        return Optional.of(new PlacedLabel(text, style, letters, boxes, null));
    }

    private static PlacedLabel.Letter letter(
            int character, Coordinate middle, double advance, double angle, LetterStyle style) {
        double back = -advance / 2;
        double down = HALF_CAPITAL * style.size();
        double x = middle.getX() + back * Math.cos(angle) - down * Math.sin(angle);
        double y = middle.getY() + back * Math.sin(angle) + down * Math.cos(angle);
        return new PlacedLabel.Letter(character, x, y, angle);
    }

    /** The upright rectangle around a turned letter, its halo and a little air. */
    private static Envelope box(Coordinate middle, double advance, double angle, LetterStyle style) {
        double halfWide = advance / 2 + style.haloPixels() + 0.5;
        double halfHigh = style.size() * 0.58 + style.haloPixels();
        double x = halfWide * Math.abs(Math.cos(angle)) + halfHigh * Math.abs(Math.sin(angle));
        double y = halfWide * Math.abs(Math.sin(angle)) + halfHigh * Math.abs(Math.cos(angle));
        return new Envelope(middle.getX() - x, middle.getX() + x, middle.getY() - y, middle.getY() + y);
    }

    /** The line's direction over a short stretch, so that small kinks do not shake the letters. */
    private double angleAround(double along, double reach, boolean backwards) {
        Coordinate from = at(Math.max(0, along - reach));
        Coordinate to = at(Math.min(length(), along + reach));
        double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
        return backwards ? wrapped(angle + Math.PI) : angle;
    }

    private Coordinate at(double along) {
        int next = 1;
        while (next < distances.length - 1 && distances[next] < along) {
            next++;
        }
        double side = distances[next] - distances[next - 1];
        double share = side == 0 ? 0 : (along - distances[next - 1]) / side;
        Coordinate from = corners[next - 1];
        Coordinate to = corners[next];
        return new Coordinate(
                from.getX() + share * (to.getX() - from.getX()), from.getY() + share * (to.getY() - from.getY()));
    }

    private static double wrapped(double angle) {
        return Math.IEEEremainder(angle, 2 * Math.PI);
    }
}
