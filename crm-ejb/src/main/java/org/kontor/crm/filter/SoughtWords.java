package org.kontor.crm.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.SqlCondition;

/** Words typed to find a record, as a condition over a column that holds all its folded texts, one a line. */
public final class SoughtWords {

    /** Trigrams need three letters. */
    private static final int INFIX_MIN = 3;

    private SoughtWords() {}

    /**
     * Holds for the records that have all words typed, in whatever order.
     *
     * @param column SQL of the column
     */
    public static SqlCondition condition(String column, String typed) {
        List<String> all = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String word : words(typed)) {
            String sought = word.replaceAll("([\\\\%_])", "\\\\$1");
            if (word.length() >= INFIX_MIN) {
                all.add(column + " like ?");
                values.add("%" + sought + "%");
            } else {
                all.add("(" + column + " like ? or " + column + " like ? or " + column + " like ?)");
                values.addAll(List.of(sought + "%", "% " + sought + "%", "%\n" + sought + "%"));
            }
        }
        return all.isEmpty() ? SqlCondition.EVERYTHING : new SqlCondition(String.join(" and ", all), values);
    }

    /** A number is one word, however it is grouped; the prefix 00 is that of phones, too. */
    public static List<String> words(String typed) {
        String text = typed.strip();
        String digits = text.replaceAll("[\\s()./-]", "");
        if (digits.matches("\\+?\\d{3,}")) {
            return List.of(digits.replaceFirst("^00", "+"));
        }
        String folded = text.contains("@") ? text.toLowerCase(Locale.ROOT) : TextFold.fold(text);
        return folded.isBlank() ? List.of() : List.of(folded.strip().split("\\s+"));
    }
}
