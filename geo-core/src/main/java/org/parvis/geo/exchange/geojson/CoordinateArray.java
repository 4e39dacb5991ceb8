package org.parvis.geo.exchange.geojson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.text.BrokenGeometryException;

/** The {@code coordinates} of a geometry as they are nested, before it is known which kind of geometry wants them. */
final class CoordinateArray {
    private static final int STRIDE = 3;

    private double[] ordinates = new double[STRIDE];
    private int positions;
    private boolean single;
    private final List<CoordinateArray> parts = new ArrayList<>();
    private @Nullable String problem;

    /** Why it cannot be used, the first reason; null if it can. */
    @Nullable
    String problem() {
        return problem;
    }

    void fail(String reason) {
        if (problem == null) {
            problem = reason;
        }
    }

    /** @param height NaN if there is none */
    void addPosition(double x, double y, double height) {
        if ((positions + 1) * STRIDE > ordinates.length) {
            ordinates = Arrays.copyOf(ordinates, Math.max(16 * STRIDE, ordinates.length * 2));
        }
        ordinates[positions * STRIDE] = x;
        ordinates[positions * STRIDE + 1] = y;
        ordinates[positions * STRIDE + 2] = height;
        positions++;
    }

    /** Says that this is itself a position, not a list of them. */
    void becomePosition(double x, double y, double height) {
        addPosition(x, y, height);
        single = true;
    }

    boolean isPosition() {
        return single;
    }

    void addPart(CoordinateArray part) {
        if (part.problem != null) {
            fail(part.problem);
        }
        if (part.single) {
            addPosition(part.ordinates[0], part.ordinates[1], part.ordinates[2]);
        } else {
            parts.add(part);
        }
    }

    /** Nothing in it, at whatever depth it was meant. */
    boolean isEmpty() {
        return positions == 0 && parts.isEmpty();
    }

    /** @throws BrokenGeometryException if it is not one position, or none at all */
    Coordinate[] position() throws BrokenGeometryException {
        if (!single && !isEmpty()) {
            throw new BrokenGeometryException("the coordinates are nested too deeply: one position was expected");
        }
        return coordinates();
    }

    /** @throws BrokenGeometryException if it is not a list of positions */
    Coordinate[] positions() throws BrokenGeometryException {
        if (single) {
            throw new BrokenGeometryException("the coordinates are one position: a list of positions was expected");
        }
        if (!parts.isEmpty()) {
            throw new BrokenGeometryException(
                    "the coordinates are nested too deeply: a list of positions was expected");
        }
        return coordinates();
    }

    /** @throws BrokenGeometryException if there are positions beside its lists, or instead of them */
    List<CoordinateArray> parts() throws BrokenGeometryException {
        if (positions > 0) {
            throw new BrokenGeometryException(
                    "the coordinates are not nested deeply enough: there are positions where lists of them were expected");
        }
        return parts;
    }

    private Coordinate[] coordinates() {
        Coordinate[] made = new Coordinate[positions];
        for (int i = 0; i < positions; i++) {
            made[i] = new Coordinate(ordinates[i * STRIDE], ordinates[i * STRIDE + 1], ordinates[i * STRIDE + 2]);
        }
        return made;
    }
}
