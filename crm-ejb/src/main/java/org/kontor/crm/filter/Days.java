package org.kontor.crm.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days a condition about time reaches, both ends included.
 *
 * @param first none when it reaches back without end
 * @param last none when it reaches on without end
 */
record Days(Optional<LocalDate> first, Optional<LocalDate> last) {

    static Days of(Condition condition, LocalDate today) {
        List<String> values = condition.values();
        String value = values.get(0);
        return switch (condition.operator()) {
            case LAST -> new Days(Optional.of(today.minusDays(number(value))), Optional.of(today));
            case OLDER -> new Days(Optional.empty(), Optional.of(today.minusDays(number(value) + 1L)));
            case BEFORE -> new Days(Optional.empty(), Optional.of(day(value).minusDays(1)));
            case AFTER -> new Days(Optional.of(day(value).plusDays(1)), Optional.empty());
            case BETWEEN -> new Days(Optional.of(day(value)), Optional.of(day(values.get(1))));
            default -> new Days(Optional.of(day(value)), Optional.of(day(value)));
        };
    }

    private static LocalDate day(String text) {
        return FilterValues.day(text).orElseThrow();
    }

    private static int number(String text) {
        return FilterValues.days(text).orElseThrow();
    }
}
