package org.kontor.crm.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.shared.SqlCondition;

/**
 * The searchable custom fields of one kind of record, as the search by words looks into them: as one folded text, over which
 * there is one index. Other fields, or another order of them, are another index under another name.
 *
 * @param entity the kind of record, as history names it; also its table
 * @param keys of the fields, in their order
 */
public record CustomSought(String entity, List<String> keys) {

    /** Trigrams need three letters; shorter words are looked for where words begin. */
    private static final int INFIX_MIN = 3;

    public CustomSought {
        keys = List.copyOf(keys);
    }

    /** None where no field in use is searchable. */
    static Optional<CustomSought> of(String entity, List<CustomField> fields) {
        List<String> keys = fields.stream()
                .filter(field -> !field.retired()
                        && field.traits().searchable()
                        && field.type().mayBeSearched())
                .map(CustomField::key)
                .toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(new CustomSought(entity, keys));
    }

    /** The index over {@link #text}. */
    public CustomIndex index() {
        String definition = "gin ((" + text("") + ") gin_trgm_ops)";
        return new CustomIndex(
                CustomIndex.PREFIX + entity + "_" + Integer.toHexString(definition.hashCode()), entity, definition);
    }

    /**
     * Holds for the records whose searchable fields have all words typed.
     *
     * @param alias of the record in the statement
     */
    public SqlCondition condition(String alias, String typed) {
        String text = text(alias + ".");
        List<String> all = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String word : words(typed)) {
            if (word.length() >= INFIX_MIN) {
                all.add(text + " like '%' || search_fold(?) || '%'");
                values.add(pattern(word));
            } else {
                all.add("(" + text + " like search_fold(?) || '%' or " + text
                        + " like '% ' || search_fold(?) || '%' or " + text + " like E'%\\n' || search_fold(?) || '%')");
                values.addAll(List.of(pattern(word), pattern(word), pattern(word)));
            }
        }
        return all.isEmpty() ? SqlCondition.NOTHING : new SqlCondition("(" + String.join(" and ", all) + ")", values);
    }

    /**
     * SQL of the key of the first field that has the first word typed.
     *
     * @param alias of the record in the statement
     */
    public SqlCondition firstKey(String alias, String typed) {
        List<String> words = words(typed);
        return new SqlCondition(
                "(select k.key from unnest('{" + String.join(",", keys) + "}'::text[]) with ordinality as k (key, n)"
                        + " where custom_sought(" + alias
                        + ".custom, array[k.key]) like '%' || search_fold(?) || '%' order by k.n limit 1)",
                List.of(words.isEmpty() ? "" : pattern(words.get(0))));
    }

    private String text(String prefix) {
        return "custom_sought(" + prefix + "custom, '{" + String.join(",", keys) + "}'::text[])";
    }

    private static List<String> words(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? List.of() : List.of(text.split("[\\s\\u00a0]+"));
    }

    private static String pattern(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
