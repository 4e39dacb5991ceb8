package org.parvis.geo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.territory.Feature;

/** Values are records, and nothing they hold is ever changed. */
class ValuesTest {
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
    void geometriesAreChangedOnlyWhereCopiesAreMade() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parvis.geo.shared")
                .should()
                .callMethod(Geometry.class, "apply", CoordinateFilter.class)
                .orShould()
                .callMethod(Geometry.class, "apply", CoordinateSequenceFilter.class)
                .orShould()
                .callMethod(Geometry.class, "normalize")
                .orShould()
                .callMethod(Geometry.class, "setUserData", Object.class)
                .because("a geometry held by the model is shared by all who read it; norm() and copy() make new ones")
                .check(library);
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(library);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(library);
    }
}
