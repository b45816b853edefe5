package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.platform.SqlFailure;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Page;

/** How every list is read: pages walked by key, counts that give up in time. */
@Dependent
public class WalkQueries {

    /** Two statements in one call of the database. */
    private static final String BRIEFLY = "savepoint counting; set local statement_timeout = '300ms'";

    /** Some 50 ms: an index answers, not the table from one end to the other. */
    private static final double COST_SOON = 15_000;

    private static final String CUSTOM_PLAN = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    /** Handing work to another core costs some two milliseconds, which the planner takes for five times as much. */
    private static final String SHARED_PLAN = CUSTOM_PLAN
            + ", set_config('parallel_setup_cost', '200', true), set_config('parallel_tuple_cost', '0.01', true)";

    /** Some 10 ms. */
    private static final double MUCH_WORK = 2_000;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * A row and its place in the order.
     *
     * @param keys its sort keys, as PostgreSQL writes them
     */
    public record Found<T>(T item, long id, List<String> keys) {

        private String place(boolean forward, String order) {
            return new ListCursor(forward, order, id, keys).text();
        }
    }

    /**
     * What the planner expects of a question.
     *
     * @param rows how many it brings
     * @param all how many there are to ask
     * @param cost of reading them, in the planner's own measure
     */
    record Expected(double rows, double all, double cost) {

        /** Not asked. */
        static final Expected ANY_NUMBER = new Expected(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);

        /** Whether so few are expected, as far as it is known, and all of them are read soon. */
        boolean isFewerThanOneOf(int many) {
            return cost < COST_SOON && (all <= 0 || rows * many < all);
        }

        boolean isMuchWork() {
            return cost > MUCH_WORK;
        }
    }

    /** What the planner expects of a {@code select} from a table. */
    Expected expected(String table, Sql rows) {
        new Sql(CUSTOM_PLAN).list(em, row -> row.getString(1));
        double all = new Sql("select reltuples from pg_class where oid = ?::regclass", table)
                .first(em, row -> row.getDouble(1))
                .orElseThrow();
        String told = new Sql("explain (format json) ")
                .add(rows)
                .first(em, row -> row.getString(1))
                .orElseThrow();
        JsonObject plan = Json.createReader(new StringReader(told))
                .readArray()
                .getJsonObject(0)
                .getJsonObject("Plan");
        return new Expected(
                plan.getJsonNumber("Plan Rows").doubleValue(),
                all,
                plan.getJsonNumber("Total Cost").doubleValue());
    }

    /** Plans anew each time: a plan made for every scope and filter at once suits none of them. */
    public <T> List<T> read(Sql select, Sql.Row<T> reader) {
        return read(select, false, reader);
    }

    /**
     * The same.
     *
     * @param muchWork whether several of the machine's cores may well share it, where the database lets them
     */
    <T> List<T> read(Sql select, boolean muchWork, Sql.Row<T> reader) {
        new Sql(muchWork ? SHARED_PLAN : CUSTOM_PLAN).list(em, row -> row.getString(1));
        try {
            return select.list(em, reader);
        } catch (SqlFailure failure) {
            // the keys of a forged cursor are the only values that might not be what they should
            throw failure.isBadValue() ? ListCursor.invalid() : failure;
        }
    }

    /**
     * The page that was read from a cursor on.
     *
     * @param read in the direction of the cursor, one row more than the page has where there is one
     */
    public static <T> Page<T> page(List<Found<T>> read, @Nullable ListCursor cursor, int limit, String order) {
        List<Found<T>> found = new ArrayList<>(read);
        boolean forward = cursor == null || cursor.forward();
        boolean more = found.size() > limit;
        if (more) {
            found.remove(limit);
        }
        if (!forward) {
            Collections.reverse(found);
        }
        boolean previous = !found.isEmpty() && (forward ? cursor != null : more);
        boolean next = !found.isEmpty() && (!forward || more);
        return new Page<>(
                found.stream().map(Found::item).toList(),
                previous ? found.get(0).place(false, order) : null,
                next ? found.get(found.size() - 1).place(true, order) : null);
    }

    /**
     * How many rows there are: exact to 10,000, unknown after 300 ms.
     *
     * @param rows a {@code select} without limit
     */
    public Count count(Sql rows) {
        return briefly(Count.unknown(), () -> {
            Sql capped = new Sql("select count(*) from (").add(rows).add(" limit ?) capped", Count.LIMIT + 1);
            return Count.upTo(capped.first(em, row -> row.getLong(1)).orElse(0L));
        });
    }

    /** The savepoint keeps the transaction usable after a time-out, and takes the time-out back with it. */
    <T> T briefly(T givenUp, Supplier<T> count) {
        new Sql(BRIEFLY).update(em);
        try {
            return count.get();
        } catch (SqlFailure failure) {
            if (failure.isTimeout()) {
                return givenUp;
            }
            throw failure;
        } finally {
            new Sql("rollback to savepoint counting").update(em);
        }
    }
}
