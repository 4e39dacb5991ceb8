package org.parvis.geo.discovery.orienteering.instances;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds instances, by what is in the files and not by how they or their folders are called. */
public final class InstanceFiles {
    private InstanceFiles() {}

    /**
     * What a folder holds.
     *
     * @param instances in the order of their paths
     * @param others files that are no instances: tables, texts
     */
    public record Found(List<Instance> instances, List<Path> others) {}

    /**
     * @param fileOrFolder with all folders in it
     * @throws InstanceFormatException for a file that looks like an instance and is none
     */
    public static Found find(Path fileOrFolder) {
        List<Instance> instances = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> read(file)
                    .ifPresentOrElse(instances::add, () -> others.add(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Found(List.copyOf(instances), List.copyOf(others));
    }

    /** Empty for a file that is no instance. */
    public static Optional<Instance> read(Path file) {
        String name = file.getFileName().toString().replaceFirst("[.][^.]*$", "");
        try {
            // Names and comments alone may have letters beyond ASCII, and nobody looks at them.
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return TsplibReader.reads(lines)
                    ? Optional.of(TsplibReader.read(file, name, lines))
                    : Optional.ofNullable(PointListReader.read(file, name, lines));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
