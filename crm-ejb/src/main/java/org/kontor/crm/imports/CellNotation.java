package org.kontor.crm.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.identifier.Amount;
import org.kontor.crm.imports.file.DayNumeral;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.Notation;
import org.kontor.crm.imports.file.Numeral;

/**
 * Numbers and dates of cells as the rules of the form read them, whatever the file's way of writing (I-02): what could mean two
 * things is read by the file's way, and what contradicts it is refused, not read otherwise.
 */
final class CellNotation {

    private static final int GROUP = 3;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:[.,][0-9]{1,30})?");
    private static final Pattern SIGNS = Pattern.compile("[-+\\u2212]");

    private final Notation notation;
    private final Directory directory;

    CellNotation(Notation notation, Directory directory) {
        this.notation = notation;
        this.directory = directory;
    }

    /**
     * The cell in the one writing that the form takes for the same; null when it contradicts the file's, which the draft is told.
     *
     * @param typed whether it is a number by itself, as a workbook has it: of money it has the grosze that the sheet shows
     */
    @Nullable
    String plain(RowDraft draft, ImportField field, String cell, boolean typed) {
        CustomField custom = directory.custom(field.key()).orElse(null);
        boolean money = custom == null ? field.code().equals("revenue") : custom.type() == CustomType.MONEY;
        try {
            if (money && typed && NUMBER.matcher(cell).matches()) {
                BigDecimal exact =
                        new BigDecimal(cell.replace(notation.decimals().sign(), '.'));
                return exact.setScale(2, RoundingMode.HALF_UP).toPlainString();
            }
            if (custom != null) {
                return custom(custom, cell);
            }
            return money ? number(cell, CustomType.MONEY) : cell;
        } catch (Contradiction contradiction) {
            draft.reject(Reason.of(field.code(), contradiction.key, contradiction.value));
            return null;
        }
    }

    private String custom(CustomField field, String cell) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> each(field, cell, part -> number(part, field.type()));
            case DATE, MOMENT -> each(field, cell, this::day);
            default -> cell;
        };
    }

    private static String each(CustomField field, String cell, UnaryOperator<String> reading) {
        return CustomCell.parts(field, cell).stream().map(reading).collect(Collectors.joining(";"));
    }

    private String number(String cell, CustomType type) {
        DecimalMark mark = notation.decimals();
        Optional<Numeral> number = mark == DecimalMark.ANY ? Optional.empty() : Numeral.of(cell);
        if (number.isEmpty()) {
            return cell;
        }
        DecimalMark contrary = mark == DecimalMark.COMMA ? DecimalMark.POINT : DecimalMark.COMMA;
        String digits = number.get().read(mark).orElse("");
        int decimals = digits.indexOf('.') < 0 ? 0 : digits.length() - digits.indexOf('.') - 1;
        boolean tooFine = decimals > mostDecimals(type);
        boolean thousands = tooFine && decimals == GROUP;
        if ((digits.isEmpty() || thousands) && number.get().read(contrary).isPresent()) {
            throw new Contradiction("decimals." + mark, cell);
        }
        if (digits.isEmpty() || tooFine || !isCurrency(number.get())) {
            return cell; // for the form to refuse as it stands
        }
        // three decimals alone could be taken for thousands by whoever reads on; with a zero behind them they cannot
        return number.get().before()
                + (decimals == GROUP ? digits + "0" : digits)
                + number.get().after();
    }

    private static boolean isCurrency(Numeral number) {
        String words = SIGNS.matcher(number.before()).replaceAll("") + number.after();
        return words.isEmpty() || Amount.currency(words).isPresent();
    }

    private static int mostDecimals(CustomType type) {
        return switch (type) {
            case INTEGER -> 0;
            case MONEY -> 2;
            default -> Integer.MAX_VALUE;
        };
    }

    private String day(String cell) {
        Optional<DayNumeral> day = DayNumeral.of(cell);
        if (day.isEmpty()) {
            return cell;
        }
        DayOrder order = notation.days();
        if (!day.get().isReadBy(order)) {
            throw new Contradiction("days." + order, cell);
        }
        return day.get().read(order);
    }

    /** A cell that can be read, but not by the file's way of writing. */
    private static final class Contradiction extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final String value;

        Contradiction(String key, String value) {
            super(key, null, false, false);
            this.key = key;
            this.value = value;
        }
    }
}
