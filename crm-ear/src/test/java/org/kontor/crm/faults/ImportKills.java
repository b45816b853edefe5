package org.kontor.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * I-07: an import whose server or database is ended by SIGKILL at random moments of its trial, its writing and its undo comes to
 * its end by itself each time, with nothing lost, doubled or half.
 */
class ImportKills extends FaultsCase {

    private static final int OF_SERVER = Integer.getInteger("kontor.faults.kills", 20);
    private static final int OF_DATABASE = Integer.getInteger("kontor.faults.databaseKills", 5);

    private static final int ROUNDS = 5;

    /** Between two kills there is work: of a short run little, of a long one more. */
    private static final Duration LONGEST = Duration.ofMillis(Math.max(2000, Math.min(9000, ROWS / 20)));

    /** All that a company is, without what a write of the same again changes. */
    private static final String CONTENT = """
            select md5(string_agg(line, '' order by line)) from (
                select (to_jsonb(c) - array['version', 'modified_at', 'modified_by'])::text
                       || coalesce((select string_agg((to_jsonb(p) - 'id')::text, '' order by p.type, p.position)
                                      from communication_point p where p.company_id = c.id), '')
                       || coalesce((select string_agg((to_jsonb(a) - 'id')::text, '' order by a.kind, a.position)
                                      from address a where a.company_id = c.id), '')
                       || coalesce((select string_agg((to_jsonb(q) - 'id')::text, '' order by q.position)
                                      from requisite q where q.company_id = c.id), '')
                       || coalesce((select string_agg(q.position || (to_jsonb(a) - array['id', 'requisite_id'])::text, ''
                                                      order by q.position, a.position, a.kind, a.text)
                                      from requisite_address a join requisite q on q.id = a.requisite_id
                                     where a.company_id = c.id), '')
                       || coalesce((select string_agg(q.position || (to_jsonb(b) - array['id', 'requisite_id'])::text, ''
                                                      order by q.position, b.position, b.number)
                                      from bank_account b join requisite q on q.id = b.requisite_id
                                     where b.company_id = c.id), '') as line
                  from company c) x
            """;

    @Test
    void ofTheServer() throws IOException, SQLException {
        survives(new Strikes(product, database, SEED, false, LONGEST), OF_SERVER);
    }

    @Test
    void ofTheDatabase() throws IOException, SQLException {
        survives(new Strikes(product, database, SEED, true, LONGEST), OF_DATABASE);
    }

    private void survives(Strikes strikes, int all) throws IOException, SQLException {
        Log.say("%,d rows of 20 columns, %d kills, seed %d", ROWS, all, SEED);
        Path base = base(ROWS);
        Path list = list(ROWS);
        Audit audit = audit(base, list);
        for (int round = 0; strikes.total() < all && round < ROUNDS; round++) {
            String before = store.text(CONTENT);
            strikes.next((all - strikes.total() + 2) / 3);
            long run = client.load(list, true);
            audit.assertTally(done("trial", await(run, strikes, "TRIED")));
            assertThat(store.text(CONTENT)).as("a trial writes nothing").isEqualTo(before);
            strikes.next((2 * (all - strikes.total()) + 2) / 3);
            client.tell(run, "apply");
            audit.assertWritten(done("import", await(run, strikes, "COMPLETED")));
            strikes.next(all - strikes.total());
            client.tell(run, "undo");
            JsonObject undone = done("undo", await(run, strikes, "COMPLETED"));
            assertThat(undone.getAsJsonObject("undone").get("kept").getAsLong()).isZero();
            assertThat(store.text(CONTENT)).as("everything is as before").isEqualTo(before);
        }
        Log.say(
                "  %d kills by step: %s; compared with the list, row by row: nothing lost, doubled or half",
                strikes.total(), strikes.struck());
        assertThat(strikes.total()).as("kills that hit an import at work").isEqualTo(all);
    }

    private static JsonObject done(String what, JsonObject run) {
        Log.say("  %s: %s", what, run);
        return run;
    }
}
