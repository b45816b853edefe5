package org.kontor.crm.web.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.crm.web.rest.Served;

/** Every call, page and servlet there is stands in the table of the web's doors, which are walked (A-05); and nothing else does. */
class DoorTableTest {

    private static final Path TABLE = Path.of("..", "crm-ear", "src", "test", "resources", "doors", "web.txt");
    private static final Path ROUTES =
            Path.of("src", "main", "java", "org", "kontor", "crm", "web", "route", "Routes.java");
    private static final Pattern ROUTE = Pattern.compile("new Route\\(\"([^\"]+)\"");

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kontor.crm.web");

    @Test
    void namesEveryCallEveryPageAndEveryServlet() throws IOException {
        List<String> named = Files.readAllLines(TABLE).stream()
                .map(line -> line.replaceAll("#.*", "").strip().split("\\s+"))
                .filter(words -> words.length > 2)
                .map(words -> words[0] + " " + words[1])
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Stream.of(calls(), pages(), servlets())
                        .flatMap(found -> found)
                        .toList());
    }

    private static Stream<String> calls() {
        return Served.calls().stream().map(call -> {
            String method = call.substring(0, call.indexOf(' '));
            return method.toUpperCase(Locale.ROOT) + call.substring(method.length());
        });
    }

    private static Stream<String> pages() throws IOException {
        return ROUTE.matcher(Files.readString(ROUTES)).results().map(found -> "PAGE " + found.group(1));
    }

    private static Stream<String> servlets() {
        return WEB.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .map(type -> type.getAnnotationOfType(WebServlet.class))
                .flatMap(servlet -> Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())))
                .map(address -> "SERVLET " + address);
    }
}
