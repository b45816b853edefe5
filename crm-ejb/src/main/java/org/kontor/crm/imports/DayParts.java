package org.kontor.crm.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a day in the order in which a change of cells expects them; a whole file has its {@link org.kontor.crm.imports.file.DayOrder}. */
public enum DayParts {
    /** 31.12.2026, 31/12/2026, 31-12-2026. */
    DAY_FIRST("(?<day>\\d{1,2})[./-](?<month>\\d{1,2})[./-](?<year>\\d{4})"),
    /** 12/31/2026, as in the United States. */
    MONTH_FIRST("(?<month>\\d{1,2})[./-](?<day>\\d{1,2})[./-](?<year>\\d{4})"),
    /** 2026-12-31, ISO 8601. */
    YEAR_FIRST("(?<year>\\d{4})[./-](?<month>\\d{1,2})[./-](?<day>\\d{1,2})");

    private final Pattern pattern;

    DayParts(String pattern) {
        this.pattern = Pattern.compile(pattern + "(?<rest>[ T].*)?");
    }

    static Optional<DayParts> find(String name) {
        return Arrays.stream(values())
                .filter(order -> order.name().equals(name))
                .findFirst();
    }

    /** The day as ISO 8601 writes it, what follows it untouched; empty when the text is no such day. */
    Optional<String> iso(String text) {
        Matcher parts = pattern.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
            String rest = parts.group("rest");
            return Optional.of(rest == null ? day.toString() : day + rest);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }
}
