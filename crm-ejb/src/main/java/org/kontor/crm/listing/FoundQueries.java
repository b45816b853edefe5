package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kontor.crm.access.Scope;
import org.kontor.crm.listing.WalkQueries.Expected;
import org.kontor.crm.listing.WalkQueries.Found;
import org.kontor.crm.platform.Sql;

/** Finds the rows of a page of a list, with one more where there is one, each way that suits some question. */
@Dependent
class FoundQueries {

    @Inject
    WalkQueries walk;

    /**
     * All that match were gathered, or all names that were looked at.
     *
     * @param rows those of the page
     * @param counted how many were gathered, up to one more than the limit of counts; negative where the page has none to say it
     */
    record Gathered(List<Found<ListRow>> rows, long counted) {}

    /** Walks the order as far as it takes. */
    List<Found<ListRow>> walked(PageQueries ask) {
        return read(ask, ask.page(ask.all("*", ask.within().and(ask.beyond()))), false);
    }

    /**
     * Walks a stretch of the order.
     *
     * @param perRow so many records for each row of the page
     */
    List<Found<ListRow>> stretch(PageQueries ask, int perRow) {
        Sql stretch = new Sql("select * from (")
                .add(ask.all("*", ask.beyond()))
                .add(ask.orderBy() + " limit ?) c where ", perRow * ask.limit())
                .add(ask.within());
        return read(ask, ask.page(stretch), false);
    }

    /** Gathers all that match first. */
    List<Found<ListRow>> gathered(PageQueries ask, boolean muchWork) {
        return read(ask, ask.gathered(false), muchWork);
    }

    /** The same, and counts them. */
    Gathered counted(PageQueries ask, boolean muchWork) {
        return told(ask, ask.gathered(true), muchWork);
    }

    /** Looks at some names only, and counts these. */
    Gathered ofNames(PageQueries ask, Sql names) {
        return told(ask, ask.ofNames(names), false);
    }

    private Gathered told(PageQueries ask, Sql select, boolean muchWork) {
        long[] counted = {-1};
        List<Found<ListRow>> rows = walk.read(select, muchWork, row -> {
            counted[0] = row.getLong("counted");
            return found(ask, row);
        });
        return new Gathered(rows, counted[0]);
    }

    /**
     * Finds few among very many. Where several people have them, an index has each one's in the order of names, so that the
     * first ones of each make the page; where one of them has too many in a row, all are gathered, as they are elsewhere.
     */
    List<Found<ListRow>> few(PageQueries ask, Expected expected, ListSort sort) {
        OptionalInt each = sort.isByName() ? ask.ofEach(expected.rows()) : OptionalInt.empty();
        if (each.isPresent() && ask.scope() instanceof Scope.Some some) {
            Map<Long, Integer> whose = new HashMap<>();
            List<Found<ListRow>> rows =
                    walk.read(ask.firstOfEach(some.responsibleIds(), each.getAsInt()), false, row -> {
                        whose.merge(row.getLong("whose"), 1, Integer::sum);
                        return found(ask, row);
                    });
            if (whose.values().stream().allMatch(many -> many < each.getAsInt())) {
                return rows;
            }
        }
        return gathered(ask, expected.isMuchWork());
    }

    private List<Found<ListRow>> read(PageQueries ask, Sql select, boolean muchWork) {
        return walk.read(select, muchWork, row -> found(ask, row));
    }

    private static Found<ListRow> found(PageQueries ask, ResultSet row) throws SQLException {
        ListRow record = ask.cells().row(row);
        String[] keys = (String[]) row.getArray("keys").getArray();
        return new Found<>(record, record.id(), Arrays.asList(keys));
    }
}
