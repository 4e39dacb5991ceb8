package org.parvis.geo.discovery.orienteering.instances;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Best known values by the names of instances, from tables with tabs between the columns. */
public final class BestKnown {
    private final Map<String, Double> values = new HashMap<>();

    /** @param tables with columns named {@code instance} and {@code best_known}; a later one wins */
    public BestKnown(List<Path> tables) {
        tables.forEach(this::read);
    }

    private void read(Path table) {
        try {
            List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
            List<String> titles = List.of(lines.isEmpty() ? new String[0] : cells(lines.get(0)));
            int instance = titles.indexOf("instance");
            int value = titles.indexOf("best_known");
            if (instance < 0 || value < 0) {
                throw new InstanceFormatException(table, "has no columns named instance and best_known");
            }
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = cells(line);
                if (cells.length > Math.max(instance, value) && !cells[value].isEmpty()) {
                    values.put(cells[instance], Double.parseDouble(cells[value]));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String[] cells(String line) {
        String[] cells = line.split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }

    /** Empty if the tables do not name it. */
    public OptionalDouble of(Instance instance) {
        Double value = values.get(instance.name());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
