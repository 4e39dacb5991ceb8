package org.parvis.geo.discovery.orienteering.instances;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of points that consist of numbers only: with a budget before them, or with time windows. */
final class PointListReader {
    private static final int HEADER_LINES_WITH_WINDOWS = 2;

    /** Index, place, duration, score, two numbers that do not matter here, opening and closing. */
    private static final int LEAST_COLUMNS_WITH_WINDOWS = 9;

    private final Path file;
    private final String name;
    private final double[][] rows;

    private PointListReader(Path file, String name, double[][] rows) {
        this.file = file;
        this.name = name;
        this.rows = rows;
    }

    /** @return null if that is another kind of file */
    static @Nullable Instance read(Path file, String name, List<String> lines) {
        double[][] rows = rows(lines);
        if (rows == null || rows.length < 3) {
            return null;
        }
        PointListReader reader = new PointListReader(file, name, rows);
        if (rows[0].length <= 2 && reader.columnsFrom(1, 3, 3)) {
            return reader.budgetAndPoints();
        }
        boolean windows = rows[0].length == 4
                && rows[1].length <= 2
                && reader.columnsFrom(HEADER_LINES_WITH_WINDOWS, LEAST_COLUMNS_WITH_WINDOWS, Integer.MAX_VALUE);
        return windows ? reader.pointsWithWindows() : null;
    }

    private static double @Nullable [][] rows(List<String> lines) {
        try {
            return lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> Arrays.stream(line.split("\\s+", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (NumberFormatException words) {
            // Not only numbers: a text or a table, which is for others to read.
            return null;
        }
    }

    private boolean columnsFrom(int row, int least, int most) {
        for (int i = row; i < rows.length; i++) {
            if (rows[i].length < least || rows[i].length > most) {
                return false;
            }
        }
        return true;
    }

    private Instance budgetAndPoints() {
        int size = rows.length - 1;
        double[] x = column(1, 0);
        double[] y = column(1, 1);
        double[] latest = new double[size];
        Arrays.fill(latest, Double.POSITIVE_INFINITY);
        return new Instance(
                name,
                Family.CHAO,
                (from, to) -> Math.hypot(x[from] - x[to], y[from] - y[to]),
                rows[0][0],
                column(1, 2),
                new double[size],
                new double[size],
                latest,
                0,
                1);
    }

    /** Of all points: some files have one more than their header says. */
    private Instance pointsWithWindows() {
        int first = HEADER_LINES_WITH_WINDOWS;
        double[] x = column(first, 1);
        double[] y = column(first, 2);
        double[] opens = column(first, -2);
        double[] latest = column(first, -1);
        if (latest[0] <= opens[0]) {
            throw new InstanceFormatException(file, "the start is never open");
        }
        Family family = whole(x) && whole(y) ? Family.SOLOMON : Family.CORDEAU;
        int ticks = family.ticks();
        return new Instance(
                name,
                family,
                (from, to) -> Math.floor(Math.hypot(x[from] - x[to], y[from] - y[to]) * ticks + 1e-9) / ticks,
                latest[0] - opens[0],
                column(first, 4),
                column(first, 3),
                opens,
                latest,
                0,
                0);
    }

    private static boolean whole(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == Math.rint(value));
    }

    /** @param index from the left, or, below 0, from the right */
    private double[] column(int firstRow, int index) {
        return Arrays.stream(rows, firstRow, rows.length)
                .mapToDouble(row -> row[index < 0 ? row.length + index : index])
                .toArray();
    }
}
