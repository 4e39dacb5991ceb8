package org.parvis.geo.discovery.orienteering.instances;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * OPLib: the format of TSPLIB (G. Reinelt, <i>TSPLIB 95</i>) with a limit of the loop's length and the scores of the
 * nodes.
 */
final class TsplibReader {
    private static final String SCORES = "NODE_SCORE_SECTION";

    private final Path file;
    private final Map<String, String> header = new HashMap<>();
    private final Map<String, Numbers> sections = new HashMap<>();

    private TsplibReader(Path file) {
        this.file = file;
    }

    static boolean reads(List<String> lines) {
        return lines.stream().anyMatch(line -> line.strip().startsWith(SCORES));
    }

    static Instance read(Path file, String name, List<String> lines) {
        TsplibReader reader = new TsplibReader(file);
        reader.collect(lines);
        return reader.instance(name);
    }

    private void collect(List<String> lines) {
        Numbers section = new Numbers();
        for (String each : lines) {
            String line = each.strip();
            if (line.isEmpty() || line.equals("EOF")) {
                continue;
            }
            if (!Character.isLetter(line.charAt(0))) {
                section.addAll(line);
                continue;
            }
            int colon = line.indexOf(':');
            String key = (colon < 0 ? line : line.substring(0, colon)).strip();
            header.put(key, colon < 0 ? "" : line.substring(colon + 1).strip());
            section = sections.computeIfAbsent(key, any -> new Numbers());
        }
    }

    private Instance instance(String name) {
        int size = (int) number("DIMENSION");
        double[] scores = new double[size];
        double[] pairs = section(SCORES, 2 * size);
        for (int i = 0; i < size; i++) {
            scores[index(pairs[2 * i], size)] = pairs[2 * i + 1];
        }
        double[] latest = new double[size];
        Arrays.fill(latest, Double.POSITIVE_INFINITY);
        int depot = sections.containsKey("DEPOT_SECTION") ? index(section("DEPOT_SECTION", 1)[0], size) : 0;
        return new Instance(
                name,
                Family.OPLIB,
                ruler(size),
                number("COST_LIMIT"),
                scores,
                new double[size],
                new double[size],
                latest,
                depot,
                depot);
    }

    private Ruler ruler(int size) {
        String type = header.getOrDefault("EDGE_WEIGHT_TYPE", "none");
        if (type.equals("EXPLICIT")) {
            return explicit(size, header.getOrDefault("EDGE_WEIGHT_FORMAT", "none"));
        }
        double[] x = new double[size];
        double[] y = new double[size];
        double[] triples = section("NODE_COORD_SECTION", 3 * size);
        for (int i = 0; i < size; i++) {
            int node = index(triples[3 * i], size);
            x[node] = triples[3 * i + 1];
            y[node] = triples[3 * i + 2];
        }
        return switch (type) {
            case "EUC_2D" -> (from, to) -> Math.floor(Math.hypot(x[from] - x[to], y[from] - y[to]) + 0.5);
            case "CEIL_2D" -> (from, to) -> Math.ceil(Math.hypot(x[from] - x[to], y[from] - y[to]));
            case "ATT" -> (from, to) -> pseudoEuclidean(x[from] - x[to], y[from] - y[to]);
            case "GEO" -> geographic(x, y);
            default -> throw new InstanceFormatException(file, "distances of type " + type + " are not known");
        };
    }

    private static double pseudoEuclidean(double dx, double dy) {
        double exact = Math.sqrt((dx * dx + dy * dy) / 10);
        double rounded = Math.floor(exact + 0.5);
        return rounded < exact ? rounded + 1 : rounded;
    }

    /** With the earth and the π of TSPLIB: other digits give other distances. */
    private static Ruler geographic(double[] x, double[] y) {
        double[] latitudes = Arrays.stream(x).map(TsplibReader::radians).toArray();
        double[] longitudes = Arrays.stream(y).map(TsplibReader::radians).toArray();
        return (from, to) -> {
            if (from == to) {
                return 0;
            }
            double q1 = Math.cos(longitudes[from] - longitudes[to]);
            double q2 = Math.cos(latitudes[from] - latitudes[to]);
            double q3 = Math.cos(latitudes[from] + latitudes[to]);
            return Math.floor(6378.388 * Math.acos(0.5 * ((1 + q1) * q2 - (1 - q1) * q3)) + 1);
        };
    }

    /** Of degrees and, behind the point, minutes. */
    private static double radians(double degreesAndMinutes) {
        int degrees = (int) degreesAndMinutes;
        return 3.141592 * (degrees + 5.0 * (degreesAndMinutes - degrees) / 3.0) / 180.0;
    }

    private Ruler explicit(int size, String format) {
        boolean full = format.equals("FULL_MATRIX");
        boolean diagonal = format.contains("_DIAG");
        // Symmetric: the columns of the upper half are the rows of the lower one.
        boolean lower =
                switch (format) {
                    case "FULL_MATRIX", "LOWER_ROW", "LOWER_DIAG_ROW", "UPPER_COL", "UPPER_DIAG_COL" -> true;
                    case "UPPER_ROW", "UPPER_DIAG_ROW", "LOWER_COL", "LOWER_DIAG_COL" -> false;
                    default -> throw new InstanceFormatException(
                            file, "a matrix of format " + format + " is not known");
                };
        int most = full ? size * size : size * (size - 1) / 2 + (diagonal ? size : 0);
        double[] weights = section("EDGE_WEIGHT_SECTION", most);
        double[] matrix = new double[size * size];
        int next = 0;
        for (int row = 0; row < size; row++) {
            int begin = lower ? 0 : row + (diagonal ? 0 : 1);
            int end = full || !lower ? size : row + (diagonal ? 1 : 0);
            for (int column = begin; column < end; column++) {
                matrix[row * size + column] = weights[next];
                if (!full) {
                    matrix[column * size + row] = weights[next];
                }
                next++;
            }
        }
        return (from, to) -> from == to ? 0 : matrix[from * size + to];
    }

    private double number(String key) {
        String value = header.get(key);
        if (value == null) {
            throw new InstanceFormatException(file, "has no " + key);
        }
        return Double.parseDouble(value);
    }

    private double[] section(String key, int least) {
        double[] numbers = sections.getOrDefault(key, new Numbers()).toArray();
        if (numbers.length < least) {
            throw new InstanceFormatException(
                    file, key + " has " + numbers.length + " numbers where " + least + " are needed");
        }
        return numbers;
    }

    private int index(double number, int size) {
        int index = (int) number - 1;
        if (index < 0 || index >= size) {
            throw new InstanceFormatException(file, "names a node " + (int) number + " of " + size);
        }
        return index;
    }

    /** A list of numbers without boxes. */
    private static final class Numbers {
        private double[] values = new double[64];
        private int count;

        void addAll(String line) {
            for (String word : line.split("\\s+", -1)) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, 2 * count);
                }
                values[count++] = Double.parseDouble(word);
            }
        }

        double[] toArray() {
            return Arrays.copyOf(values, count);
        }
    }
}
