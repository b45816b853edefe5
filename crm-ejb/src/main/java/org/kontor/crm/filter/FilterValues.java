package org.kontor.crm.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.identifier.Currencies;

/** Values of conditions, as addresses write them. */
public final class FilterValues {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,17}(\\.\\d{1,6})?");
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,17}(?:\\.\\d{1,6})?)(?: ([A-Z]{3}))?");
    private static final Pattern DAYS = Pattern.compile("\\d{1,5}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FilterValues() {}

    /**
     * An amount that a value names.
     *
     * @param currency empty for any
     */
    public record Amount(BigDecimal value, String currency) {}

    /** {@code 12.5}. */
    public static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** {@code 100000} or {@code 100000 PLN}. */
    public static Optional<Amount> amount(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String currency = amount.group(2) == null ? "" : amount.group(2);
        return currency.isEmpty() || Currencies.codes().contains(currency)
                ? Optional.of(new Amount(new BigDecimal(amount.group(1)), currency))
                : Optional.empty();
    }

    /** {@code 2026-11-23}. */
    public static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** A number of days, at most 99999. */
    public static Optional<Integer> days(String text) {
        return DAYS.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A user's id. */
    public static Optional<Long> id(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
