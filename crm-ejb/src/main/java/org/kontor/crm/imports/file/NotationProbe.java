package org.kontor.crm.imports.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.kontor.crm.imports.file.Evidence.Kind;

/**
 * Watches all cells of a file go by and tells how it writes numbers and dates. Only what can be read in one way alone counts:
 * {@code 1,5} proves the comma, {@code 1,234} nothing; {@code 11/28/2026} proves that the month stands first, {@code
 * 01/02/2026} nothing. Numbers and days that a workbook has as such say nothing of its texts.
 */
public final class NotationProbe {

    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[;|\\r\\n]+");
    private static final Pattern DOTS =
            Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}(?:[ ,T].*)?", Pattern.DOTALL);
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[ T].*)?", Pattern.DOTALL);

    private final DecimalMark unknown;
    private final List<long[]> marks = new ArrayList<>();
    private long dots;
    private long iso;
    private long dayFirst;
    private long monthFirst;
    private long unclear;

    /** @param format how the file is read meanwhile */
    public NotationProbe(FileFormat format) {
        unknown = format.isWorkbook() ? DecimalMark.POINT : DecimalMark.ANY;
    }

    /**
     * What was found.
     *
     * @param decimals why this decimal mark
     * @param days why this order of dates
     */
    public record Found(Notation notation, Evidence decimals, Evidence days) {}

    /**
     * Looks at a row.
     *
     * @param typed which cells say themselves what they are
     */
    void see(List<String> cells, BitSet typed) {
        for (int column = 0; column < cells.size(); column++) {
            if (!typed.get(column)) {
                see(column, cells.get(column));
            }
        }
    }

    private void see(int column, String cell) {
        if (cell.length() > LONGEST || !isWorthIt(cell)) {
            return;
        }
        if (!BETWEEN.matcher(cell).find()) {
            one(column, cell.strip());
            return;
        }
        for (String part : BETWEEN.split(cell, -1)) {
            one(column, part.strip());
        }
    }

    /** Most cells are words and plain digits: they are passed over without a closer look. */
    private static boolean isWorthIt(String cell) {
        int digits = 0;
        int marks = 0;
        int words = 0;
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            digits += sign >= '0' && sign <= '9' ? 1 : 0;
            marks += sign == ',' || sign == '.' || sign == '/' || sign == '-' ? 1 : 0;
            words += Character.isLetter(sign) ? 1 : 0;
        }
        return digits > 1 && marks > 0 && words <= digits + 1;
    }

    private void one(int column, String text) {
        if (text.isEmpty() || (isDayLike(text) && isDay(text))) {
            return;
        }
        if (text.indexOf('/') < 0 && text.indexOf('-', 1) < 0) {
            number(column, text);
        }
    }

    /** One or two digits and a mark, or four and a dash. */
    private static boolean isDayLike(String text) {
        if (text.length() < 8) {
            return false;
        }
        char second = text.charAt(1);
        char third = text.charAt(2);
        return text.charAt(4) == '-' || "./-".indexOf(second) >= 0 || "./-".indexOf(third) >= 0;
    }

    private boolean isDay(String text) {
        Optional<DayNumeral> slashes = DayNumeral.of(text);
        if (slashes.isPresent()) {
            count(slashes.get());
            return true;
        }
        boolean isDots = DOTS.matcher(text).matches();
        boolean isIso = !isDots && ISO.matcher(text).matches();
        dots += isDots ? 1 : 0;
        iso += isIso ? 1 : 0;
        return isDots || isIso;
    }

    private void count(DayNumeral day) {
        if (day.provesMonthFirst()) {
            monthFirst++;
        } else if (day.provesDayFirst()) {
            dayFirst++;
        } else {
            unclear++;
        }
    }

    private void number(int column, String text) {
        Optional<Numeral> number = Numeral.of(text);
        boolean comma = number.filter(one -> one.proves(DecimalMark.COMMA)).isPresent();
        boolean point =
                !comma && number.filter(one -> one.proves(DecimalMark.POINT)).isPresent();
        if (comma || point) {
            while (marks.size() <= column) {
                marks.add(new long[2]);
            }
            marks.get(column)[comma ? 0 : 1]++;
        }
    }

    /**
     * What the rows seen so far say.
     *
     * @param filling which columns fill a field: what they say of numbers counts before what the others say
     */
    public Found found(IntPredicate filling) {
        long[] counts = sum(filling);
        if (counts[0] + counts[1] == 0) {
            counts = sum(column -> true);
        }
        long most = Math.max(counts[0], counts[1]);
        long least = Math.min(counts[0], counts[1]);
        DecimalMark mark = most == least ? unknown : counts[0] > counts[1] ? DecimalMark.COMMA : DecimalMark.POINT;
        Evidence decimals = most == least ? new Evidence(Kind.FALLBACK, 0) : new Evidence(Kind.NUMBERS, most, least);
        DayOrder order = order();
        return new Found(new Notation(mark, order), decimals, evidence(order));
    }

    private long[] sum(IntPredicate columns) {
        long[] sum = new long[2];
        for (int column = 0; column < marks.size(); column++) {
            if (columns.test(column)) {
                sum[0] += marks.get(column)[0];
                sum[1] += marks.get(column)[1];
            }
        }
        return sum;
    }

    private DayOrder order() {
        if (dayFirst + monthFirst + unclear > 0) {
            return monthFirst > dayFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        }
        return iso > dots ? DayOrder.ISO : DayOrder.DOTS;
    }

    private Evidence evidence(DayOrder order) {
        long count = switch (order) {
            case DOTS -> dots;
            case ISO -> iso;
            case DAY_FIRST -> dayFirst + unclear;
            case MONTH_FIRST -> monthFirst + unclear;
        };
        long against = switch (order) {
            case DAY_FIRST -> monthFirst;
            case MONTH_FIRST -> dayFirst;
            case DOTS, ISO -> 0;
        };
        return count == 0 ? new Evidence(Kind.FALLBACK, 0) : new Evidence(Kind.DATES, count, against);
    }
}
