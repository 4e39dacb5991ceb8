package org.parvis.geo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there: files by their path, classes by their name. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```\\s*$");
    private static final Pattern PATH = Pattern.compile("(?:[\\w.@-]+/)+[\\w.@-]*");
    private static final Pattern TYPE =
            Pattern.compile("(?:[a-z]\\w*\\.)*([A-Z]\\w*[a-z]\\w*)(?:\\.[A-Z]\\w*[a-z]\\w*)?");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]*?\\.([A-Z]\\w*)[.;]");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "DECISIONS.md", "CONTRIBUTING.md"})
    void linksLeadToFilesThatExist(String document) {
        String text = read(document);

        assertThat(matches(LINK, text).filter(link -> !link.contains("://") && !link.startsWith("mailto:")))
                .allSatisfy(link -> assertThat(Repository.root().resolve(link))
                        .as("linked in " + document)
                        .exists());
    }

    @Test
    void pathsInTheArchitectureExist() {
        String text = FENCED.matcher(read("ARCHITECTURE.md")).replaceAll("");
        List<Path> roots = places();

        assertThat(matches(CODE, text).filter(code -> PATH.matcher(code).matches() && isInTheRepository(code)))
                .allSatisfy(path -> assertThat(roots)
                        .as("ARCHITECTURE.md names " + path)
                        .anyMatch(root -> Files.exists(root.resolve(path))));
    }

    @Test
    void classesInTheArchitectureExist() {
        String text = FENCED.matcher(read("ARCHITECTURE.md")).replaceAll("");
        Set<String> known = knownTypes();

        assertThat(matches(CODE, text).flatMap(code -> TYPE.matcher(code)
                        .results()
                        .filter(result -> result.group().length() == code.length())
                        .map(result -> result.group(1))))
                .as("classes named in ARCHITECTURE.md that are neither in the sources nor imported by them")
                .allMatch(known::contains);
    }

    private static String read(String document) {
        return Repository.read(Repository.root().resolve(document));
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    /** A path, not a media type such as {@code application/json} nor an address of the service. */
    private static boolean isInTheRepository(String code) {
        String first = code.substring(0, code.indexOf('/'));
        return Repository.MODULES.contains(first)
                || Set.of("src", "org", ".ci").contains(first)
                || code.matches(".*\\.(?:java|js|yml|xml|sql|md|html|css)");
    }

    /** From where a path may be read: the top, a module, or a folder of sources. */
    private static List<Path> places() {
        Path root = Repository.root();
        return Stream.concat(
                        Stream.of(root),
                        Repository.MODULES.stream()
                                .map(root::resolve)
                                .flatMap(module -> Stream.of(
                                        module,
                                        module.resolve("src/main/java"),
                                        module.resolve("src/main/resources"),
                                        module.resolve("src/main/resources/META-INF/resources"))))
                .toList();
    }

    private static Set<String> knownTypes() {
        List<Path> files = Stream.of("src/main/java", "src/test/java", "src/browser/java")
                .flatMap(folder -> Repository.javaFiles(folder).stream())
                .toList();
        Set<String> own = SourceFile.parse(files).stream()
                .flatMap(file -> file.types().stream())
                .map(SourceFile.Type::name)
                .collect(Collectors.toCollection(TreeSet::new));
        files.forEach(file -> matches(IMPORT, Repository.read(file)).forEach(own::add));
        return own;
    }
}
