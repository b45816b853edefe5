package org.kontor.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what the database holds with what the list says, both read here: the list line by line, the tables by bare SQL.
 * Shares no code with the product. The lists are those of {@code ImportList}: no quotes, an external id first.
 */
final class Audit {

    private static final int ID = 0;
    private static final int REVENUE = 5;

    /** Whole companies as text, in the order of the list's columns; what a list does not order is sorted. */
    private static final String HELD = """
            select c.external_id, concat_ws('|', c.name,
                   (select i.label_pl from picklist_item i where i.id = c.type_id),
                   (select i.label_pl from picklist_item i where i.id = c.industry_id),
                   (select replace(i.label_pl, '–', '-') from picklist_item i where i.id = c.employees_id),
                   c.revenue_amount, c.revenue_currency,
                   (select string_agg(p.normalized, ',') from communication_point p where p.company_id = c.id and p.type = 'PHONE'),
                   (select string_agg(p.value, ',') from communication_point p where p.company_id = c.id and p.type = 'EMAIL'),
                   (select string_agg(p.value, ',') from communication_point p where p.company_id = c.id and p.type = 'WEBSITE'),
                   (select string_agg(concat_ws('|', q.custom ->> 'nip', q.custom ->> 'regon', q.custom ->> 'krs'), ',')
                      from requisite q where q.company_id = c.id),
                   (select string_agg(a.text, ',' order by a.text) from address a where a.company_id = c.id),
                   (select string_agg(a.text, ',') from requisite_address a where a.company_id = c.id),
                   (select string_agg(right(b.number, 26) || '|' || b.bank, ',') from bank_account b where b.company_id = c.id),
                   (select u.login from app_user u where u.id = c.responsible_id), c.available_to_everyone)
              from company c where c.external_id like 'B-%'
            """;

    /** Rows of history a company has by table and kind of write; a new one, and one whose two columns change. */
    private static final Map<String, Integer> OF_NEW = Map.of(
            "I company",
            1,
            "I communication_point",
            3,
            "I address",
            2,
            "I requisite",
            1,
            "I requisite_address",
            1,
            "I bank_account",
            1);

    private static final Map<String, Integer> OF_CHANGED = Map.of("U company", 1, "U address", 1);

    private final Store store;
    private final Set<String> before = new HashSet<>();
    private final Map<String, String> said = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private long created;
    private long updated;
    private long duplicate;
    private long rejected;

    /**
     * Reads both lists.
     *
     * @param base what was imported before
     * @param list what the run imports
     * @param names companies that the database is to refuse
     */
    Audit(Store store, Path base, Path list, Set<String> names) throws IOException {
        this.store = store;
        walk(base, cells -> {
            if (isGood(cells)) {
                before.add(cells[ID]);
            }
        });
        walk(list, cells -> take(cells, names));
    }

    private interface Line {
        void read(String[] cells);
    }

    private static void walk(Path list, Line each) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.read(line.split(";", -1));
            }
        }
    }

    private static boolean isGood(String[] cells) {
        return cells[REVENUE].matches("\\d+,\\d\\d");
    }

    private void take(String[] cells, Set<String> names) {
        if (!isGood(cells)) {
            rejected++;
        } else if (said.containsKey(cells[ID]) || refused.contains(cells[ID])) {
            duplicate++;
        } else if (names.contains(cells[1])) {
            rejected++;
            refused.add(cells[ID]);
        } else {
            if (before.contains(cells[ID])) {
                updated++;
            } else {
                created++;
            }
            said.put(cells[ID], expected(cells));
        }
    }

    private static String expected(String[] c) {
        List<String> addresses = c[13].compareTo(c[14]) <= 0 ? List.of(c[13], c[14]) : List.of(c[14], c[13]);
        return String.join(
                "|",
                c[1],
                c[2],
                c[3],
                c[4],
                c[REVENUE].replace(',', '.'),
                c[6],
                c[7],
                c[8],
                c[9],
                c[10],
                c[11],
                c[12],
                String.join(",", addresses),
                c[15],
                c[16],
                c[17],
                "admin",
                c[19].equals("tak") ? "t" : "f");
    }

    /** Every number of the run's document. */
    void assertTally(JsonObject run) {
        JsonObject rows = run.has("tally") ? run.getAsJsonObject("tally") : run;
        assertThat(List.of(
                        number(rows, "created"),
                        number(rows, "updated"),
                        number(rows, "unchanged"),
                        number(rows, "duplicate"),
                        number(rows, "rejected")))
                .as("created, updated, unchanged, duplicate, rejected of %s", run)
                .containsExactly(created, updated, 0L, duplicate, rejected);
    }

    private static long number(JsonObject run, String name) {
        return run.get(name).getAsLong();
    }

    /** Nothing lost, nothing doubled, nothing half. */
    void assertWritten(JsonObject run) throws SQLException {
        assertTally(run);
        Map<String, String> held = new HashMap<>();
        try (Connection connection = store.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HELD)) {
            while (rows.next()) {
                assertThat(held.put(rows.getString(1), rows.getString(2)))
                        .as("twice: " + rows.getString(1))
                        .isNull();
            }
        }
        Set<String> ids = new HashSet<>(before);
        ids.addAll(said.keySet());
        assertThat(without(ids, held.keySet())).as("companies that are missing").isEmpty();
        assertThat(without(held.keySet(), ids))
                .as("companies that nobody asked for")
                .isEmpty();
        said.forEach((id, company) -> assertThat(held.get(id)).as(id).isEqualTo(company));
        assertHistory(run.get("changeSet").getAsLong());
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private void assertHistory(long changeSet) throws SQLException {
        String of = " from history where change_set_id = " + changeSet;
        Map<String, Long> kept = new HashMap<>();
        for (List<String> row : store.rows("select op::text || ' ' || table_name, count(*)" + of + " group by 1")) {
            kept.put(row.get(0), Long.parseLong(row.get(1)));
        }
        Map<String, Long> wanted = new HashMap<>();
        OF_NEW.forEach((what, rows) -> wanted.merge(what, rows * created, Long::sum));
        OF_CHANGED.forEach((what, rows) -> wanted.merge(what, rows * updated, Long::sum));
        wanted.values().removeIf(rows -> rows == 0);
        assertThat(kept).as("rows of history").isEqualTo(wanted);
        assertThat(store.number("select count(*) - count(distinct (table_name, row_id))" + of))
                .as("rows written twice")
                .isZero();
    }
}
