package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
        ListCells cells = new ListCells(listed, reader, fields);
        ListOrder order = order(listed, filter.sort());
        ListCursor cursor = filter.cursor() == null
                ? null
                : ListCursor.parse(
                        filter.cursor(), filter.sort().text(), order.keys().size());
        SqlCondition within = within(listed, reader, scope, filter);
        requireSortable(listed, within, order);
        Page<ListRow> page = WalkQueries.page(
                find(within, filter, order, cells, cursor),
                cursor,
                filter.limit(),
                filter.sort().text());
        return new Page<>(showing.told(reader, page.items()), page.previous(), page.next());
    }

    /** How many there are: exact to 10,000, unknown after 300 ms. */
    public Count count(Listed listed, Rights reader, Scope scope, ListFilter filter) {
        return walk.count(
                new Sql("select from " + listed.table() + " c where ").add(within(listed, reader, scope, filter)));
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
    private List<WalkQueries.Found<ListRow>> find(
            SqlCondition within, ListFilter filter, ListOrder order, ListCells cells, @Nullable ListCursor cursor) {
        SqlCondition beyond = cursor == null ? SqlCondition.EVERYTHING : order.beyond(cursor);
        boolean forward = cursor == null || cursor.forward();
        String orderBy = " order by " + order.orderBy(forward);
        if (order.computed() || !filter.conditions().looksIntoTexts()) {
            return read(page(rows(cells, within.and(beyond)), filter, orderBy, order, cells), cells);
        }
        Sql stretch = new Sql("select * from (")
                .add(rows(cells, beyond))
                .add(orderBy + " limit ?) c where ", STRETCH_PER_ROW * filter.limit());
        List<WalkQueries.Found<ListRow>> soon = read(page(stretch.add(within), filter, orderBy, order, cells), cells);
        if (soon.size() > filter.limit()) {
            return soon;
        }
        Sql gathered = new Sql("with hits as materialized (")
                .add(rows(cells, within.and(beyond)))
                .add(") select * from hits c");
        return read(page(gathered, filter, orderBy, order, cells), cells);
    }

    private static Sql rows(ListCells cells, SqlCondition condition) {
        return new Sql("select * from " + cells.listed().table() + " c where ").add(condition);
    }

    /** The rows of the page are found and put in order first, then dressed with what they show. */
    private static Sql page(Sql rows, ListFilter filter, String orderBy, ListOrder order, ListCells cells) {
        return new Sql("select " + cells.select() + ", " + order.texts() + " as keys from (")
                .add(rows)
                .add(orderBy + " limit ?) c ", filter.limit() + 1)
                .add(cells.joins())
                .add(orderBy);
    }

    /** The order; that of a custom field is walked through as soon as its index is there. */
    private ListOrder order(Listed listed, ListSort sort) {
        ListOrder order = showing.order(listed, sort);
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

    private List<WalkQueries.Found<ListRow>> read(Sql select, ListCells cells) {
        return walk.read(select, row -> {
            ListRow record = cells.row(row);
            String[] keys = (String[]) row.getArray("keys").getArray();
            return new WalkQueries.Found<>(record, record.id(), Arrays.asList(keys));
        });
    }
}
