package org.kontor.crm.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The module's own files, as the laws of the look and of the texts read them. */
final class Sources {

    static final Path PAGES = Path.of("src/main/webapp");
    static final Path BUNDLES = Path.of("src/main/resources/org/kontor/crm/web");

    private Sources() {}

    /** Text of every file below the folder whose name ends so, by path. */
    static Map<Path, String> endingWith(String suffix, Path... folders) {
        Map<Path, String> found = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(suffix)).forEach(file -> found.put(file, read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
