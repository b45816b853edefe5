package org.kontor.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description written by hand names every call there is, and no other. */
class OpenApiTest {

    private static final java.nio.file.Path DESCRIPTION =
            java.nio.file.Path.of("src/main/webapp/META-INF/openapi.yaml");
    private static final Pattern ADDRESS = Pattern.compile("  (/\\S*):");
    private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");

    @Test
    void describesEveryCallAndNoOther() throws IOException {
        assertThat(described()).isEqualTo(served()).hasSizeGreaterThan(9);
    }

    private static Set<String> described() throws IOException {
        Set<String> calls = new TreeSet<>();
        String address = "";
        for (String line : Files.readAllLines(DESCRIPTION)) {
            Matcher newAddress = ADDRESS.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (newAddress.matches()) {
                address = newAddress.group(1);
            } else if (method.matches()) {
                calls.add(method.group(1) + " " + address);
            }
        }
        return calls;
    }

    private static Set<String> served() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.kontor.crm.web.rest")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getAllMethods().stream()
                                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                                .map(method -> call(type, method)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String call(JavaClass resource, JavaMethod method) {
        String verb = method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow();
        String below = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        String address = "/" + resource.getAnnotationOfType(Path.class).value() + "/" + below;
        return verb + " "
                + address.replaceAll(": [^/]*}", "}").replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
