package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.platform.SqlFailure;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Page;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.SqlCondition;

/** Lists of companies: a page is one statement, walked by key, with exactly the columns shown. */
@Dependent
class CompanyListQueries {

    private static final String TIMEOUT = "select set_config('statement_timeout', '300', true)";
    private static final String CUSTOM_PLAN = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    /**
     * Companies walked in order for each row of the page before all that match are gathered: an export's long pages must not
     * gather again and again what a list's short ones would have met.
     */
    private static final int STRETCH_PER_ROW = 60;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    CompanyNarrowing narrowing;

    @Inject
    CompanyListed listed;

    Page<CompanyRow> page(Rights reader, Scope scope, CompanyFilter filter, CompanyCells cells) {
        CompanyOrder order = listed.order(filter.sort());
        CompanyCursor cursor = filter.cursor() == null
                ? null
                : CompanyCursor.parse(
                        filter.cursor(), filter.sort(), order.keys().size());
        boolean forward = cursor == null || cursor.forward();
        SqlCondition within = within(reader, scope, filter);
        requireSortable(within, order);
        List<Found> found = new ArrayList<>(find(within, filter, order, cells, cursor));
        boolean more = found.size() > filter.limit();
        if (more) {
            found.remove(filter.limit());
        }
        if (!forward) {
            Collections.reverse(found);
        }
        boolean previous = forward ? cursor != null : more;
        boolean next = forward ? more : true;
        return new Page<>(
                listed.told(reader, found.stream().map(Found::row).toList()),
                previous && !found.isEmpty() ? found.get(0).cursor(false, filter.sort()) : null,
                next && !found.isEmpty() ? found.get(found.size() - 1).cursor(true, filter.sort()) : null);
    }

    /** Plans anew each time: a plan made for every scope and filter at once suits none of them. */
    private List<Found> read(Sql select, CompanyCells cells) {
        new Sql(CUSTOM_PLAN).list(em, row -> row.getString(1));
        try {
            return select.list(em, row -> found(row, cells));
        } catch (SqlFailure failure) {
            // the keys of a forged cursor are the only values that might not be what they should
            throw failure.isBadValue() ? CompanyCursor.invalid() : failure;
        }
    }

    Count count(Rights reader, Scope scope, CompanyFilter filter) {
        SqlCondition within = within(reader, scope, filter);
        return briefly(Count.unknown(), () -> {
            Sql upToLimit = new Sql("select count(*) from (select from company c where ")
                    .add(within)
                    .add(" limit ?) capped", Count.LIMIT + 1);
            return Count.upTo(upToLimit.first(em, row -> row.getLong(1)).orElse(0L));
        });
    }

    /** By id of a list value, how many companies have it; empty when counting took too long. */
    Map<Long, Count> countByValue(Scope scope, Picklist list) {
        String column = CompanyFields.all().stream()
                .filter(field -> field.picklist() == list)
                .findFirst()
                .orElseThrow()
                .column();
        return briefly(Map.of(), () -> {
            Map<Long, Count> counts = new HashMap<>();
            new Sql("select i.id, (select count(*) from (select from company c where c." + column + " = i.id and ")
                    .add(scope.condition("c"))
                    .add(" limit ?) capped) from picklist_item i", Count.LIMIT + 1)
                    .add(" join picklist p on p.id = i.picklist_id where p.code = ?", list)
                    .list(em, row -> counts.put(row.getLong(1), Count.upTo(row.getLong(2))));
            return counts;
        });
    }

    /** The savepoint keeps the transaction usable after a time-out, and takes the time-out back with it. */
    private <T> T briefly(T givenUp, Supplier<T> count) {
        run("savepoint counting");
        try {
            new Sql(TIMEOUT).list(em, row -> row.getString(1));
            return count.get();
        } catch (SqlFailure failure) {
            if (failure.isTimeout()) {
                return givenUp;
            }
            throw failure;
        } finally {
            run("rollback to savepoint counting");
        }
    }

    Count countExactly(Rights reader, Scope scope, CompanyFilter filter) {
        Sql all = new Sql("select count(*) from company c where ").add(within(reader, scope, filter));
        return Count.exactly(all.first(em, row -> row.getLong(1)).orElse(0L));
    }

    /**
     * A part of a text says nothing about where in the order its rows stand, and PostgreSQL, told a limit, walks the order
     * and hopes. So a stretch is walked, which is enough for what many have, and else all that match are gathered first.
     */
    private List<Found> find(
            SqlCondition within,
            CompanyFilter filter,
            CompanyOrder order,
            CompanyCells cells,
            @Nullable CompanyCursor cursor) {
        SqlCondition beyond = cursor == null ? SqlCondition.EVERYTHING : order.beyond(cursor);
        boolean forward = cursor == null || cursor.forward();
        String orderBy = " order by " + order.orderBy(forward);
        if (order.computed() || !filter.conditions().looksIntoTexts()) {
            return read(page(rows(within.and(beyond)), filter, orderBy, order, cells), cells);
        }
        Sql stretch = new Sql("select * from (")
                .add(rows(beyond))
                .add(orderBy + " limit ?) c where ", STRETCH_PER_ROW * filter.limit());
        List<Found> soon = read(page(stretch.add(within), filter, orderBy, order, cells), cells);
        if (soon.size() > filter.limit()) {
            return soon;
        }
        Sql gathered = new Sql("with hits as materialized (")
                .add(rows(within.and(beyond)))
                .add(") select * from hits c");
        return read(page(gathered, filter, orderBy, order, cells), cells);
    }

    private static Sql rows(SqlCondition condition) {
        return new Sql("select * from company c where ").add(condition);
    }

    /** The rows of the page are found and put in order first, then dressed with what they show. */
    private static Sql page(Sql rows, CompanyFilter filter, String orderBy, CompanyOrder order, CompanyCells cells) {
        return new Sql("select c.id, c.version, c.logo_id, " + cells.select() + ", " + order.texts()
                        + " as keys from (")
                .add(rows)
                .add(orderBy + " limit ?) c ", filter.limit() + 1)
                .add(cells.joins() + orderBy);
    }

    /** An order without an index reads all rows: that is for lists of a size that can be sorted while one waits. */
    private void requireSortable(SqlCondition within, CompanyOrder order) {
        if (!order.computed()) {
            return;
        }
        long found = new Sql("select count(*) from (select from company c where ")
                .add(within)
                .add(" limit ?) capped", CompanyOrder.SORTED_MAX + 1)
                .first(em, row -> row.getLong(1))
                .orElse(0L);
        if (found > CompanyOrder.SORTED_MAX) {
            throw new Invalid(List.of(Problem.of("sort", "company.error.sortTooMany")));
        }
    }

    /** What is asked lies within what may be seen. */
    private SqlCondition within(Rights reader, Scope scope, CompanyFilter filter) {
        return scope.condition("c").and(narrowing.of(reader, filter.conditions()));
    }

    private void run(String command) {
        new Sql(command).update(em);
    }

    private static Found found(ResultSet row, CompanyCells cells) throws SQLException {
        return new Found(
                cells.row(row), Arrays.asList((String[]) row.getArray("keys").getArray()));
    }

    private record Found(CompanyRow row, List<String> keys) {

        String cursor(boolean forward, CompanySort sort) {
            return new CompanyCursor(forward, sort, row.id(), keys).text();
        }
    }
}
