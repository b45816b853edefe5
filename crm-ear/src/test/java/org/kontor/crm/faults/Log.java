package org.kontor.crm.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What happened, on the console and in {@code target/benchmark/faults.txt}. */
final class Log {

    private static final Path FOLDER = Path.of(System.getProperty("kontor.test.folder"), "benchmark");
    private static final Path FILE = FOLDER.resolve("faults.txt");

    private Log() {}

    static synchronized void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values) + "\n";
        System.out.print(line);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
