package org.kontor.crm.contact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * Which contacts a list shows, in which order, and from where on.
 *
 * @param conditions by parameter of {@link #PARAMETERS} what it asks for
 * @param sort order
 * @param limit rows a page, 1 to {@link #LIMIT_MAX}
 * @param cursor {@code previous} or {@code next} of a page got with the same order, null for the first page
 */
public record ContactFilter(
        Map<String, String> conditions,
        ContactSort sort,
        int limit,
        @Nullable String cursor) implements Serializable {

    /** Rows a page at most. */
    public static final int LIMIT_MAX = 200;

    /** Rows a page when nothing else is asked. */
    public static final int LIMIT_DEFAULT = 50;

    /**
     * The parameter that asks for words of a name, a fragment of a phone or of an e-mail. All words must be found;
     * accents and case do not matter, and one or two letters match where a word starts.
     */
    public static final String FRAGMENT = "q";

    /** The parameter that asks for a responsible user, by id. */
    public static final String RESPONSIBLE = "responsible";

    /** The parameter that asks for a company, by id: the contacts linked to it, as far as it may be read. */
    public static final String COMPANY = "company";

    /** What lists can be narrowed by: names of parameters of addresses and REST. */
    public static final List<String> PARAMETERS = List.of(FRAGMENT, RESPONSIBLE, COMPANY);

    public ContactFilter {
        limit = Math.max(1, Math.min(limit, LIMIT_MAX));
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /** All contacts by name, first page. */
    public static ContactFilter all() {
        return new ContactFilter(Map.of(), ContactSort.BY_NAME, LIMIT_DEFAULT, null);
    }

    /** The same with this condition; null or blank takes it out. */
    public ContactFilter where(String parameter, @Nullable Object value) {
        if (!PARAMETERS.contains(parameter)) {
            throw new IllegalArgumentException("lists are not narrowed by " + parameter);
        }
        Map<String, String> changed = new LinkedHashMap<>(conditions);
        if (value == null || value.toString().isBlank()) {
            changed.remove(parameter);
        } else {
            changed.put(parameter, value.toString());
        }
        return new ContactFilter(changed, sort, limit, cursor);
    }

    /** The same, narrowed to what is typed. */
    public ContactFilter matching(@Nullable String typed) {
        return where(FRAGMENT, typed);
    }

    /** The same in another order. */
    public ContactFilter sorted(ContactSort order) {
        return new ContactFilter(conditions, order, limit, cursor);
    }

    /** The same with another number of rows a page. */
    public ContactFilter limited(int rows) {
        return new ContactFilter(conditions, sort, rows, cursor);
    }

    /** The same, from a cursor on. */
    public ContactFilter from(@Nullable String position) {
        return new ContactFilter(conditions, sort, limit, position);
    }

    /** Every condition that asks for something no contact can have. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        conditions.forEach((parameter, value) -> {
            if (!PlainText.isPlain(value)) {
                problems.add(Problem.of(parameter, "error.characters"));
            } else if (!parameter.equals(FRAGMENT) && !value.matches("\\d{1,18}")) {
                problems.add(Problem.of(parameter, "rest.error.id"));
            }
        });
        return problems;
    }

    /** @throws Invalid naming every condition that asks for something no contact can have */
    void check() {
        if (!problems().isEmpty()) {
            throw new Invalid(problems());
        }
    }
}
