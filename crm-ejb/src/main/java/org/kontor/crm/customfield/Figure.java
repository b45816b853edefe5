package org.kontor.crm.customfield;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people and systems write it: {@code 1 250,5}, {@code 1,250.5}, {@code -3}. */
final class Figure {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}([.,]\\d{3})+([.,]\\d{1,40})?");
    private static final Pattern GROUPS = Pattern.compile("-?[1-9]\\d{0,2}([.,]\\d{3})+");
    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 6;

    private Figure() {}

    /** The number, without zeros at its end, or empty when the text is none or it is too large or too fine. */
    static Optional<BigDecimal> parse(String typed) {
        String text = SPACES.matcher(typed).replaceAll("").replace('\u2212', '-');
        String plain = plain(text);
        if (!PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain).stripTrailingZeros();
        BigDecimal normal = value.scale() < 0 ? value.setScale(0) : value;
        boolean fits = normal.scale() <= DECIMALS && normal.precision() - normal.scale() <= WHOLE_DIGITS;
        return fits ? Optional.of(normal) : Optional.empty();
    }

    /** The whole number; separators only set groups of three apart. */
    static Optional<BigDecimal> whole(String typed) {
        String text = SPACES.matcher(typed).replaceAll("");
        String digits = GROUPS.matcher(text).matches() ? text.replaceAll("[.,]", "") : text;
        return parse(digits).filter(value -> value.scale() <= 0);
    }

    /** A single separator is the decimal one; of two kinds the last; several of one kind set groups apart. */
    private static String plain(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        int last = Math.max(comma, point);
        boolean single =
                last >= 0 && text.indexOf(',') == comma && text.indexOf('.') == point && Math.min(comma, point) < 0;
        if (last < 0 || single) {
            return text.replace(',', '.');
        }
        if (!GROUPED.matcher(text).matches()) {
            return "";
        }
        boolean twoKinds = comma >= 0 && point >= 0;
        char decimal = text.charAt(last);
        boolean once = text.indexOf(decimal) == last;
        if (twoKinds) {
            return once ? text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1) : "";
        }
        return text.replaceAll("[.,]", "");
    }
}
