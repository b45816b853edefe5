package org.kontor.crm.imports.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in which the order of day and month is not said by its writing: {@code 01/02/2026}, {@code 1-2-2026 09:41}.
 *
 * @param first day or month
 * @param second month or day
 * @param year four digits
 * @param rest the time behind, as it stands
 */
public record DayNumeral(int first, int second, String year, String rest) {

    private static final int MONTHS = 12;
    private static final Pattern SHAPE =
            Pattern.compile("([0-9]{1,2})([/-])([0-9]{1,2})\\2([0-9]{4})([, ].{0,20})?", Pattern.DOTALL);

    /** The date that the cell is, or empty when it is none or written otherwise. */
    public static Optional<DayNumeral> of(String cell) {
        Matcher shape = SHAPE.matcher(cell.strip());
        return shape.matches()
                ? Optional.of(new DayNumeral(
                        Integer.parseInt(shape.group(1)),
                        Integer.parseInt(shape.group(3)),
                        shape.group(4),
                        shape.group(5) == null ? "" : shape.group(5)))
                : Optional.empty();
    }

    /** Whether only the day can stand first. */
    boolean provesDayFirst() {
        return first > MONTHS && second <= MONTHS;
    }

    /** Whether only the month can stand first. */
    boolean provesMonthFirst() {
        return second > MONTHS && first <= MONTHS;
    }

    /** Whether the order allows it: what can be another day by another order is not read under an order of years. */
    public boolean isReadBy(DayOrder order) {
        return switch (order) {
            case DOTS, DAY_FIRST -> second <= MONTHS;
            case MONTH_FIRST -> first <= MONTHS;
            case ISO -> provesDayFirst() || (first == second && first <= MONTHS);
        };
    }

    /** The same date as ISO 8601 has it, read by the order; whether there is such a day is for others to say. */
    public String read(DayOrder order) {
        int day = order == DayOrder.MONTH_FIRST ? second : first;
        int month = order == DayOrder.MONTH_FIRST ? first : second;
        String time = rest.replace(',', ' ');
        return String.format(Locale.ROOT, "%s-%02d-%02d%s", year, month, day, time);
    }
}
