package org.parvis.geo.exchange.kml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * The positions of a {@code coordinates} element, whose text comes in pieces: longitude, latitude and perhaps height with
 * commas between, positions with blanks between. Blanks beside commas, which many write, do no harm.
 */
final class CoordinateText {
    private static final int LONGEST_NUMBER = 64;

    private final int most;
    private final List<Coordinate> positions = new ArrayList<>();
    private final StringBuilder number = new StringBuilder();
    private final double[] ordinates = new double[3];
    private int count;
    private boolean comma;
    private boolean blank;
    private @Nullable String problem;

    /** @param most positions */
    CoordinateText(int most) {
        this.most = most;
    }

    void take(String piece) {
        for (int i = 0; i < piece.length() && problem == null; i++) {
            char letter = piece.charAt(i);
            if (letter == ',') {
                endNumber();
                comma = true;
                blank = false;
            } else if (letter <= ' ' || letter == '\u00A0') {
                endNumber();
                blank = true;
            } else {
                if (number.isEmpty() && blank && !comma) {
                    endPosition();
                }
                blank = false;
                comma = false;
                number.append(letter);
                if (number.length() > LONGEST_NUMBER) {
                    problem = "\"" + number + "…\" is no number";
                }
            }
        }
    }

    /** Ends the text. */
    Coordinate[] positions() {
        endNumber();
        endPosition();
        return positions.toArray(Coordinate[]::new);
    }

    /** Why the text cannot be read; null if it can. To be asked after {@link #positions}. */
    @Nullable
    String problem() {
        return problem;
    }

    private void endNumber() {
        if (number.isEmpty() || problem != null) {
            return;
        }
        try {
            double value = Double.parseDouble(number.toString());
            if (count < ordinates.length) {
                ordinates[count] = value;
            }
            count++;
        } catch (NumberFormatException none) {
            problem = "\"" + number + "\" is no number";
        }
        number.setLength(0);
    }

    private void endPosition() {
        if (count == 0 || problem != null) {
            return;
        }
        if (count == 1) {
            problem = "a position has a longitude and no latitude";
        } else if (positions.size() >= most) {
            problem = "it has more than the " + most + " positions that are allowed";
        } else {
            boolean high = count > 2 && Double.isFinite(ordinates[2]);
            positions.add(new Coordinate(ordinates[0], ordinates[1], high ? ordinates[2] : Double.NaN));
        }
        count = 0;
    }
}
