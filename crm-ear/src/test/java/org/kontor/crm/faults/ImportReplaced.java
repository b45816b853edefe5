package org.kontor.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** I-09: a watched file that somebody writes anew, in its place, again and again while it is read. */
class ImportReplaced extends FaultsCase {

    private static final int LINES = 4_000;
    private static final String FILLING = "x".repeat(4_000);
    private static final long WRITING_MS = 25_000;
    private static final long PATIENCE_MS = 180_000;

    @Test
    void whileItIsRead() throws IOException, SQLException, InterruptedException {
        Log.say(
                "a watched file of %,d MB is written anew in its place all the time, for %d s",
                LINES * FILLING.length() / 1_000_000, WRITING_MS / 1000);
        Path folder = Files.createTempDirectory("kontor-faults").toRealPath();
        product.configure(Map.of("kontor.import.folders", folder.toString()));
        long source = source(folder);
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> writeAnew(folder.resolve("list.csv"), stop), "writer");
        try {
            writer.start();
            String troubles = watch(source);
            stop.set(true);
            writer.join();
            long begun = System.nanoTime();
            while (store.number("select count(*) from import_source_run r join import_run i on i.id = r.run_id"
                            + " where r.state = 'DONE' and i.status = 'COMPLETED' and r.source_id = " + source)
                    == 0) {
                assertThat(since(begun)).as("%s", sources()).isLessThan(PATIENCE_MS / 1000.0);
                tell("/import-sources/" + source + "/run");
                pause(1_000);
            }
            Log.say("  its page says meanwhile: %s", troubles);
            assertWhole(source);
        } finally {
            stop.set(true);
            product.rest("admin", "DELETE", "/import-sources/" + source, "");
            product.configure(Map.of());
        }
    }

    private String watch(long source) throws SQLException {
        TreeSet<String> troubles = new TreeSet<>();
        long begun = System.nanoTime();
        while (since(begun) * 1000 < WRITING_MS) {
            tell("/import-sources/" + source + "/run");
            troubles.add(store.text(
                    "select coalesce(trouble ->> 'key', '') from import_source_state where source_id = " + source));
            pause(500);
        }
        troubles.remove("");
        return troubles.toString();
    }

    /** Each import has the rows of one state of the file, and all of them. */
    private void assertWhole(long source) throws SQLException {
        List<List<String>> runs = store.rows("""
                select r.id, count(*), count(distinct split_part(w.raw, ';', 3)) from import_source_run r
                  join import_row w on w.run_id = r.run_id where r.source_id = %d group by r.id order by r.id
                """.formatted(source));
        for (List<String> run : runs) {
            assertThat(run.subList(1, 3)).containsExactly(Integer.toString(LINES), "1");
        }
        Log.say("  %d imports of it, each of one state of the file, as a whole", runs.size());
    }

    /** Half of the time the file is whole and as old as one that was left alone. */
    private void writeAnew(Path file, AtomicBoolean stop) {
        try {
            for (int state = 1; !stop.get(); state++) {
                write(file, state);
                pause(20);
            }
            write(file, 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, int state) throws IOException {
        StringBuilder text = new StringBuilder("ID zewnętrzne;Nazwa firmy;Stan;Uwagi\n");
        for (int line = 0; line < LINES; line++) {
            text.append(String.format(Locale.ROOT, "B-R-%d;Zamiana %d;%06d;%s\n", line, line, state, FILLING));
        }
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private long source(Path folder) {
        JsonObject profile = made("/import-profiles", """
                {"name": "Zamiana", "shared": true, "columns": [{"heading": "ID zewnętrzne", "field": "externalId"},
                 {"heading": "Nazwa firmy", "field": "name"}]}""");
        return made("/import-sources", """
                {"name": "Zamiana", "profileId": %d, "kind": "FOLDER", "location": "%s"}""".formatted(profile.get("id").getAsLong(), folder))
                .get("id")
                .getAsLong();
    }

    private JsonObject made(String path, String body) {
        HttpResponse<String> answer = product.rest("admin", "POST", path, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private void tell(String path) {
        product.rest("admin", "POST", path, "", "Content-Type", "application/json");
    }

    private String sources() {
        return product.rest("admin", "GET", "/import-sources", "").body();
    }
}
