package org.kontor.crm.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"crm-ejb/src", "crm-batch/src", "crm-web/src", "crm-ear/src/main"})
    void noFileAndNoMethodOutgrowsItsBar(String sources) throws IOException {
        assertThat(Sizes.tooLargeBelow(Path.of("..", sources))).isEmpty();
    }

    /** One walk through the product is one method there, however long; a file is one theme. */
    @Test
    void noTestOfTheWholeOutgrowsItsFile() throws IOException {
        assertThat(Sizes.longFilesBelow(Path.of("../crm-ear/src/test"))).isEmpty();
    }

    @Test
    void theBarTurnsRedOnALongMethod() throws IOException {
        String line = "        System.identityHashCode(this);\n";
        plant("class Long {\n    void method() {\n" + line.repeat(Sizes.METHOD_LINES) + "    }\n}\n");

        assertThat(Sizes.tooLargeBelow(folder)).singleElement().asString().contains("Long.method");
    }

    @Test
    void theBarTurnsRedOnALongFile() throws IOException {
        plant("class Long {\n" + "    int field;\n\n".repeat(Sizes.FILE_LINES / 2) + "}\n");

        assertThat(Sizes.tooLargeBelow(folder)).singleElement().asString().contains("lines");
    }

    private void plant(String source) throws IOException {
        Files.writeString(folder.resolve("Long.java"), source);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(List.of(files.toArray())).hasSize(1);
        }
    }
}
