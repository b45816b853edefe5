package org.kontor.crm.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;
import org.kontor.crm.speed.ImportClient.Course;

/**
 * An import beside what the database takes for its rows alone, its trial, its undo, and imports of the same list again
 * (figures of the product contract). Reports what was met and what was missed; a missed figure fails nothing, as figures
 * depend on the machine.
 */
class ImportBench {

    private static final long ROWS = Long.getLong("kontor.benchmark.rows", 1_000_000);
    private static final int RUNS = Integer.getInteger("kontor.benchmark.runs", 3);
    private static final long QUIET_MS = 10_000;
    private static final Path FOLDER = Path.of(System.getProperty("kontor.test.folder"), "benchmark");
    private static final Path PID = Path.of(System.getProperty("kontor.test.wlp"), "usr/servers/.pid/crm-st-1.pid");
    private static final String DATABASE = "jdbc:postgresql://127.0.0.1:%s/crm_st_1?currentSchema=crm"
            .formatted(System.getProperty("kontor.test.db.port"));

    /** A hash over all that an import may touch, but for the companies that somebody has edited since. */
    private static final String CONTENT = """
            select md5(string_agg(line, '' order by id)) from (
                select c.id, md5((to_jsonb(c) - array['version', 'modified_at', 'modified_by'])::text
                       || coalesce((select string_agg((to_jsonb(p) - 'id')::text, '' order by p.type, p.position)
                                      from communication_point p where p.company_id = c.id), '')
                       || coalesce((select string_agg((to_jsonb(a) - 'id')::text, '' order by a.position)
                                      from address a where a.company_id = c.id), '')
                       || coalesce((select string_agg((to_jsonb(r) - 'id')::text, '' order by r.id)
                                      from requisite r where r.company_id = c.id), '')) as line
                  from company c where not exists (select from edited e where e.id = c.id)) x
            """;

    /** Every twentieth company of an import, told a word by somebody else. */
    private static final String EDIT = """
            begin;
            select set_config('kontor.actor', 'benchmark', true), set_config('kontor.cause', 'SYSTEM', true);
            insert into edited select company_id from import_verdict
             where run_id = %d and bucket = 'CREATED' and row_number %% 20 = 0;
            update company set name = name || ' (zmieniona)' where id in (select id from edited);
            commit
            """;

    /** So that the list can come again as it came first. */
    private static final String FORGET = """
            begin;
            select set_config('kontor.actor', 'benchmark', true), set_config('kontor.cause', 'SYSTEM', true);
            delete from bank_account where company_id in (select id from edited);
            delete from requisite_address where company_id in (select id from edited);
            delete from requisite where company_id in (select id from edited);
            delete from address where company_id in (select id from edited);
            delete from communication_point where company_id in (select id from edited);
            delete from company where id in (select id from edited);
            commit;
            truncate edited
            """;

    private static final String LEFT = """
            select count(*) from edited e full join (select record_id as id from import_left
                                              where run_id = %d and entity = 'company') l using (id)
             where e.id is null or l.id is null or not exists (select from company c where c.id = e.id)
            """;

    private final ImportList list = new ImportList(ROWS);
    private final Product product = Product.running();
    private final ImportClient client = new ImportClient(product);

    @Test
    void measures() throws SQLException, IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve("list.csv");
        Report.beginImports();
        try (House house = new House(DATABASE);
                ServerHeap heap = new ServerHeap(PID)) {
            house.run("drop table if exists edited; create table edited (id bigint primary key)");
            list.writeBase(file);
            client.load(file, false);
            house.run("vacuum analyze");
            quiet();
            list.writeWhole(file);
            List<Pass> passes = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                passes.add(pass(house, file, i == 0 ? "cold" : "warm"));
            }
            bars(passes);
            try (Meanwhile reader = new Meanwhile(product, "beside the import")) {
                reader.begin();
                told("import again, beside readers", client.load(file, false));
            }
            told("the same list, nothing changes", client.load(file, false));
            list.writeChanged(file);
            told("two of twenty columns change", client.load(file, false));
            Report.bar("heap of the server, peak", heap.peak(), 512, false, "MB");
        }
    }

    /**
     * What one run takes, in seconds.
     *
     * @param copy what the bare COPY of its rows takes
     */
    private record Pass(double trial, double load, double copy, double undo) {}

    /** What a page takes when nobody imports. */
    private void quiet() throws IOException {
        try (Meanwhile reader = new Meanwhile(product, "nobody imports")) {
            reader.begin();
            Thread.sleep(QUIET_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries the list, imports it and takes it back; then all is as before. */
    private Pass pass(House house, Path file, String how) throws SQLException, IOException {
        String before = house.value(CONTENT);
        BareCopy bare = new BareCopy(house, "bare", false);
        BareCopy keyed = new BareCopy(house, "keyed", true);
        BareCopy halves = new BareCopy(house, "halves", true);
        bare.begin();
        keyed.begin();
        halves.begin();
        Course trial = told("dry run, " + how, client.load(file, true));
        house.run("checkpoint");
        Course load = told("import, " + how, client.load(file, false));
        say("COPY of its rows, without keys", bare.seconds(FOLDER.toRealPath()), "");
        double copy = keyed.seconds(FOLDER.toRealPath());
        say("COPY of its rows", copy, "");
        try (House other = new House(DATABASE)) {
            say("COPY by two connections at once", halves.secondsOfTwo(other, FOLDER.toRealPath()), "");
        }
        bare.end();
        keyed.end();
        halves.end();
        house.run("vacuum analyze");
        house.run(EDIT.formatted(load.id()));
        Course undo = told("undo, 5 % edited since", client.tell(load.id(), "undo"));
        assertThat(house.value(CONTENT)).as("everything is as before").isEqualTo(before);
        assertThat(house.value(LEFT.formatted(load.id())))
                .as("what was edited is kept and listed, and nothing else")
                .isEqualTo("0");
        house.run(FORGET);
        house.run("vacuum analyze");
        return new Pass(trial.seconds(), load.seconds(), copy, undo.seconds());
    }

    private static void bars(List<Pass> passes) throws IOException {
        double load = median(passes, Pass::load);
        Report.bar("import beside COPY", median(passes, Pass::copy) / load, 0.8, true, "x");
        Report.bar("dry run beside import", median(passes, Pass::trial) / load, 1, false, "x");
        Report.bar("undo beside import", median(passes, Pass::undo) / load, 1.5, false, "x");
    }

    private static double median(List<Pass> passes, ToDoubleFunction<Pass> what) {
        double[] sorted = passes.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Course told(String what, Course course) throws IOException {
        assertThat(course.run().get("status").getAsString()).as(what).isIn("COMPLETED", "TRIED");
        say(what, course.seconds(), course.steps() + " " + course.run());
        return course;
    }

    private static void say(String what, double seconds, String more) throws IOException {
        Report.say(String.format(Locale.ROOT, "%-32s %8.1f s %,9.0f rows/s  %s", what, seconds, ROWS / seconds, more));
    }
}
