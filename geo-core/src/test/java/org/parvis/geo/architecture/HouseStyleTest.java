package org.parvis.geo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house rules that only the sources can show, for every module. */
class HouseStyleTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;

    /** Words that say what kind of code it is, not what it is about. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "util",
            "utils",
            "common",
            "helper",
            "helpers",
            "impl",
            "internal",
            "manager",
            "managers",
            "controller",
            "controllers",
            "service",
            "services",
            "dto",
            "dtos",
            "model",
            "models",
            "misc",
            "core",
            "base");

    private static final Pattern MARKED =
            Pattern.compile("(?s)/\\*\\*\\s*\\S.{10,}?\\*/\\s*@NullMarked\\s*package [\\w.]+;.*");

    private static List<SourceFile> main;
    private static List<SourceFile> tests;

    @BeforeAll
    static void parse() {
        main = SourceFile.parse(Repository.javaFiles("src/main/java"));
        tests = SourceFile.parse(Stream.concat(
                        Repository.javaFiles("src/test/java").stream(),
                        Repository.javaFiles("src/browser/java").stream())
                .toList());
    }

    @Test
    void filesAreShort() {
        assertThat(everyFile().filter(file -> file.lines() > LONGEST_FILE))
                .as("files of more than %d lines: split them", LONGEST_FILE)
                .map(file -> Repository.name(file.path()) + ": " + file.lines())
                .isEmpty();
    }

    @Test
    void methodsAreShort() {
        assertThat(everyFile().flatMap(file -> file.methods().stream()
                        .filter(method -> method.lines() > LONGEST_METHOD)
                        .map(method -> Repository.name(file.path()) + " " + method.name() + ": " + method.lines())))
                .as("methods of more than %d lines: split them", LONGEST_METHOD)
                .isEmpty();
    }

    @Test
    void whatOthersSeeIsDocumented() {
        assertThat(main.stream().flatMap(file -> file.types().stream()
                        .filter(type -> type.visible() && !type.documented())
                        .map(type -> Repository.name(file.path()) + " " + type.name())))
                .as("public types without a word on what they are for")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(main.stream()
                        .map(file -> file.path().getParent())
                        .distinct()
                        .filter(folder -> !isDescribedAndMarked(folder.resolve("package-info.java"))))
                .as("packages whose package-info.java is missing, has no text or no @NullMarked")
                .map(Repository::name)
                .isEmpty();
    }

    @Test
    void packagesAreWordsOfTheDomain() {
        assertThat(everyFile()
                        .map(file -> file.path().getParent())
                        .distinct()
                        .filter(folder ->
                                EMPTY_WORDS.contains(folder.getFileName().toString())))
                .map(Repository::name)
                .isEmpty();
    }

    @Test
    void nothingIsLeftToDoInTheSources() {
        Pattern leftover = Pattern.compile("(?m)(?:^\\s*\\*|//)[^\"\\n]*\\b(?:TODO|FIXME|XXX)\\b");
        assertThat(everyFile().filter(file -> leftover.matcher(Repository.read(file.path()))
                        .find()))
                .map(file -> Repository.name(file.path()))
                .isEmpty();
    }

    private static boolean isDescribedAndMarked(Path packageInfo) {
        return packageInfo.toFile().isFile()
                && MARKED.matcher(Repository.read(packageInfo)).matches();
    }

    private static Stream<SourceFile> everyFile() {
        return Stream.concat(main.stream(), tests.stream());
    }
}
