package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        Expected few = few(ask);
        return page(ask, few == null ? find(ask, filter) : gather(ask, few.isMuchWork()), filter);
    }

    /**
     * One page and how many there are, in one statement where both need all that match.
     *
     * @throws Invalid when the conditions, the order or the place cannot be had
     */
    public CountedPage counted(
            Listed listed, Rights reader, Scope scope, ListFilter filter, List<? extends FieldDescriptor<?>> fields) {
        PageQueries ask = ask(listed, reader, scope, filter, fields);
        Expected few = few(ask);
        if (few != null) {
            return gatherAndCount(ask, filter, few.isMuchWork());
        }
        if (!looksIntoTexts(ask, filter)) {
            Count count = count(ask);
            return new CountedPage(page(ask, find(ask, filter), filter), count);
        }
        List<WalkQueries.Found<ListRow>> soon = stretch(ask);
        return soon.size() > ask.limit()
                ? new CountedPage(page(ask, soon, filter), count(ask))
                : gatherAndCount(ask, filter, true);
    }

    private CountedPage gatherAndCount(PageQueries ask, ListFilter filter, boolean muchWork) {
        long[] counted = {-1};
        List<WalkQueries.Found<ListRow>> found = walk.read(ask.gathered(true), muchWork, row -> {
            counted[0] = row.getLong("counted");
            return found(ask, row);
        });
        Count count = counted[0] < 0 ? count(ask) : Count.upTo(counted[0]);
        return new CountedPage(page(ask, found, filter), count);
    }

    private Page<ListRow> page(PageQueries ask, List<WalkQueries.Found<ListRow>> found, ListFilter filter) {
        Page<ListRow> page =
                WalkQueries.page(found, ask.cursor(), ask.limit(), filter.sort().text());
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
        List<SqlCondition> parts =
                scope.parts("c").stream().map(part -> part.and(asked)).toList();
        return new PageQueries(new ListCells(listed, reader, fields), parts, within, order, cursor, filter.limit());
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
            return read(ask, ask.page(ask.all("*", ask.within().and(ask.beyond()))));
        }
        List<WalkQueries.Found<ListRow>> soon = stretch(ask);
        return soon.size() > ask.limit() ? soon : gather(ask, true);
    }

    private List<WalkQueries.Found<ListRow>> stretch(PageQueries ask) {
        Sql stretch = new Sql("select * from (")
                .add(ask.all("*", ask.beyond()))
                .add(ask.orderBy() + " limit ?) c where ", STRETCH_PER_ROW * ask.limit())
                .add(ask.within());
        return read(ask, ask.page(stretch));
    }

    /** What the planner expects where a stretch promises nothing, as they are few among very many and quickly found. */
    private @Nullable Expected few(PageQueries ask) {
        if (ask.order().computed() || ask.within().equals(SqlCondition.EVERYTHING)) {
            return null;
        }
        Expected expected = walk.expected(ask.cells().listed().table(), ask.all("", ask.within()));
        return expected.isFewerThanOneOf(STRETCH_PER_ROW) ? expected : null;
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

    private List<WalkQueries.Found<ListRow>> read(PageQueries ask, Sql select) {
        return walk.read(select, false, row -> found(ask, row));
    }

    private List<WalkQueries.Found<ListRow>> gather(PageQueries ask, boolean muchWork) {
        return walk.read(ask.gathered(false), muchWork, row -> found(ask, row));
    }

    private static WalkQueries.Found<ListRow> found(PageQueries ask, ResultSet row) throws SQLException {
        ListRow record = ask.cells().row(row);
        String[] keys = (String[]) row.getArray("keys").getArray();
        return new WalkQueries.Found<>(record, record.id(), Arrays.asList(keys));
    }
}
