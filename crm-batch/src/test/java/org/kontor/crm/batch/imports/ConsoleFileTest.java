package org.kontor.crm.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I-10: what the console submits is one state of a file. */
class ConsoleFileTest {

    private static final FileTime TIME = FileTime.from(Instant.parse("2026-11-30T08:00:00Z"));

    private Path folder = Path.of(".");
    private Path file = folder;

    @BeforeEach
    void list(@TempDir Path given) throws IOException {
        folder = given;
        file = written("list.csv", "Nazwa firmy\nA\n");
    }

    @Test
    void aFileThatIsLeftAloneIsTakenAsItIs() throws IOException {
        try (ConsoleFile copy = new ConsoleFile(file)) {
            copy.requireWhole();

            assertThat(copy.open()).hasContent("Nazwa firmy\nA\n");
        }
    }

    @Test
    void aFileThatIsWrittenOnIsRefused() throws IOException {
        try (ConsoleFile copy = new ConsoleFile(file)) {
            written("list.csv", "Nazwa firmy\nA\nB\n");

            assertRefused(copy);
        }
    }

    @Test
    void aFileThatIsWrittenAnewInTheSameSizeIsRefused() throws IOException {
        try (ConsoleFile copy = new ConsoleFile(file)) {
            Files.setLastModifiedTime(file, FileTime.from(TIME.toInstant().plusMillis(4)));

            assertRefused(copy);
        }
    }

    @Test
    void aFileInWhosePlaceAnotherOneStandsIsRefused() throws IOException {
        Path other = written("other.csv", "Nazwa firmy\nB\n");
        try (ConsoleFile copy = new ConsoleFile(file)) {
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

            assertRefused(copy);
        }
    }

    @Test
    void aFolderIsNoFileAndWhatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new ConsoleFile(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no file");
        assertThatThrownBy(() -> new ConsoleFile(folder.resolve("none.csv"))).isInstanceOf(NoSuchFileException.class);
    }

    private static void assertRefused(ConsoleFile copy) {
        assertThatThrownBy(copy::requireWhole)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("list.csv was changed while it was read");
    }

    private Path written(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(path, TIME);
        return path;
    }
}
