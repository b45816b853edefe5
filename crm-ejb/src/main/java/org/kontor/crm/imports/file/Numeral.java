package org.kontor.crm.imports.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as a cell writes it, taken apart, without the spaces in it.
 *
 * @param before sign and currency before the digits
 * @param digits the digits with their separators
 * @param after currency behind the digits
 */
public record Numeral(String before, String digits, String after) {

    private static final int LONGEST = 60;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern SHAPE = Pattern.compile(
            "([-+\\u2212]?(?:\\p{Sc}|[a-zA-Zł]{2,3})?[-\\u2212]?)([0-9]+(?:[.,'][0-9]+)*)((?:\\p{Sc}|[a-zA-Zł]{2,3})?)");
    private static final Pattern SEPARATORS = Pattern.compile("[.,']");
    private static final Pattern BY_COMMA = by(",", ".");
    private static final Pattern BY_POINT = by("\\.", ",");

    private static Pattern by(String mark, String groups) {
        return Pattern.compile("(?<whole>[0-9]+|[1-9][0-9]{0,2}(?<group>[" + groups
                + "'])[0-9]{3}(?:\\k<group>[0-9]{3})*)(?:" + mark + "(?<decimals>[0-9]+))?");
    }

    /** The number that the cell is, or empty when it is none. */
    public static Optional<Numeral> of(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(SPACES.matcher(cell).replaceAll(""));
        return shape.matches()
                ? Optional.of(new Numeral(shape.group(1), shape.group(2), shape.group(3)))
                : Optional.empty();
    }

    /** Whether the cell can only be read with this mark, and has it. */
    boolean proves(DecimalMark mark) {
        DecimalMark contrary = mark == DecimalMark.COMMA ? DecimalMark.POINT : DecimalMark.COMMA;
        return digits.indexOf(mark.sign()) >= 0
                && read(mark).isPresent()
                && read(contrary).isEmpty();
    }

    /** The digits without anything that sets thousands apart and with a point before decimals, read by the mark. */
    public Optional<String> read(DecimalMark mark) {
        Matcher parts = (mark == DecimalMark.COMMA ? BY_COMMA : BY_POINT).matcher(digits);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String whole = SEPARATORS.matcher(parts.group("whole")).replaceAll("");
        @Nullable String decimals = parts.group("decimals");
        return Optional.of(decimals == null ? whole : whole + "." + decimals);
    }
}
