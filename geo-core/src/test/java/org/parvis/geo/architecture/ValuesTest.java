package org.parvis.geo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.territory.Feature;

/** Values are records, and nothing they hold is ever changed. */
class ValuesTest {
    private static final Set<String> CHANGES = Set.of("apply", "normalize", "setUserData", "geometryChanged");

    private final JavaClasses library = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.parvis.geo");

    @Test
    void featuresAreRecords() {
        classes().that().implement(Feature.class).should().beRecords().check(library);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(library);
    }

    @Test
    void noFieldIsOpenToChange() {
        fields().that().arePublic().should().beFinal().check(library);
    }

    @Test
    void geometriesAreChangedOnlyOnCopies() {
        codeUnits().should(changeGeometriesOnlyOnCopies()).check(library);
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(library);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(library);
    }

    /** A geometry held by the model is shared by all who read it; norm() and copy() make new ones. */
    private static ArchCondition<JavaCodeUnit> changeGeometriesOnlyOnCopies() {
        return new ArchCondition<>("change geometries only where they copy them") {
            @Override
            public void check(JavaCodeUnit item, ConditionEvents events) {
                boolean copies = item.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getName().equals("copy") && isGeometry(call.getTargetOwner()));
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                    if (!copies && CHANGES.contains(call.getName()) && isGeometry(call.getTargetOwner())) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isGeometry(JavaClass owner) {
        return owner.isAssignableTo(Geometry.class);
    }
}
