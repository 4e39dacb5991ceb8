package org.parvis.geo.cartography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** The places on one zoom that already carry a name. */
final class TakenRoom {
    private static final double CELL_PIXELS = 128;

    private final Map<Cell, List<Envelope>> cells = new HashMap<>();

    private record Cell(long column, long row) {}

    /** Takes these rectangles if all of them are free; otherwise takes none. */
    boolean take(List<Envelope> boxes) {
        for (Envelope box : boxes) {
            if (!isFree(box)) {
                return false;
            }
        }
        boxes.forEach(this::put);
        return true;
    }

    private boolean isFree(Envelope box) {
        for (Cell cell : cellsOf(box)) {
            for (Envelope taken : cells.getOrDefault(cell, List.of())) {
                if (taken.intersects(box)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void put(Envelope box) {
        for (Cell cell : cellsOf(box)) {
            cells.computeIfAbsent(cell, unknown -> new ArrayList<>()).add(box);
        }
    }

    private static List<Cell> cellsOf(Envelope box) {
        List<Cell> touched = new ArrayList<>();
        for (long column = cell(box.getMinX()); column <= cell(box.getMaxX()); column++) {
            for (long row = cell(box.getMinY()); row <= cell(box.getMaxY()); row++) {
                touched.add(new Cell(column, row));
            }
        }
        return touched;
    }

    private static long cell(double ordinate) {
        return (long) Math.floor(ordinate / CELL_PIXELS);
    }
}
