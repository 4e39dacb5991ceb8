package org.parvis.geo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** GeoTools' one big jar holds old copies of other libraries: what the real ones offer must be found first. */
class ClassPathTest {
    private static final String WRAPPER = "geotools-wrapper";

    /** Comes with JUnit, holds two annotations that never change. */
    private static final String HARMLESS = "apiguardian-api";

    @Test
    void slf4jIsTheRealOne() {
        String origin = LoggerFactory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        assertThat(origin).contains("slf4j-api-").doesNotContain(WRAPPER);
    }

    @Test
    void everyOtherJarComesBeforeTheOneThatCopiesIt() throws IOException {
        List<File> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> file.getName().endsWith(".jar"))
                .toList();
        File wrapper = jars.stream()
                .filter(jar -> jar.getName().startsWith(WRAPPER))
                .findFirst()
                .orElseThrow();
        Set<String> copies = classesIn(wrapper);

        List<String> hidden = new ArrayList<>();
        for (File late : jars.subList(jars.indexOf(wrapper) + 1, jars.size())) {
            Set<String> shared = new HashSet<>(classesIn(late));
            shared.retainAll(copies);
            if (!shared.isEmpty() && !late.getName().startsWith(HARMLESS)) {
                hidden.add(late.getName() + ": " + shared.size() + " classes, such as "
                        + shared.iterator().next());
            }
        }
        assertThat(hidden)
                .as("jars hidden behind %s: name them before it in the pom", Path.of(wrapper.getName()))
                .isEmpty();
    }

    private static Set<String> classesIn(File jar) throws IOException {
        try (JarFile open = new JarFile(jar)) {
            return open.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .filter(name -> !name.endsWith("module-info.class"))
                    .collect(Collectors.toSet());
        }
    }
}
