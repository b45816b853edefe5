package org.kontor.crm.speed;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody of the house who reads under one level; the script of the house gives it.
 *
 * @param suffix of the names of shapes, so that each level has its own lines
 * @param scope condition on {@code company c} by which bare SQL keeps to the same companies
 */
record Reader(String login, String suffix, String scope) {

    private static final String ALONE = "u.id = me.id";
    private static final String DEPARTMENT = "u.department_id = me.department_id";
    private static final String BELOW = "u.department_id in (with recursive below as (select me.department_id as id"
            + " union all select d.id from department d join below b on d.parent_id = b.id) select id from below)";

    /** The level the figures of the contract speak of. */
    static Reader department(House house) throws SQLException {
        return new Reader(departmental(0), "", responsible(house, departmental(0), DEPARTMENT));
    }

    /** As many as asked for who read the same department, the first one included. */
    static List<String> colleagues(int many) {
        return IntStream.range(0, many).mapToObj(Reader::departmental).toList();
    }

    /** One for each of the other levels. */
    static List<Reader> ofOtherLevels(House house) throws SQLException {
        return List.of(
                new Reader("bench65", ", level none", "false"),
                new Reader("bench64", ", level own", responsible(house, "bench64", ALONE)),
                new Reader("bench61", ", level + sub", responsible(house, "bench61", BELOW)),
                new Reader(
                        "bench62",
                        ", level open",
                        "(" + responsible(house, "bench62", BELOW) + " or c.available_to_everyone)"),
                new Reader("bench63", ", level all", "true"));
    }

    /** Everybody of them with an odd number reads what the own department is responsible for. */
    private static String departmental(int which) {
        return "bench" + (2 * which + 1);
    }

    private static String responsible(House house, String login, String whose) throws SQLException {
        return house.value(Stream.of(
                        "select 'c.responsible_id = any (''{' || string_agg(u.id::text, ',') || '}''::bigint[])'",
                        "from app_user me join app_user u on",
                        whose,
                        "where me.login = '" + login + "'")
                .reduce((a, b) -> a + " " + b)
                .orElseThrow());
    }
}
