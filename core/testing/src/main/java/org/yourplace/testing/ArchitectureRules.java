package org.yourplace.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The rules of the house that the compiler cannot see. A module's {@code ArchitectureTest} is three lines: {@code
 * ArchitectureRules.forPlugin("org.yourplace.volunteeringbank").check()}.
 */
public final class ArchitectureRules {
    private final JavaClasses classes;
    private final List<ArchRule> rules;

    private ArchitectureRules(JavaClasses classes, List<ArchRule> rules) {
        this.classes = classes;
        this.rules = rules;
    }

    private static JavaClasses production(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
    }

    /** What holds for a plugin: it sees the SPI and the kit, no container, no other plugin, no clock of its own. */
    public static ArchitectureRules forPlugin(String basePackage) {
        return new ArchitectureRules(
                production(basePackage),
                List.of(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.yourplace.platform..",
                                        "org.yourplace.site..",
                                        "org.yourplace.workspace..",
                                        "jakarta.enterprise..",
                                        "jakarta.inject..",
                                        "jakarta.transaction..")
                                .because("a plugin compiles against core/spi and ui/kit only"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(basePackage + ".ui..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("com.vaadin..")
                                .because("views live in the ui package"),
                        noClasses()
                                .that()
                                .haveNameNotMatching(".*(Resource|Module|Feature)(\\$.*)?")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("jakarta.ws.rs..")
                                .because("only resources speak HTTP"),
                        noPresent(),
                        noForbiddenNames(),
                        noStaticState()));
    }

    /** What holds for core and the faces. */
    public static ArchitectureRules forHost(String basePackage, String... notOn) {
        return new ArchitectureRules(
                production(basePackage),
                List.of(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(notOn)
                                .because(
                                        "arrows point one way: plugins to kit to spi; faces and server to platform to spi"),
                        noForbiddenNames(),
                        noStaticState()));
    }

    /** Time comes from the clock of the context, so that the demo year and the tests can move it. */
    public static ArchRule noPresent() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the clock comes from the context");
    }

    private static ArchRule noForbiddenNames() {
        return classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|DTO)$")
                .andShould()
                .haveNameNotMatching(".*\\.(Default|Abstract)[A-Z][A-Za-z]*$")
                .because("a name says what a thing is");
    }

    private static ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(written())
                .should()
                .beFinal()
                .because("state that changes and belongs to no tenant is everybody's");
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> written() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "written by us", type -> !type.getName().contains("jte") && !type.isAnonymousClass());
    }

    public void check() {
        rules.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }
}
