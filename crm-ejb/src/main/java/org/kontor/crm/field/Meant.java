package org.kontor.crm.field;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Json;

/**
 * A record that words in a file may mean.
 *
 * @param words as they stand in the file
 * @param id the record's
 * @param exact whether the words are its very name, letter by letter
 */
public record Meant(String words, long id, boolean exact) {

    private static final Pattern NUMBER = Pattern.compile("#?\\s*(\\d{1,18})");
    private static final Pattern IDENTIFIER = Pattern.compile("\\d{9,10}|\\d{14}");

    /** Columns of {@link #rows}, as {@code jsonb_to_recordset} declares them. */
    public static final String COLUMNS = "(words text, folded text, digits text, number bigint)";

    /** For each of the words a row of JSON: as they stand, folded, as the digits of an identifier, as a record's number. */
    public static String rows(Collection<String> words) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        words.forEach(one -> rows.add(row(one)));
        return rows.build().toString();
    }

    private static JsonObjectBuilder row(String words) {
        JsonObjectBuilder row = Json.createObjectBuilder().add("words", words).add("folded", TextFold.fold(words));
        String digits = words.replaceAll("[\\s-]", "").replaceFirst("(?i)^PL", "");
        if (IDENTIFIER.matcher(digits).matches()) {
            row.add("digits", digits);
        }
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            row.add("number", Long.parseLong(number.group(1)));
        }
        return row;
    }

    /** By the words, the records they mean: those of that very name, else all that were found. */
    public static Map<String, Set<Long>> byWords(List<Meant> found) {
        Map<String, Set<Long>> named = new HashMap<>();
        Map<String, Set<Long>> all = new HashMap<>();
        for (Meant one : found) {
            all.computeIfAbsent(one.words, words -> new HashSet<>()).add(one.id);
            if (one.exact) {
                named.computeIfAbsent(one.words, words -> new HashSet<>()).add(one.id);
            }
        }
        all.putAll(named);
        return all;
    }
}
