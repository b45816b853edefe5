package org.kontor.crm.customfield;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Days and moments as people and systems write them: ISO, {@code 28.11.2026}, {@code 28 Nov 2026, 09:41}, {@code 9:41 PM}. */
final class Moments {

    /** Where a moment without an offset is meant. */
    static final ZoneId HOUSE = ZoneId.of("Europe/Warsaw");

    private static final List<DateTimeFormatter> DAYS =
            List.of(of("uuuu-M-d"), of("d.M.uuuu"), of("d-M-uuuu"), of("d/M/uuuu"), of("d MMM uuuu"));
    private static final List<DateTimeFormatter> LOCAL = List.of(
            of("uuuu-M-d'T'H:m[:s]"),
            of("uuuu-M-d H:m[:s]"),
            of("d.M.uuuu[','] H:m[:s]"),
            of("d/M/uuuu[','] H:m[:s]"),
            of("d MMM uuuu[','] H:m[:s]"),
            of("uuuu-M-d h:m[:s][ ]a"),
            of("d.M.uuuu[','] h:m[:s][ ]a"),
            of("d/M/uuuu[','] h:m[:s][ ]a"),
            of("d MMM uuuu[','] h:m[:s][ ]a"));
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /** The day, between the years 1000 and 9999. */
    static Optional<LocalDate> day(String typed) {
        String text = squeezed(typed);
        return DAYS.stream()
                .flatMap(format -> parsed(() -> LocalDate.parse(text, format)))
                .findFirst()
                .filter(day -> isUsual(day.getYear()));
    }

    /** The moment to the second; without an offset it is meant in Warsaw. */
    static Optional<Instant> moment(String typed) {
        return moment(typed, HOUSE);
    }

    /** The moment to the second; without an offset it is meant in this zone. */
    static Optional<Instant> moment(String typed, ZoneId zone) {
        String text = squeezed(typed);
        return Stream.of(
                        parsed(() -> OffsetDateTime.parse(text).toInstant()),
                        LOCAL.stream()
                                .flatMap(format -> parsed(() -> LocalDateTime.parse(text, format)
                                        .atZone(zone)
                                        .toInstant())),
                        day(text).map(day -> day.atStartOfDay(zone).toInstant()).stream())
                .flatMap(found -> found)
                .findFirst()
                .flatMap(Moments::usual);
    }

    private static <T> Stream<T> parsed(Supplier<T> parse) {
        try {
            return Stream.of(parse.get());
        } catch (DateTimeException isWrittenOtherwise) {
            return Stream.empty();
        }
    }

    private static Optional<Instant> usual(Instant moment) {
        Instant cut = moment.truncatedTo(ChronoUnit.SECONDS);
        return Optional.of(cut).filter(instant -> isUsual(instant.atZone(HOUSE).getYear()));
    }

    private static boolean isUsual(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static String squeezed(String typed) {
        return typed.strip().replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static DateTimeFormatter of(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
