package org.parvis.api.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.api.account.PasswordHashCommand;
import org.parvis.api.imports.ImportCommand;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** One package for each word of the domain, and none knows another. Never disable these. */
class ServiceArchitectureTest {
    private static final String ROOT = "org.parvis.api";

    /** What the features share. Every package that is not named here is a feature, a new one too. */
    private static final Set<String> SHARED = Set.of(
            "collection",
            "configure",
            "deadline",
            "json",
            "network",
            "online",
            "openapi",
            "problem",
            "status",
            "store");

    private static final Set<String> FAILURES =
            Set.of("badRequest", "notFound", "unprocessableContent", "unprocessableEntity", "internalServerError");

    private static JavaClasses service;

    @BeforeAll
    static void read() {
        ((Logger) LoggerFactory.getLogger("com.tngtech.archunit")).setLevel(Level.WARN);
        service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    @Test
    void featuresNeverUseEachOther() {
        classes().should(useNoFeatureButTheirOwn()).check(service);
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(service);
    }

    @Test
    void onlyProblemSaysWithWhichStatusARequestFails() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".problem..")
                .should()
                .beAnnotatedWith(ControllerAdvice.class)
                .orShould()
                .beAnnotatedWith(RestControllerAdvice.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ErrorResponseException.class)
                .orShould()
                .accessTargetWhere(isFailure())
                .because("failures are thrown as ParvisException or written as Problem")
                .check(service);
    }

    @Test
    void theStoreKnowsNothingOfTheWeb() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.security..",
                        "jakarta.servlet..",
                        "org.springdoc..",
                        "io.swagger..")
                .check(service);
    }

    @Test
    void onlyTheStoreKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.data..",
                        "org.h2..",
                        "org.postgresql..")
                .check(service);
    }

    @Test
    void geotoolsStaysInTheLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.opengis..", "ch.poole..", "crosby.binary..")
                .check(service);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(service);
    }

    @Test
    void nothingIsPrintedButByTheCommands() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(PasswordHashCommand.class, ImportCommand.class)
                .should(ACCESS_STANDARD_STREAMS)
                .check(service);
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
                .check(service);
    }

    private static ArchCondition<JavaClass> useNoFeatureButTheirOwn() {
        return new ArchCondition<>("use no feature but their own") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String used = word(dependency.getTargetClass().getBaseComponentType());
                    boolean usesFeature = !used.isEmpty() && !SHARED.contains(used);
                    // The entry point, in no package of its own, may start anything.
                    if (usesFeature && !word(item).isEmpty() && !used.equals(word(item))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> isFailure() {
        return DescribedPredicate.describe("a failure's status is named", access -> {
            JavaClass owner = access.getTargetOwner();
            if (owner.isEquivalentTo(HttpStatus.class)) {
                return Arrays.stream(HttpStatus.values())
                        .anyMatch(status -> status.isError() && status.name().equals(access.getName()));
            }
            return access.getName().equals("sendError")
                    || owner.isEquivalentTo(ResponseEntity.class) && FAILURES.contains(access.getName());
        });
    }

    /** The first word of the class's package after the root, empty for the root and for other libraries. */
    private static String word(JavaClass item) {
        String name = item.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        String rest = name.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
