package org.kontor.crm.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A query is a door when it is asked for nobody's rights: each such method stands in the table with what keeps it shut, a new one
 * fails until somebody has judged it.
 */
class QueryDoorsTest {

    private static final Path TABLE = Path.of("..", "crm-ear", "src", "test", "resources", "doors", "queries.txt");

    /** What a query that takes one of these asks by itself. */
    private static final Set<String> RIGHTS = Set.of("Rights", "Scope", "SqlCondition", "Asker", "UndoAccess");

    private static final Set<String> REASONS = Set.of("house", "settings", "own", "judged", "run", "act", "part");

    @Test
    void namesEveryQueryThatAsksNobodysRights() throws IOException {
        TreeMap<String, String> table = Files.readAllLines(TABLE).stream()
                .map(line -> line.replaceAll("#.*", "").strip().split("\\s+"))
                .filter(words -> words.length == 2)
                .collect(Collectors.toMap(words -> words[0], words -> words[1], (one, other) -> one, TreeMap::new));

        assertThat(found()).containsExactlyInAnyOrderElementsOf(table.keySet());
        assertThat(REASONS).containsAll(table.values());
    }

    private static Set<String> found() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.kontor.crm").stream()
                        .filter(type -> type.getSimpleName().endsWith("Queries"))
                        .filter(type -> type.getConstructors().stream().noneMatch(QueryDoorsTest::asks))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> !asks(method) && isOpen(method))
                        .map(QueryDoorsTest::name)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOpen(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return !modifiers.contains(JavaModifier.PRIVATE) && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean asks(JavaCodeUnit query) {
        return query.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getSimpleName)
                .anyMatch(RIGHTS::contains);
    }

    private static String name(JavaMethod method) {
        String owner = method.getOwner().getName().replace("org.kontor.crm.", "");
        return owner + "." + method.getName();
    }
}
