package org.kontor.crm.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.shared.SqlCondition;

/**
 * The searchable custom fields of one kind of record, as the search by words looks into them: as one folded text, over which
 * there is one index. Other fields, or another order of them, are another index under another name.
 *
 * @param entity the kind of record, as history names it; also its table
 * @param keys of the fields, in their order
 * @param seen of those that exist for the reader, in the same order; the index serves them too, as what stands in some of
 *     the fields stands in all of them
 */
public record CustomSought(String entity, List<String> keys, List<String> seen) {

    /** Trigrams need three letters; shorter words are looked for where words begin. */
    private static final int INFIX_MIN = 3;

    public CustomSought {
        keys = List.copyOf(keys);
        seen = List.copyOf(seen);
    }

    /** All of them, for a reader from whom none is hidden. */
    public CustomSought(String entity, List<String> keys) {
        this(entity, keys, keys);
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

    /**
     * For a reader from whom fields are hidden; none where that leaves no field.
     *
     * @param hidden keys of fields, as lists and REST name them
     */
    Optional<CustomSought> without(Set<String> hidden) {
        List<String> left = seen.stream()
                .filter(key -> !hidden.contains(CustomField.PREFIX + key))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new CustomSought(entity, keys, left));
    }

    /** The index over {@link #text}. */
    public CustomIndex index() {
        String definition = "gin ((" + text("", keys) + ") gin_trgm_ops)";
        return new CustomIndex(
                CustomIndex.PREFIX + entity + "_" + Integer.toHexString(definition.hashCode()), entity, definition);
    }

    /**
     * Holds for the records whose searchable fields, as far as the reader sees them, have all words typed.
     *
     * @param alias of the record in the statement
     */
    public SqlCondition condition(String alias, String typed) {
        SqlCondition indexed = condition(text(alias + ".", keys), words(typed));
        return seen.equals(keys) ? indexed : indexed.and(condition(text(alias + ".", seen), words(typed)));
    }

    private static SqlCondition condition(String text, List<String> words) {
        List<String> all = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String word : words) {
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
                "(select k.key from unnest('{" + String.join(",", seen) + "}'::text[]) with ordinality as k (key, n)"
                        + " where custom_sought(" + alias
                        + ".custom, array[k.key]) like '%' || search_fold(?) || '%' order by k.n limit 1)",
                List.of(words.isEmpty() ? "" : pattern(words.get(0))));
    }

    private static String text(String prefix, List<String> of) {
        return "custom_sought(" + prefix + "custom, '{" + String.join(",", of) + "}'::text[])";
    }

    private static List<String> words(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? List.of() : List.of(text.split("[\\s\\u00a0]+"));
    }

    private static String pattern(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
