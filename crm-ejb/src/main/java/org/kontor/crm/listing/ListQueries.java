package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.OrderingFields;
import org.kontor.crm.listing.WalkQueries.Expected;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Page;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.SqlCondition;

/** Lists of records: a page is one statement, walked by key, with exactly the columns shown. */
@Dependent
public class ListQueries {

    /**
     * Records walked in order for each row of the page before all that match are gathered: an export's long pages must not
     * gather again and again what a list's short ones would have met.
     */
    private static final int STRETCH_PER_ROW = 60;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    WalkQueries walk;

    @Inject
    FoundQueries found;

    @Inject
    WordQueries words;

    @Inject
    Narrowing narrowing;

    @Inject
    Showing showing;

    @Inject
    OrderingFields ordering;

    /**
     * One page.
     *
     * @param scope what is listed at all
     * @param fields what its rows carry
     * @throws Invalid when the conditions, the order or the place cannot be had
     */
    public Page<ListRow> page(
            Listed listed, Rights reader, Scope scope, ListFilter filter, List<? extends FieldDescriptor<?>> fields) {
        PageQueries ask = ask(listed, reader, scope, filter, fields);
        if (scope instanceof Scope.Nothing) {
            return Page.empty();
        }
        Expected expected = expected(ask);
        List<WalkQueries.Found<ListRow>> rows = words.page(ask, reader, filter, expected)
                .orElseGet(() -> isFew(expected) ? found.few(ask, expected, filter.sort()) : find(ask, filter));
        return page(ask, rows, filter);
    }

    /**
     * One page and how many there are, in one statement where both need all that match.
     *
     * @throws Invalid when the conditions, the order or the place cannot be had
     */
    public CountedPage counted(
            Listed listed, Rights reader, Scope scope, ListFilter filter, List<? extends FieldDescriptor<?>> fields) {
        PageQueries ask = ask(listed, reader, scope, filter, fields);
        if (scope instanceof Scope.Nothing) {
            return new CountedPage(Page.empty(), Count.exactly(0));
        }
        Expected expected = expected(ask);
        if (isFew(expected)) {
            return gatherAndCount(ask, filter, expected.isMuchWork());
        }
        if (!looksIntoTexts(ask, filter)) {
            Count count = count(ask);
            return new CountedPage(page(ask, find(ask, filter), filter), count);
        }
        List<WalkQueries.Found<ListRow>> soon =
                words.page(ask, reader, filter, expected).orElseGet(() -> found.stretch(ask, STRETCH_PER_ROW));
        return soon.size() > ask.limit()
                ? new CountedPage(page(ask, soon, filter), count(ask))
                : gatherAndCount(ask, filter, true);
    }

    private CountedPage gatherAndCount(PageQueries ask, ListFilter filter, boolean muchWork) {
        FoundQueries.Gathered all = found.counted(ask, muchWork);
        Count count = all.counted() < 0 ? count(ask) : Count.upTo(all.counted());
        return new CountedPage(page(ask, all.rows(), filter), count);
    }

    private Page<ListRow> page(PageQueries ask, List<WalkQueries.Found<ListRow>> rows, ListFilter filter) {
        Page<ListRow> page =
                WalkQueries.page(rows, ask.cursor(), ask.limit(), filter.sort().text());
        return new Page<>(showing.told(ask.cells().reader(), page.items()), page.previous(), page.next());
    }

    private PageQueries ask(
            Listed listed, Rights reader, Scope scope, ListFilter filter, List<? extends FieldDescriptor<?>> fields) {
        ListOrder order = order(listed, reader, filter.sort());
        ListCursor cursor = filter.cursor() == null
                ? null
                : ListCursor.parse(
                        filter.cursor(), filter.sort().text(), order.keys().size());
        SqlCondition asked = narrowing.of(listed, reader, filter.conditions());
        SqlCondition within = scope.condition("c").and(asked);
        requireSortable(listed, within, order);
        return new PageQueries(new ListCells(listed, reader, fields), scope, asked, order, cursor, filter.limit());
    }

