package org.kontor.crm.web.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the table of doors calls <i>inside</i> is walked by nobody, because no page and no call can reach it: services that ask
 * nobody's rights, for other services and for jobs.
 */
class InsideDoorsTest {

    private static final Path TABLE = Path.of("..", "crm-ear", "src", "test", "resources", "doors", "services.txt");

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kontor.crm.web");

    @Test
    void theWebCallsNothingThatIsInside() throws IOException {
        Set<String> inside = Files.readAllLines(TABLE).stream()
                .map(line -> line.replaceAll("#.*", "").strip().split("\\s+"))
                .filter(words -> words.length == 2 && words[1].equals("inside"))
                .map(words -> words[0])
                .collect(Collectors.toSet());

        Set<String> called = called();

        assertThat(inside).hasSizeGreaterThan(20);
        assertThat(called).contains("CompanyService.card").doesNotContainAnyElementsOf(inside);
    }

    /** Called or handed on as a reference. */
    private static Set<String> called() {
        return WEB.stream()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .map(JavaCodeUnitAccess::getTarget)
                .map(target -> target.getOwner().getSimpleName() + "." + target.getName())
                .collect(Collectors.toSet());
    }
}
