package org.kontor.crm.importsource;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a file has arrived: whoever writes one gives it its name at the end, or leaves it alone for a while. */
final class Arrival {

    /** So long nobody has written to a file that has arrived. */
    static final Duration QUIET = Duration.ofSeconds(10);

    private static final List<String> ON_THE_WAY = List.of(".part", ".tmp", ".filepart", ".crdownload", "~");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Arrival() {}

    /** Whether a name says that the file is whole, and is one of those that are looked for. */
    static boolean isMeant(String name, String pattern) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && ON_THE_WAY.stream().noneMatch(lower::endsWith)
                && FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT))
                        .matches(Path.of(lower));
    }

    /** Whether it has been left alone long enough; a file of tomorrow has not, one that nobody dates has. */
    static boolean isQuiet(Found file, Clock clock) {
        return file.modifiedAt() == null
                || file.modifiedAt().isBefore(clock.instant().minus(QUIET));
    }

    /** When it will have been, if nobody writes to it any more; null for one that nobody dates. */
    static @Nullable Instant quietAt(Found file) {
        return file.modifiedAt() == null ? null : file.modifiedAt().plus(QUIET);
    }

    /** Name of a file that is put away now: 20261129-132932-lista.csv. */
    static String stamped(String name, Clock clock) {
        return STAMP.format(clock.instant()) + "-" + name;
    }
}
