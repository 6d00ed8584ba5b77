package org.regionalcatalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.match.MatchStore;

/** DESIGN 4, as rules that fail. */
class ArchitectureTest {

    private static final String ROOT = "org.regionalcatalog";
    private static final Set<String> PACKAGES = Set.of(
            "model",
            "source",
            "database",
            "acquire",
            "archive",
            "extract",
            "normalize",
            "validate",
            "staging",
            "guard",
            "match",
            "merge",
            "publish",
            "explain",
            "report",
            "pipeline",
            "schedule",
            "cli",
            "api",
            "web");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Of the pure packages, all but the one class that stores what was judged. */
    private static final DescribedPredicate<JavaClass> PURE = DescribedPredicate.describe(
            "are pure",
            type -> Set.of("normalize", "guard", "match", "merge").contains(wordOf(type))
                    && !type.isEquivalentTo(MatchStore.class));

    private static final DescribedPredicate<JavaAccess<?>> TELLS_THE_TIME = DescribedPredicate.describe(
            "asks a clock",
            access -> access.getName().equals("now")
                    && Set.of(
                                    Instant.class.getName(),
                                    LocalDate.class.getName(),
                                    LocalDateTime.class.getName(),
                                    OffsetDateTime.class.getName(),
                                    ZonedDateTime.class.getName())
                            .contains(access.getTargetOwner().getName()));

    @Test
    void every_package_is_a_word_of_the_flow() {
        Set<String> words = CODE.stream().map(ArchitectureTest::wordOf).collect(Collectors.toCollection(TreeSet::new));
        words.remove("");
        assertThat(PACKAGES).containsAll(words);
        assertThat(words).contains("model", "normalize", "pipeline", "publish");
    }

    @Test
    void faces_know_the_pipeline_which_knows_the_stages_which_know_database_and_source_which_know_the_model() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("faces")
                .definedBy(of("schedule", "cli", "api", "web"))
                .layer("flow")
                .definedBy(of("pipeline", "explain"))
                .layer("stages")
                .definedBy(of(
                        "acquire",
                        "archive",
                        "extract",
                        "normalize",
                        "validate",
                        "staging",
                        "match",
                        "merge",
                        "publish",
                        "guard",
                        "report"))
                .layer("base")
                .definedBy(of("database", "source"))
                .layer("model")
                .definedBy(of("model"))
                .whereLayer("faces")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("flow")
                .mayOnlyBeAccessedByLayers("faces")
                .whereLayer("stages")
                .mayOnlyBeAccessedByLayers("faces", "flow")
                .whereLayer("base")
                .mayOnlyBeAccessedByLayers("faces", "flow", "stages")
                .check(CODE);
    }

    @Test
    void stages_do_not_know_each_other() {
        slices().matching(ROOT
                        + ".(acquire|archive|extract|normalize|validate|staging|match|merge|publish|guard|report)..")
                .should()
                .notDependOnEachOther()
                .check(CODE);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void the_model_knows_the_jdk_validation_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".model", "java..", "jakarta.validation..", "org.jspecify..")
                .check(CODE);
    }

    @Test
    void the_middle_has_no_database_no_spring_and_no_files() {
        ArchRule rule = noClasses()
                .that(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".database..",
                        ROOT + ".archive..",
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net.http..",
                        "org.slf4j..");
        rule.check(CODE);
    }

    @Test
    void the_middle_asks_no_clock_and_throws_no_dice() {
        noClasses().that(PURE).should().accessTargetWhere(TELLS_THE_TIME).check(CODE);
        noClasses()
                .that(PURE)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, java.util.Random.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CODE);
    }

    @Test
    void nobody_asks_the_clock_of_the_machine_past_the_one_that_is_handed_in() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".cli")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(CODE);
    }

    @Test
    void only_the_pipeline_knows_jobs_and_steps() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".pipeline")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(CODE);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        CODE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(one -> !one.getName().equals(ROOT))
                .forEach(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as(one.getName())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manager", "Helper", "Util", "Utils", "Impl"})
    void no_class_hides_behind_a_word_that_says_nothing(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(CODE);
        noClasses().should().haveSimpleNameStartingWith("Abstract").check(CODE);
    }

    private static String[] of(String... words) {
        return List.of(words).stream().map(word -> ROOT + "." + word + "..").toArray(String[]::new);
    }

    /** The package below the root: the word of the flow. */
    private static String wordOf(JavaClass type) {
        String name = type.getPackageName();
        return name.length() <= ROOT.length()
                ? ""
                : name.substring(ROOT.length() + 1).split("\\.", 2)[0];
    }
}
