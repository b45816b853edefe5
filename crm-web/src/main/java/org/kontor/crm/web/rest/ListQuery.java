package org.kontor.crm.web.rest;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.LinkedFilter;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Query;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListKnown;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.sheet.SheetFormat;

/** Reads the query of a list. A misspelt parameter is refused: ignoring it would answer another question. */
final class ListQuery {

    static final String AFTER = "after";

    private static final String LIMIT = "limit";
    private static final String SORT = "sort";
    private static final String FORMAT = "format";
    private static final String SEARCH = "q";
    private static final int SEARCHED = 10;
    private static final String COLUMNS = "columns";
    private static final String COUNT = "count";
    private static final Set<String> OF_CHOSEN = Set.of(SORT, LIMIT, AFTER, COLUMNS, COUNT);
    private static final Set<String> OF_EXPORTS = Set.of(SORT, FORMAT, COLUMNS);

    private final MultivaluedMap<String, String> parameters;
    private final List<Problem> problems = new ArrayList<>();
    private Query asked = Query.EMPTY;

    /**
     * @param known parameters that are no conditions; each is given once
     * @param narrowing whether the others are conditions
     */
    private ListQuery(MultivaluedMap<String, String> parameters, Set<String> known, boolean narrowing) {
        this.parameters = parameters;
        parameters.forEach((name, values) -> {
            if (known.contains(name)) {
                if (values.size() != 1 || !PlainText.isPlain(values.get(0))) {
                    problems.add(Problem.of(name, "rest.error.parameter"));
                }
            } else if (narrowing) {
                values.forEach(value -> asked = asked.plus(name, value));
            } else {
                problems.add(Problem.of(name, "rest.error.unknownParameter"));
            }
        });
    }

    /**
     * A page of a list, which columns, and whether with the number of all.
     *
     * @param known what lists can be asked
     * @throws Invalid naming every parameter that cannot be read
     */
    static ChosenList chosen(MultivaluedMap<String, String> parameters, ListKnown known) {
        ListQuery query = new ListQuery(parameters, OF_CHOSEN, true);
        ListFilter filter = query.filter(known)
                .limited(query.limit(ListFilter.LIMIT_DEFAULT))
                .from(query.text(AFTER));
        boolean counted = query.yesOrNo(COUNT);
        query.check();
        return new ChosenList(filter, query.columns(), counted);
    }

    private @Nullable List<String> columns() {
        String text = text(COLUMNS);
        return text == null ? null : List.of(text.split(",", -1));
    }

    /** @throws Invalid naming every parameter that cannot be read */
    static LinkedFilter linked(MultivaluedMap<String, String> parameters) {
        ListQuery query = new ListQuery(parameters, Set.of(SEARCH, LIMIT, AFTER), false);
        int limit = query.limit(ListFilter.LIMIT_DEFAULT);
        query.check();
        String typed = query.text(SEARCH);
        return new LinkedFilter(typed == null ? "" : typed, limit, query.text(AFTER));
    }

    /**
     * @param known what lists can be asked
     * @throws Invalid naming every parameter that cannot be read
     */
    static ExportedList export(MultivaluedMap<String, String> parameters, ListKnown known) {
        ListQuery query = new ListQuery(parameters, OF_EXPORTS, true);
        ListFilter filter = query.filter(known);
        String text = query.text(FORMAT);
        Optional<SheetFormat> format = text == null ? Optional.of(SheetFormat.CSV) : SheetFormat.find(text);
        if (format.isEmpty()) {
            query.problems.add(Problem.of(FORMAT, "rest.error.format"));
        }
        query.check();
        return new ExportedList(filter, query.columns(), format.orElseThrow());
    }

    /**
     * Which records are meant, nothing else.
     *
     * @param known what lists can be asked
     * @throws Invalid naming every parameter that cannot be read; also when there is none: everything is never meant so
     */
    static Conditions conditions(MultivaluedMap<String, String> parameters, ListKnown known) {
        ListQuery query = new ListQuery(parameters, Set.of(), true);
        Conditions conditions = query.filter(known).conditions();
        if (conditions.isEmpty()) {
            query.problems.add(Problem.of("", "bulk.error.noCondition"));
        }
        query.check();
        return conditions;
    }

