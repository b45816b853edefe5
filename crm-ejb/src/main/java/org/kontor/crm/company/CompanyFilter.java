package org.kontor.crm.company;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * Which companies a list shows, in which order, and from where on.
 *
 * @param conditions by parameter of {@link #parameters()} what it asks for: a fragment of the name, where accents and
 *     case do not matter and one or two letters match the start of a word; the code of a list's value; a user's id
 * @param sort order
 * @param limit rows a page, 1 to {@link #LIMIT_MAX}
 * @param cursor {@code previous} or {@code next} of a page got with the same order, null for the first page
 */
public record CompanyFilter(
        Map<String, String> conditions,
        CompanySort sort,
        int limit,
        @Nullable String cursor) implements Serializable {

    /** Rows a page at most. */
    public static final int LIMIT_MAX = 200;

    /** Rows a page when nothing else is asked. */
    public static final int LIMIT_DEFAULT = 50;

    /** The parameter that asks for a fragment of the name; all others are called as their field. */
    public static final String FRAGMENT = "q";

    /** Trigrams need three letters. */
    private static final int INFIX_MIN = 3;

    private static final Map<String, FieldDescriptor<CompanyForm>> PARAMETERS = byParameter();

    public CompanyFilter {
        limit = Math.max(1, Math.min(limit, LIMIT_MAX));
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /** All companies by name, first page. */
    public static CompanyFilter all() {
        return new CompanyFilter(Map.of(), CompanySort.BY_NAME, LIMIT_DEFAULT, null);
    }

    /** What lists can be narrowed by: names of parameters of addresses and REST, in the order of the form. */
    public static List<String> parameters() {
        return List.copyOf(PARAMETERS.keySet());
    }

    /** The field that a parameter asks about. */
    public static FieldDescriptor<CompanyForm> field(String parameter) {
        FieldDescriptor<CompanyForm> field = PARAMETERS.get(parameter);
        if (field == null) {
            throw new IllegalArgumentException("lists are not narrowed by " + parameter);
        }
        return field;
    }

    /** Whether a fragment of a name is so short that it is looked for where words start only. */
    public static boolean matchesWordStarts(String fragment) {
        return TextFold.fold(fragment).length() < INFIX_MIN;
    }

    /** The same with this condition; null or blank takes it out. */
    public CompanyFilter where(String parameter, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(conditions);
        if (value == null || value.toString().isBlank()) {
            changed.remove(parameter);
        } else {
            changed.put(parameter, value.toString());
        }
        return new CompanyFilter(changed, sort, limit, cursor);
    }

    /** The same, narrowed to a fragment of the name. */
    public CompanyFilter matching(@Nullable String fragment) {
        return where(FRAGMENT, fragment);
    }

    /** The same in another order. */
    public CompanyFilter sorted(CompanySort order) {
        return new CompanyFilter(conditions, order, limit, cursor);
    }

    /** The same with another number of rows a page. */
    public CompanyFilter limited(int rows) {
        return new CompanyFilter(conditions, sort, rows, cursor);
    }

    /** The same, from a cursor on. */
    public CompanyFilter from(@Nullable String position) {
        return new CompanyFilter(conditions, sort, limit, position);
    }

    /** Conditions and order as the query of an address writes them; the page and its size are no part of it. */
    public String query() {
        Map<String, String> stated = new LinkedHashMap<>(conditions);
        stated.put("sort", sort.text());
        return stated.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Every condition that asks for something no company can have. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        conditions.forEach((parameter, value) -> {
            if (!PlainText.isPlain(value)) {
                problems.add(Problem.of(parameter, "error.characters"));
            } else if (field(parameter).type() == FieldType.USER && !value.matches("\\d{1,18}")) {
                problems.add(Problem.of(parameter, "rest.error.id"));
            }
        });
        return problems;
    }

    /** @throws Invalid naming every condition that asks for something no company can have */
    void check() {
        if (!problems().isEmpty()) {
            throw new Invalid(problems());
        }
    }

    private static Map<String, FieldDescriptor<CompanyForm>> byParameter() {
        Map<String, FieldDescriptor<CompanyForm>> parameters = new LinkedHashMap<>();
        CompanyFields.all().stream()
                .filter(FieldDescriptor::filterable)
                .forEach(field -> parameters.put(field.key().equals("name") ? FRAGMENT : field.key(), field));
        return Collections.unmodifiableMap(parameters);
    }
}
