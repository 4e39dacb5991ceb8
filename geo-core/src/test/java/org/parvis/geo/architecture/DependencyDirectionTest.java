package org.parvis.geo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data flows one way through the library, and each outside library has one home. Never disable these. */
class DependencyDirectionTest {
    private static final String ROOT = "org.parvis.geo.";

    /** The only one that may talk to a database: a GeoPackage is one. */
    private static final String DATABASE_HOME = "org.parvis.geo.exchange.geopackage";

    /** What each package may use, besides itself. A new package is named here, with what it stands on. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("hours", Set.of("shared")),
            Map.entry("territory", Set.of("shared", "hours")),
            Map.entry("exchange", Set.of("shared", "hours", "territory")),
            Map.entry("hierarchy", Set.of("shared")),
            Map.entry("network", Set.of("shared", "territory", "hierarchy")),
            Map.entry("routing", Set.of("shared", "territory", "network", "hierarchy")),
            Map.entry("discovery", Set.of("shared", "hours", "territory", "network", "routing")),
            Map.entry("greenline", Set.of("shared", "territory", "network", "routing")),
            Map.entry("cartography", Set.of("shared", "territory")),
            Map.entry("filter", Set.of("shared")));

    /** Beyond Java, JTS, JSpecify and slf4j, which all may use: who may use what. */
    private static final Map<String, String> HOMES = Map.of(
            "org.geotools.", "org.parvis.geo.shared.Crs",
            "org.opengis.", "org.parvis.geo.shared.Crs",
            "net.sf.geographiclib.", "org.parvis.geo.shared.",
            "org.apache.fontbox.", "org.parvis.geo.cartography.TrueTypeFace",
            "org.apache.pdfbox.", "org.parvis.geo.cartography.TrueTypeFace",
            "ch.poole.", "org.parvis.geo.hours.",
            "tools.jackson.core.", "org.parvis.geo.exchange.json.",
            "crosby.binary.", "org.parvis.geo.exchange.osm.",
            "com.google.protobuf.", "org.parvis.geo.exchange.osm.",
            "org.sqlite.", DATABASE_HOME + ".");

    /** Reads geometries of any size token by token, which no value in between can do. */
    private static final Map<String, String> SECOND_HOMES =
            Map.of("tools.jackson.core.", "org.parvis.geo.exchange.geojson.");

    private static final Set<String> COMMON = Set.of(
            "java.", "javax.imageio.", "javax.xml.", ROOT, "org.locationtech.jts.", "org.jspecify.", "org.slf4j.");

    private final JavaClasses library = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.parvis.geo");

    @Test
    void packagesUseOnlyWhatStandsBeforeThem() {
        classes().should(useOnlyWhatTheirPackageMayUse()).check(library);
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(library);
    }

    @Test
    void everyLibraryHasOneHome() {
        classes().should(useLibrariesAtHomeOnly()).check(library);
    }

    @Test
    void datesAreJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .check(library);
    }

    @Test
    void databasesHaveOneHome() {
        noClasses()
                .that()
                .resideOutsideOfPackage(DATABASE_HOME)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(library);
    }

    private static ArchCondition<JavaClass> useOnlyWhatTheirPackageMayUse() {
        return new ArchCondition<>("use only what their package may use (MAY_USE)") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String own = word(item);
                if (!MAY_USE.containsKey(own)) {
                    events.add(SimpleConditionEvent.violated(item, "package " + own + " is missing in MAY_USE"));
                    return;
                }
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass().getBaseComponentType();
                    if (used.getPackageName().startsWith(ROOT)
                            && !word(used).equals(own)
                            && !MAY_USE.get(own).contains(word(used))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useLibrariesAtHomeOnly() {
        return new ArchCondition<>("use libraries only in their home (HOMES)") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass().getBaseComponentType();
                    if (!used.isPrimitive() && !isAtHome(item.getName(), used.getName())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isAtHome(String user, String used) {
        return COMMON.stream().anyMatch(used::startsWith)
                || Stream.of(HOMES, SECOND_HOMES)
                        .flatMap(homes -> homes.entrySet().stream())
                        .anyMatch(home -> used.startsWith(home.getKey()) && user.startsWith(home.getValue()));
    }

    /** The first word of the class's package after the root. */
    private static String word(JavaClass item) {
        String rest = item.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
