package org.kontor.crm.identifier;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as people and systems write it: {@code 12 500 000}, {@code 1.250,50 zł}, {@code EUR 1,250.50}. Money has at
 * most two decimals, so a single separator before exactly three digits groups thousands, unless a zero stands first; zeros may follow
 * the decimals.
 *
 * @param value the number with two decimals, as PostgreSQL writes a {@code numeric(19, 2)}
 * @param currency ISO 4217 code written beside the number, or null
 */
public record Amount(BigDecimal value, @Nullable String currency) {

    private static final Pattern SHAPE = Pattern.compile(
            "(?<before>\\p{Sc}|[a-zA-Zł]{2,3})?(?<number>[0-9]+(?:[.,'][0-9]+)*)(?<after>\\p{Sc}|[a-zA-Zł]{2,3})?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern SEPARATORS = Pattern.compile("[.,']");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:[.,'][0-9]{3})+");
    private static final Pattern ZEROS = Pattern.compile("0{1,20}");
    private static final Map<String, String> SIGNS =
            Map.of("ZŁ", "PLN", "ZL", "PLN", "€", "EUR", "$", "USD", "£", "GBP", "KČ", "CZK");
    private static final int INTEGER_DIGITS = 17;

    /** The amount, or empty when the text is none. */
    public static Optional<Amount> parse(String typed) {
        Matcher shape = SHAPE.matcher(SPACES.matcher(typed).replaceAll(""));
        if (!shape.matches()) {
            return Optional.empty();
        }
        String sign = shape.group("before") != null ? shape.group("before") : shape.group("after");
        Optional<String> currency = sign == null ? Optional.empty() : currency(sign);
        if (sign != null && currency.isEmpty()) {
            return Optional.empty();
        }
        return number(shape.group("number")).map(value -> new Amount(value, currency.orElse(null)));
    }

    /** The ISO 4217 code that the text means, or empty. */
    public static Optional<String> currency(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        String code = SIGNS.getOrDefault(text, text);
        return Optional.of(code).filter(Currencies.codes()::contains);
    }

    private static Optional<BigDecimal> number(String text) {
        int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        boolean onlyGroups = GROUPED.matcher(text).matches() && separators(text) == 1;
        int point = onlyGroups ? -1 : last;
        String before = point < 0 ? text : text.substring(0, point);
        boolean plain = before.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean grouped = GROUPED.matcher(before).matches()
                && separators(before) == 1
                && (point < 0 || before.indexOf(text.charAt(point)) < 0);
        if (!plain && !grouped) {
            return Optional.empty();
        }
        String whole = SEPARATORS.matcher(before).replaceAll("");
        String decimals = point < 0 ? "" : text.substring(point + 1);
        String grosze = (decimals + "00").substring(0, 2);
        boolean tooFine =
                decimals.length() > 2 && !ZEROS.matcher(decimals.substring(2)).matches();
        boolean broken = decimals.indexOf('\'') >= 0;
        if (whole.length() > INTEGER_DIGITS || tooFine || broken) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(whole + "." + grosze));
    }

    /** How many different separators stand in the number. */
    private static long separators(String text) {
        return text.chars()
                .filter(c -> c == '.' || c == ',' || c == '\'')
                .distinct()
                .count();
    }
}
