package org.kontor.crm.web.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.ContactFilter;
import org.kontor.crm.contact.ContactSort;
import org.kontor.crm.contact.LinkedFilter;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** Reads the query of a list of contacts. A misspelt parameter is refused: ignoring it would answer another question. */
final class ContactQuery {

    private static final String LIMIT = "limit";
    private static final String SORT = "sort";
    private static final Set<String> OF_CONTACTS = Stream.concat(
                    ContactFilter.PARAMETERS.stream(), Stream.of(SORT, LIMIT, ListQuery.AFTER))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_LINKED = Set.of(ContactFilter.FRAGMENT, LIMIT, ListQuery.AFTER);

    private final MultivaluedMap<String, String> parameters;
    private final List<Problem> problems = new ArrayList<>();

    private ContactQuery(MultivaluedMap<String, String> parameters, Set<String> known) {
        this.parameters = parameters;
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                problems.add(Problem.of(name, "rest.error.unknownParameter"));
            } else if (values.size() != 1 || !PlainText.isPlain(values.get(0))) {
                problems.add(Problem.of(name, "rest.error.parameter"));
            }
        });
    }

    /** @throws Invalid naming every parameter that cannot be read */
    static ContactFilter contacts(MultivaluedMap<String, String> parameters) {
        ContactQuery query = new ContactQuery(parameters, OF_CONTACTS);
        ContactFilter filter =
                ContactFilter.all().sorted(query.sort()).limited(query.limit()).from(query.text(ListQuery.AFTER));
        for (String parameter : ContactFilter.PARAMETERS) {
            filter = filter.where(parameter, query.text(parameter));
        }
        query.add(filter.problems());
        query.check();
        return filter;
    }

    /** @throws Invalid naming every parameter that cannot be read */
    static LinkedFilter linked(MultivaluedMap<String, String> parameters) {
        ContactQuery query = new ContactQuery(parameters, OF_LINKED);
        int limit = query.limit();
        query.check();
        String typed = query.text(ContactFilter.FRAGMENT);
        return new LinkedFilter(typed == null ? "" : typed, limit, query.text(ListQuery.AFTER));
    }

    private void add(List<Problem> more) {
        more.stream()
                .filter(one ->
                        problems.stream().noneMatch(known -> known.field().equals(one.field())))
                .forEach(problems::add);
    }

    private void check() {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private @Nullable String text(String name) {
        String text = parameters.getFirst(name);
        return text == null || text.isBlank() ? null : text;
    }

    /** More than the most is the most: the caller goes on with {@code next} anyway. */
    private int limit() {
        String text = text(LIMIT);
        if (text == null) {
            return ContactFilter.LIMIT_DEFAULT;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
            problems.add(Problem.of(LIMIT, "rest.error.limit", String.valueOf(ContactFilter.LIMIT_MAX)));
            return ContactFilter.LIMIT_DEFAULT;
        }
        return Integer.parseInt(text);
    }

    private ContactSort sort() {
        String text = text(SORT);
        try {
            return text == null ? ContactSort.BY_NAME : ContactSort.parse(text);
        } catch (Invalid unknown) {
            problems.addAll(unknown.problems());
            return ContactSort.BY_NAME;
        }
    }
}
