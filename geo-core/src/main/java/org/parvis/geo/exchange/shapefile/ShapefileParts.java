package org.parvis.geo.exchange.shapefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.archive.ArchiveEntry;

/**
 * The files that make a shapefile, by their endings in any case.
 *
 * @param name of all of them
 * @param files by their ending in lower case, without a dot
 */
record ShapefileParts(String name, Map<String, ArchiveEntry> files) {
    private static final List<String> ENDINGS = List.of("shp", "dbf", "shx", "prj", "cpg");

    ShapefileParts {
        files = Map.copyOf(files);
    }

    @Nullable
    ArchiveEntry file(String ending) {
        return files.get(ending);
    }

    /** Those in an archive that have shapes or a table, in the archive's order; those of one name get their folder. */
    static List<ShapefileParts> in(List<ArchiveEntry> entries) {
        Map<String, Map<String, ArchiveEntry>> groups = new LinkedHashMap<>();
        for (ArchiveEntry entry : entries) {
            String ending = ending(entry.fileName());
            if (ENDINGS.contains(ending) && !entry.isCompanion()) {
                groups.computeIfAbsent(stem(entry.name()).toLowerCase(Locale.ROOT), stem -> new LinkedHashMap<>())
                        .putIfAbsent(ending, entry);
            }
        }
        List<ShapefileParts> layers = new ArrayList<>();
        for (Map<String, ArchiveEntry> files : groups.values()) {
            ArchiveEntry main = files.getOrDefault("shp", files.get("dbf"));
            if (main != null) {
                layers.add(new ShapefileParts(stem(main.name()), files));
            }
        }
        boolean hasShapes = layers.stream().anyMatch(layer -> layer.file("shp") != null);
        return layers.stream()
                // A table among shapefiles is about something else.
                .filter(layer -> !hasShapes || layer.file("shp") != null)
                .map(layer -> new ShapefileParts(shortName(layer.name, layers), layer.files))
                .toList();
    }

    private static String shortName(String name, List<ShapefileParts> layers) {
        String plain = withoutFolder(name);
        long same = layers.stream()
                .filter(layer -> withoutFolder(layer.name).equalsIgnoreCase(plain))
                .count();
        return same > 1 ? name : plain;
    }

    private static String withoutFolder(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** In lower case, without the dot; empty if there is none. */
    static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The name without its ending. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