    /** How many there are: exact to 10,000, unknown after 300 ms. */
    public Count count(Listed listed, Rights reader, Scope scope, ListFilter filter) {
        return walk.count(
                new Sql("select from " + listed.table() + " c where ").add(within(listed, reader, scope, filter)));
    }

    private Count count(PageQueries ask) {
        return walk.count(ask.each());
    }

    /** By id of a list value, how many records have it; empty when counting took too long. */
    public Map<Long, Count> countByValue(Listed listed, Scope scope, Picklist list) {
        String column = listed.standard().stream()
                .filter(field -> field.picklist() == list)
                .findFirst()
                .orElseThrow()
                .column();
        return walk.briefly(Map.of(), () -> {
            Map<Long, Count> counts = new HashMap<>();
            new Sql("select i.id, (select count(*) from (select from " + listed.table() + " c where c." + column
                            + " = i.id and ")
                    .add(scope.condition("c"))
                    .add(" limit ?) capped) from picklist_item i", Count.LIMIT + 1)
                    .add(" join picklist p on p.id = i.picklist_id where p.code = ?", list)
                    .list(em, row -> counts.put(row.getLong(1), Count.upTo(row.getLong(2))));
            return counts;
        });
    }

    /** The same, however long it takes. */
    public Count countExactly(Listed listed, Rights reader, Scope scope, ListFilter filter) {
        Sql all = new Sql("select count(*) from " + listed.table() + " c where ")
                .add(within(listed, reader, scope, filter));
        return Count.exactly(all.first(em, row -> row.getLong(1)).orElse(0L));
    }

    /**
     * A part of a text says nothing about where in the order its rows stand, and PostgreSQL, told a limit, walks the order
     * and hopes. So a stretch is walked, which is enough for what many have, and else all that match are gathered first.
     */
    private List<WalkQueries.Found<ListRow>> find(PageQueries ask, ListFilter filter) {
        if (!looksIntoTexts(ask, filter)) {
            return found.walked(ask);
        }
        List<WalkQueries.Found<ListRow>> soon = found.stretch(ask, STRETCH_PER_ROW);
        return soon.size() > ask.limit() ? soon : found.gathered(ask, true);
    }

    /** What the planner expects; it is not asked where nothing narrows or no index orders. */
    private Expected expected(PageQueries ask) {
        return ask.order().computed() || ask.within().equals(SqlCondition.EVERYTHING)
                ? Expected.ANY_NUMBER
                : walk.expected(ask.cells().listed().table(), ask.all("", ask.within()));
    }

    /** Whether a stretch promises nothing, as they are few among very many and quickly found. */
    private static boolean isFew(Expected expected) {
        return expected.isFewerThanOneOf(STRETCH_PER_ROW);
    }

    private static boolean looksIntoTexts(PageQueries ask, ListFilter filter) {
        return !ask.order().computed() && filter.conditions().looksIntoTexts();
    }

    /** The order; that of a custom field is walked through as soon as its index is there. */
    private ListOrder order(Listed listed, Rights reader, ListSort sort) {
        ListOrder order = showing.order(listed, reader, sort);
        CustomField indexed = order.indexed();
        return indexed != null && ordering.isReady(indexed) ? order.walked() : order;
    }

    /** An order without an index reads all rows: that is for lists of a size that can be sorted while one waits. */
    private void requireSortable(Listed listed, SqlCondition within, ListOrder order) {
        if (!order.computed()) {
            return;
        }
        long found = new Sql("select count(*) from (select from " + listed.table() + " c where ")
                .add(within)
                .add(" limit ?) capped", ListOrder.SORTED_MAX + 1)
                .first(em, row -> row.getLong(1))
                .orElse(0L);
        if (found > ListOrder.SORTED_MAX) {
            throw new Invalid(List.of(Problem.of("sort", "company.error.sortTooMany")));
        }
    }

    /** What is asked lies within what may be seen. */
    private SqlCondition within(Listed listed, Rights reader, Scope scope, ListFilter filter) {
        return scope.condition("c").and(narrowing.of(listed, reader, filter.conditions()));
    }
}