    /**
     * The query of a view, as addresses write it.
     *
     * @param problems takes what cannot be read
     */
    static String normal(String text, ListKnown known, List<Problem> problems) {
        try {
            MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
            Query.parse(text).parameters().forEach(one -> parameters.add(one.name(), one.value()));
            ListQuery query = new ListQuery(parameters, Set.of(SORT), true);
            ListFilter filter = query.filter(known);
            problems.addAll(query.problems);
            return filter.query().text();
        } catch (IllegalArgumentException undecodable) {
            problems.add(Problem.of("query", "rest.error.parameter"));
            return "";
        }
    }

    private ListFilter filter(ListKnown known) {
        Conditions conditions = Conditions.read(asked);
        problems.addAll(known.filters().problems(conditions));
        return ListFilter.all().narrowed(conditions).sorted(sort(known));
    }

    /**
     * Where a page of history starts and how long it is.
     *
     * @param before the oldest change set of the page before, null at the newest
     */
    record HistoryPart(@Nullable Long before, int limit) {}

    /** @throws Invalid naming every parameter that cannot be read */
    static HistoryPart history(MultivaluedMap<String, String> parameters) {
        ListQuery query = new ListQuery(parameters, Set.of(LIMIT, AFTER), false);
        HistoryPart part = new HistoryPart(query.number(AFTER), query.limit(ListFilter.LIMIT_DEFAULT));
        query.check();
        return part;
    }

    /**
     * Which files, where their page starts and how long it is.
     *
     * @param search part of a name, empty for all
     */
    record FilesPart(String search, @Nullable Long before, int limit) {}

    /** @throws Invalid naming every parameter that cannot be read */
    static FilesPart files(MultivaluedMap<String, String> parameters) {
        ListQuery query = new ListQuery(parameters, Set.of(SEARCH, LIMIT, AFTER), false);
        String search = query.text(SEARCH);
        FilesPart part =
                new FilesPart(search == null ? "" : search, query.number(AFTER), query.limit(ListFilter.LIMIT_DEFAULT));
        query.check();
        return part;
    }

    /**
     * What is looked for among all records.
     *
     * @param text what is known of them
     * @param limit records of one kind
     */
    record Sought(String text, int limit) {}

    /** @throws Invalid naming every parameter that cannot be read; also when there is no text */
    static Sought search(MultivaluedMap<String, String> parameters) {
        ListQuery query = new ListQuery(parameters, Set.of(SEARCH, LIMIT), false);
        String text = query.text(SEARCH);
        if (text == null) {
            query.problems.add(Problem.of(SEARCH, "rest.error.parameter"));
        }
        Sought sought = new Sought(String.valueOf(text), query.limit(SEARCHED));
        query.check();
        return sought;
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

    private @Nullable Long number(String name) {
        String text = text(name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            problems.add(Problem.of(name, "rest.error.id"));
            return null;
        }
    }

    /** Yes unless it says no. */
    private boolean yesOrNo(String name) {
        String text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            problems.add(Problem.of(name, "rest.error.flag"));
        }
        return !"false".equals(text);
    }

    /** More than the most is the most: the caller goes on with {@code next} anyway. */
    private int limit(int otherwise) {
        Long limit = number(LIMIT);
        if (limit != null && limit < 1) {
            problems.add(Problem.of(LIMIT, "rest.error.limit", String.valueOf(ListFilter.LIMIT_MAX)));
        }
        return limit == null ? otherwise : (int) Math.max(1, Math.min(limit, ListFilter.LIMIT_MAX));
    }

    private ListSort sort(ListKnown known) {
        String text = text(SORT);
        try {
            return text == null ? ListSort.BY_NAME : known.sort(text).orElseThrow(() -> ListSort.unknown(text));
        } catch (Invalid unknown) {
            problems.addAll(unknown.problems());
            return ListSort.BY_NAME;
        }
    }
}
