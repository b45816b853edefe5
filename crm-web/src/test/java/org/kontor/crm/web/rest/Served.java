package org.kontor.crm.web.rest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The calls that the resources serve, found in their classes. */
public final class Served {

    private Served() {}

    /** Method in small letters and address below the interface. */
    public static Set<String> calls() {
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
