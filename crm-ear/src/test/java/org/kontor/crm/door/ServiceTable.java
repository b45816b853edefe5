package org.kontor.crm.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of the services' doors: a door a line, what it is, and behind a # why. */
final class ServiceTable {

    private ServiceTable() {}

    /** What a door is, by its name. */
    static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(ServiceTable.class.getResourceAsStream("/doors/services.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s+", -1))
                    .collect(Collectors.toMap(words -> words[0], words -> words[1], (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
