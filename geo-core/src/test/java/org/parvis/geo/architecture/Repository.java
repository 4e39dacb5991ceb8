package org.parvis.geo.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, found from wherever the tests are started. */
final class Repository {
    static final List<String> MODULES = List.of("data", "geo-core", "web-map", "geo-api");

    private Repository() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !holdsModules(folder)) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The tests run outside of the repository.");
        }
        return folder;
    }

    /** The Java files under this folder of every module, such as {@code src/main/java}. */
    static List<Path> javaFiles(String folder) {
        return MODULES.stream()
                .map(module -> root().resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(Repository::javaFilesUnder)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as a reader of the repository would write it. */
    static String name(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    private static boolean holdsModules(Path folder) {
        return MODULES.stream()
                .allMatch(module -> Files.isRegularFile(folder.resolve(module).resolve("pom.xml")));
    }

    private static Stream<Path> javaFilesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
