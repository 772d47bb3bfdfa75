package org.duban;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** Who may know whom; each rule was seen to fail once before it was trusted. */
class RoomsTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.duban");

    @Test
    void rooms_know_only_the_rooms_they_name_and_there_is_no_circle() {
        ApplicationModules.of(DubanApplication.class).verify();
    }

    @Test
    void only_the_engine_room_imports_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.duban.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(PRODUCT);
    }

    @Test
    void nobody_imports_the_engine_room() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.duban.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duban.workflow..")
                .check(PRODUCT);
    }

    @Test
    void mappers_and_controllers_stay_inside_their_room() {
        classes()
                .that()
                .areAnnotatedWith(Mapper.class)
                .should()
                .bePackagePrivate()
                .check(PRODUCT);
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(PRODUCT);
    }

    @Test
    void every_room_says_in_its_package_info_what_it_is() throws Exception {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/duban"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(RoomsTest::holdsClasses)
                    .filter(folder -> !isMarked(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isMarked(Path packageInfo) {
        try {
            return Files.exists(packageInfo) && Files.readString(packageInfo).contains("@NullMarked");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
