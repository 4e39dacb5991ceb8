package org.parvis.geo.bench.orienteering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.discovery.orienteering.instances.Instance;
import org.parvis.geo.discovery.orienteering.instances.InstanceFiles;

/**
 * Instances that are reported together: those of a folder, or the files given one by one of the same folder.
 *
 * @param name of the folder
 * @param skipped files in it that are no instances
 */
record InstanceSet(String name, List<Instance> instances, List<Path> skipped) {

    /** The sets that the arguments name, without the instances that they do not want. */
    static List<InstanceSet> of(Options options) {
        Map<Path, List<Path>> byFolder = new LinkedHashMap<>();
        for (Path path : options.sets()) {
            Path whole = path.toAbsolutePath().normalize();
            Path folder = Files.isDirectory(whole) ? whole : whole.getParent();
            byFolder.computeIfAbsent(folder, any -> new ArrayList<>()).add(whole);
        }
        List<InstanceSet> sets = new ArrayList<>();
        byFolder.forEach((folder, paths) -> sets.add(read(name(folder, byFolder), paths, options)));
        return sets;
    }

    /** The last name of the folder; with that of the one above where two would be called the same. */
    private static String name(Path folder, Map<Path, List<Path>> all) {
        Path last = lastName(folder);
        long same = all.keySet().stream()
                .filter(each -> lastName(each).equals(last))
                .count();
        Path above = folder.getParent();
        return same > 1 && above != null ? lastName(above) + "-" + last : last.toString();
    }

    private static Path lastName(Path folder) {
        Path last = folder.getFileName();
        return last == null ? folder : last;
    }

    private static InstanceSet read(String name, List<Path> paths, Options options) {
        List<Instance> instances = new ArrayList<>();
        List<Path> skipped = new ArrayList<>();
        for (Path path : paths) {
            InstanceFiles.Found found = InstanceFiles.find(path);
            found.instances().stream()
                    .filter(each -> each.size() >= options.smallest() && each.size() <= options.largest())
                    .filter(each -> options.only() == null || each.family() == options.only())
                    .forEach(instances::add);
            skipped.addAll(found.others());
        }
        String whole = options.only() == null ? name : name + "-" + options.only().word();
        return new InstanceSet(whole, List.copyOf(instances), List.copyOf(skipped));
    }
}
