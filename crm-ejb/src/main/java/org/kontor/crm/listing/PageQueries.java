package org.kontor.crm.listing;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Scope;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.SqlCondition;

/**
 * A question to a list in SQL's words.
 *
 * @param cells what its rows carry
 * @param scope what may be seen
 * @param asked what is asked of that
 * @param cursor where the page begins; null for the first
 * @param limit rows of the page
 */
record PageQueries(
        ListCells cells,
        Scope scope,
        SqlCondition asked,
        ListOrder order,
        @Nullable ListCursor cursor,
        int limit) {

    private static final int SPARE = 6;
    private static final int EVENLY = 3;
    private static final double WORTH_IT = 3;

    /** What is asked, within what may be seen. */
    SqlCondition within() {
        return scope.condition("c").and(asked);
    }

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
        for (SqlCondition part : scope.parts("c")) {
            each.add(each.isEmpty() ? "" : " union all ").add(all("1", part.and(asked)));
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
        Sql hits = new Sql("with hits as materialized (select " + placed() + ", ")
                .add(beyond())
                .add(" as beyond from " + cells.listed().table() + " c where ")
                .add(counted ? within() : within().and(beyond()));
        String count = ", (select count(*) from (select from hits limit " + (Count.LIMIT + 1) + ") capped) as counted";
        return dressed(hits.add(") select " + shown() + (counted ? count : ""))
                .add(" from (select c.id from hits c where c.beyond"));
    }

    /**
     * The first few that match of each of some people, of whose records alone an index has the order, and the page of these.
     * Each row says whose it is.
     *
     * @param people whose records
     * @param few at most so many of each
     */
    Sql firstOfEach(Set<Long> people, int few) {
        return dressed(new Sql("select " + shown() + ", c.responsible_id as whose from (select c.id")
                .add(" from unnest(?::bigint[])", (Object) people.toArray(Long[]::new))
                .add(" as who (id) cross join lateral (select " + placed() + " from "
                        + cells.listed().table())
                .add(" c where c.responsible_id = who.id and ")
                .add(asked.and(beyond()))
                .add(orderBy() + " limit ?) c", few));
    }

    /**
     * How many of each person's records to look for, as far as that is less work than to gather all: a little more than each
     * has on the page if they are spread evenly.
     *
     * @param expected how many match
     */
    OptionalInt ofEach(double expected) {
        if (!(scope instanceof Scope.Some some) || some.flagged()) {
            return OptionalInt.empty();
        }
        int people = some.responsibleIds().size();
        int each = SPARE + EVENLY * (limit + 1) / people;
        return people > 1 && expected > WORTH_IT * each * people ? OptionalInt.of(each) : OptionalInt.empty();
    }

    /**
     * The first names in which some words stand, from the page's beginning on, each once however often it has them.
     *
     * @param table where words have their names
     * @param most so many names
     */
    Sql names(String table, List<String> words, int most) {
        return new Sql("select distinct c.name, c.id from string_to_table(?, ' ') w (word)", String.join(" ", words))
                .add(" cross join lateral (select distinct c.name, c.id from (select word, name, "
                        + cells.listed().table() + "_id as id from " + table)
                .add(") c where c.word = w.word and ")
                .add(beyond())
                .add(orderBy() + " limit ?) c" + orderBy() + " limit ?", most, most);
    }

    /** The page of those names that are asked for; each row says how many names were looked at. */
    Sql ofNames(Sql names) {
        return dressed(new Sql("with names as materialized (")
                .add(names)
                .add(") select " + shown() + ", (select count(*) from names) as counted from (select c.id from"
                        + " (select n.name as k0, n.id from names n join "
                        + cells.listed().table()
                        + " c on c.id = n.id where ")
                .add(within())
                .add(") c"));
    }

    private String placed() {
        StringBuilder places = new StringBuilder("c.id");
        for (int i = 0; i < order.keys().size(); i++) {
            places.append(", ")
                    .append(order.keys().get(i).sql())
                    .append(" as k")
                    .append(i);
        }
        return places.toString();
    }

    /** Puts what was found in order, takes the page of it, and dresses that. */
    private Sql dressed(Sql found) {
        return found.add(" order by " + order.placed().orderBy(forward()))
                .add(" limit ?) h join " + cells.listed().table() + " c on c.id = h.id ", limit + 1)
                .add(cells.joins())
                .add(orderBy());
    }

    private String shown() {
        return cells.select() + ", " + order.texts() + " as keys";
    }
}
