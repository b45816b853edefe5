package org.kontor.crm.imports.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell of a sheet as text, as a text file would have it: numbers in full, days as ISO 8601, formulas by their result. */
final class CellText {

    /** Numbers are kept there as binary fractions of so many sure digits. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** Formats that every program knows by number (ECMA-376, 18.8.30) and that show days or times. */
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    /** Quoted words, escaped signs and colours of a format say nothing of what it shows. */
    private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?(E[+-]?\\d{1,3})?");
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private CellText() {}

    /** @param mark what stands before decimals, as in the texts of the same sheet */
    static String of(@Nullable Cell cell, DecimalMark mark) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell) ? day(cell.asDate()) : marked(cell.asNumber(), mark);
            case BOOLEAN -> cell.asBoolean().toString();
            case FORMULA -> result(cell, mark);
            case ERROR -> raw(cell);
            case EMPTY -> "";
            default -> cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
        };
    }

    /** Whether it is a number or a day by itself. */
    static boolean isTyped(@Nullable Cell cell) {
        return cell != null
                && (cell.getType() == CellType.NUMBER
                        || (cell.getType() == CellType.FORMULA
                                && NUMBER.matcher(raw(cell)).matches()));
    }

    /** What the formula came to when the workbook was saved. */
    private static String result(Cell cell, DecimalMark mark) {
        String raw = raw(cell);
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw);
        return isDay(cell) ? day(FIRST_DAY.plusSeconds(number.multiply(DAY).longValue())) : marked(number, mark);
    }

    private static String marked(BigDecimal number, DecimalMark mark) {
        return number(number).replace('.', mark.sign());
    }

    private static String raw(Cell cell) {
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    /** No program writes a number of more digits; whoever does gets it back as it stands. */
    private static final int LONGEST = 400;

    static String number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST) {
            return number.toString();
        }
        BigDecimal sure = number.round(DIGITS);
        return (sure.signum() == 0 ? BigDecimal.ZERO : sure.stripTrailingZeros()).toPlainString();
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }

    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (id != null && DAYS.contains(id)) {
            return true;
        }
        return format != null
                && format.length() <= LONGEST
                && BESIDE.matcher(format.toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .matches(".*[ymdh].*");
    }
}
