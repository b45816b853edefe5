package org.kontor.crm.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.SqlCondition;

/**
 * A question to a list in SQL's words.
 *
 * @param cells what its rows carry
 * @param parts what is asked, within what may be seen: conditions of which at most one holds for a record
 * @param within all of that
 * @param cursor where the page begins; null for the first
 * @param limit rows of the page
 */
record PageQueries(
        ListCells cells,
        List<SqlCondition> parts,
        SqlCondition within,
        ListOrder order,
        @Nullable ListCursor cursor,
        int limit) {

    boolean forward() {
        return cursor == null || cursor.forward();
    }

    /** What lies beyond the page's beginning. */
    SqlCondition beyond() {
        return cursor == null ? SqlCondition.EVERYTHING : order.beyond(cursor);
    }

    /** All records {@code c} that fulfil a condition, or their ids. */
    Sql all(String columns, SqlCondition condition) {
        return new Sql("select " + columns + " from " + cells.listed().table() + " c where ").add(condition);
    }

    /** The records that are asked for, one by one. */
    Sql each() {
        Sql each = new Sql("");
        for (SqlCondition part : parts) {
            each.add(each.isEmpty() ? "" : " union all ").add(all("1", part));
        }
        return each;
    }

    String orderBy() {
        return " order by " + order.orderBy(forward());
    }

    /** The rows of the page are found and put in order first, then dressed with what they show. */
    Sql page(Sql rows) {
        return new Sql("select " + shown() + " from (")
                .add(rows)
                .add(orderBy() + " limit ?) c ", limit + 1)
                .add(cells.joins())
                .add(orderBy());
    }

    /**
     * All that match are gathered by id and place first, so that an index which has both is enough, then the page taken of
     * them and dressed.
     *
     * @param counted whether each row says how many there are, up to one more than the limit of counts
     */
    Sql gathered(boolean counted) {
        ListOrder placed = order.placed();
        List<String> places = new ArrayList<>();
        order.keys().forEach(key -> places.add(", " + key.sql() + " as k" + places.size()));
        Sql hits = new Sql("with hits as materialized (select c.id" + String.join("", places) + ", ")
                .add(beyond())
                .add(" as beyond from " + cells.listed().table() + " c where ")
                .add(counted ? within : within.and(beyond()));
        String count = ", (select count(*) from (select from hits limit " + (Count.LIMIT + 1) + ") capped) as counted";
        return hits.add(") select " + shown() + (counted ? count : ""))
                .add(" from (select c.id from hits c where c.beyond order by " + placed.orderBy(forward()))
                .add(" limit ?) h join " + cells.listed().table() + " c on c.id = h.id ", limit + 1)
                .add(cells.joins())
                .add(orderBy());
    }

    private String shown() {
        return cells.select() + ", " + order.texts() + " as keys";
    }
}
