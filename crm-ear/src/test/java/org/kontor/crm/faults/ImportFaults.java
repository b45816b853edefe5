package org.kontor.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.kontor.crm.speed.ServerHeap;

/** I-06, I-07, I-11: what databases and disks do to an import, one thing at a time. */
class ImportFaults extends FaultsCase {

    private static final long AWAY_SECONDS = Long.getLong("kontor.faults.seconds", 60);
    private static final long WORKBOOK_ROWS = Long.getLong("kontor.faults.workbookRows", ROWS);
    private static final Path PID = Path.of(System.getProperty("kontor.test.wlp"), "usr/servers/.pid/crm-st-1.pid");
    private static final long ROOM_MB = 24;

    /** What the base, its history and the log of a run take at the most, beside what an empty database does. */
    private static final long DISK_MB = 1_500 + ROWS / 40;

    @Test
    void diskIsFull() throws IOException, SQLException {
        Log.say("disk full, %,d rows", ROWS);
        Path base = base(ROWS);
        Path list = list(ROWS);
        try (Disk disk = Disk.under(database, DISK_MB)) {
            if (disk == null) {
                Log.say("  SKIPPED: no small disk can be mounted here");
                return;
            }
            store.run("checkpoint");
            long run = client.load(list, false);
            disk.fill(ROOM_MB);
            Log.say("  %d MB are free", disk.free());
            boolean ended = endsOrFails(run);
            disk.clear();
            if (ended) {
                Log.say("  the database ended itself, as it cannot write its log; it is started with room again");
                database.start();
            } else {
                client.tell(run, "resume");
            }
            audit(base, list).assertWritten(await(run, null, "COMPLETED"));
            Log.say("  with room again it came to its end; nothing lost, doubled or half");
        }
    }

    /** Whether the database ended; else the run failed, and said why. */
    private boolean endsOrFails(long run) throws IOException {
        long patience = System.nanoTime() + 300_000_000_000L;
        while (System.nanoTime() < patience) {
            JsonObject seen = client.look(run).orElseGet(JsonObject::new);
            if (seen.has("failure")) {
                Log.say("  the run says: %s", seen.get("failure").getAsString());
                assertThat(seen.get("failure").getAsString()).contains("zabrakło miejsca");
                return false;
            }
            if (!database.isRunning()) {
                return true;
            }
            pause(200);
        }
        throw new AssertionError("neither failed nor ended: " + client.look(run));
    }

    @Test
    void databaseIsAway() throws IOException, SQLException {
        Log.say("database away for %d s, %,d rows", AWAY_SECONDS, ROWS);
        Path base = base(ROWS);
        Path list = list(ROWS);
        long run = client.load(list, false);
        awaitStep(run, "APPLY");
        database.kill();
        pause(AWAY_SECONDS * 500);
        Log.say("  meanwhile REST answers %d", client.get("/imports/" + run).statusCode());
        pause(AWAY_SECONDS * 500);
        database.start();
        long back = System.nanoTime();
        pause(6_000);
        Log.say("  6 s after it came back: %s", client.look(run));
        audit(base, list).assertWritten(await(run, null, "COMPLETED"));
        Log.say(
                "  %.0f s after the database came back the run was through; nothing lost, doubled or half",
                since(back));
    }

    private void awaitStep(long run, String step) {
        while (client.look(run)
                .filter(one -> one.has("step")
                        && one.get("step").getAsString().equals(step)
                        && one.get("done").getAsLong() > 0)
                .isEmpty()) {
            pause(50);
        }
    }

    @Test
    void statementTakesTooLong() throws IOException, SQLException {
        Log.say("statement time-out of 3 s in a portion, %,d rows", ROWS);
        Path base = base(ROWS);
        Path list = list(ROWS);
        String others = "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kontor_app'";
        store.run("alter role kontor_app set statement_timeout = '3s'", others);
        long run;
        try (Connection held = store.open();
                Statement lock = held.createStatement()) {
            held.setAutoCommit(false);
            lock.execute("select id from company where external_id = 'B-" + ROWS / 4 + "' for update");
            run = client.load(list, false);
            JsonObject failed = await(run, null, "FAILED");
            Log.say("  the run says: %s", failed.get("failure").getAsString());
            assertThat(failed.get("failure").getAsString()).contains("trwało za długo");
            held.rollback();
        } finally {
            store.run("alter role kontor_app reset statement_timeout", others);
        }
        client.tell(run, "resume");
        audit(base, list).assertWritten(await(run, null, "COMPLETED"));
        Log.say("  resumed, it came to its end; nothing lost, doubled or half");
    }

    @Test
    void rowsBreakARuleOfTheDatabaseAlone() throws IOException, SQLException {
        Log.say("three rows that a constraint of the database refuses, %,d rows", ROWS);
        Path base = base(ROWS);
        Path list = list(ROWS);
        String[] names = new String[3];
        for (int i = 0; i < names.length; i++) {
            names[i] = name(list, (i + 1) * ROWS / 4 + 3);
        }
        store.run("alter table company add constraint faults_only check (name not in ('" + String.join("', '", names)
                + "')) not valid");
        try {
            long begun = System.nanoTime();
            JsonObject run = await(client.load(list, false), null, "COMPLETED");
            audit(base, list, names).assertWritten(run);
            String rejected = client.get("/imports/" + run.get("id").getAsLong() + "/rejected")
                    .body();
            assertThat(rejected.split("faults_only", -1)).hasSize(names.length + 1);
            Log.say(
                    "  %.0f s: these three are among the rejected: …%s",
                    since(begun),
                    rejected.lines()
                            .filter(line -> line.contains("faults_only"))
                            .findFirst()
                            .map(line -> line.substring(line.lastIndexOf(';')))
                            .orElseThrow());
        } finally {
            store.run("alter table company drop constraint faults_only");
        }
    }

    private static String name(Path list, long row) throws IOException {
        try (var lines = Files.lines(list)) {
            return lines.skip(row).findFirst().orElseThrow().split(";", -1)[1];
        }
    }

    @Test
    void workbookIsLarge() throws IOException, SQLException {
        takesWorkbook(Workbook.Texts.INLINE);
    }

    @Test
    void workbookOfAnOfficeIsLarge() throws IOException, SQLException {
        takesWorkbook(Workbook.Texts.SHARED);
    }

    private void takesWorkbook(Workbook.Texts texts) throws IOException, SQLException {
        Log.say("workbook, %,d rows of 20 columns, texts %s", WORKBOOK_ROWS, texts);
        Path base = base(2);
        Path list = list(WORKBOOK_ROWS);
        Path workbook = file("list.xlsx");
        Workbook.write(list, workbook, texts);
        try (ServerHeap heap = new ServerHeap(PID)) {
            long begun = System.nanoTime();
            long run = client.load(workbook, false);
            double taken = since(begun);
            audit(base, list).assertWritten(await(run, null, "COMPLETED"));
            Log.say(
                    "  %,d bytes: taken in after %.1f s, through after %.1f s; heap of the server at most %.0f of 512 MB",
                    Files.size(workbook), taken, since(begun), heap.peak());
            assertThat(heap.peak()).isLessThan(512);
        }
    }
}
