package org.kontor.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** I-07: many import at once, some of them the same companies, and the product stays at hand for others. */
class ImportCrowd extends FaultsCase {

    private static final int USERS = Integer.getInteger("kontor.faults.users", 20);
    private static final int ROWS_EACH = Integer.getInteger("kontor.faults.rowsEach", 2_000);
    private static final int SHARED = ROWS_EACH / 10;

    @Test
    void ofUsersImportsAtOnce() throws Exception {
        Log.say("%d users import %,d rows each at once, %,d of them the same", USERS, ROWS_EACH, SHARED);
        addUsers();
        List<Long> waits = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean through = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(USERS + 1);
        try {
            Future<?> reader = people.submit(() -> read(through, waits));
            long begun = System.nanoTime();
            List<Future<JsonObject>> imports = new ArrayList<>();
            for (int user = 1; user <= USERS; user++) {
                int number = user;
                imports.add(people.submit(() -> load(number)));
            }
            long created = 0;
            long unchanged = 0;
            for (Future<JsonObject> one : imports) {
                created += one.get().get("created").getAsLong();
                unchanged += one.get().get("unchanged").getAsLong();
            }
            Log.say("  all through after %.0f s: %,d created, %,d unchanged", since(begun), created, unchanged);
            through.set(true);
            reader.get();
            assertThat(created).isEqualTo(all());
            assertThat(created + unchanged).isEqualTo((long) USERS * ROWS_EACH);
        } finally {
            people.shutdownNow();
        }
        Collections.sort(waits);
        Log.say(
                "  meanwhile a list of companies took %d ms, at most %d ms (%d times)",
                waits.get(waits.size() / 2), waits.get(waits.size() - 1), waits.size());
        assertHeld();
    }

    private static long all() {
        return (long) USERS * (ROWS_EACH - SHARED) + SHARED;
    }

    private void addUsers() throws SQLException {
        store.run(
                "select set_config('kontor.actor', 'test', false), set_config('kontor.cause', 'SYSTEM', false)",
                """
                insert into app_user (login, name, name_folded, department_id)
                select 'importer' || n, 'Importer ' || n, 'importer ' || n, u.department_id
                  from app_user u, generate_series(1, %d) n where u.login = 'admin' on conflict do nothing
                """.formatted(USERS),
                """
                insert into user_secret (user_id, password_hash)
                select n.id, s.password_hash from app_user n, user_secret s join app_user u on u.id = s.user_id
                 where u.login = 'admin' and n.login like 'importer%' on conflict do nothing
                """,
                """
                insert into user_role (user_id, role_id)
                select n.id, r.role_id from app_user n, user_role r join app_user u on u.id = r.user_id
                 where u.login = 'admin' and n.login like 'importer%' on conflict do nothing
                """);
    }

    private JsonObject load(int user) throws IOException {
        Path list = file("crowd-" + user + ".csv");
        List<String> lines = new ArrayList<>(List.of("ID zewnętrzne;Nazwa firmy;Telefon"));
        for (int row = 0; row < ROWS_EACH; row++) {
            int owner = row < SHARED ? 0 : user;
            lines.add(
                    String.format(Locale.ROOT, "B-%d-%d;Tłok %d %d;+486%02d%06d", owner, row, owner, row, owner, row));
        }
        Files.write(list, lines);
        Client own = new Client(product, "importer" + user);
        long run = own.load(list, false);
        while (true) {
            JsonObject seen = own.look(run).orElseThrow();
            String status = seen.get("status").getAsString();
            if (!status.matches("QUEUED|RUNNING")) {
                assertThat(status).as("%s", seen).isEqualTo("COMPLETED");
                return seen;
            }
            pause(500);
        }
    }

    private void read(AtomicBoolean through, List<Long> waits) {
        while (!through.get()) {
            long begun = System.nanoTime();
            try {
                assertThat(client.get("/companies?limit=50").statusCode()).isEqualTo(200);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            waits.add((System.nanoTime() - begun) / 1_000_000);
            pause(200);
        }
    }

    /** Each company of the lists once, with its phone. */
    private void assertHeld() throws SQLException {
        assertThat(store.text("""
                        select count(*) || ' ' || count(distinct c.external_id) || ' ' || count(distinct p.normalized)
                          from company c join communication_point p on p.company_id = c.id
                         where c.external_id like 'B-%-%' and c.name collate "C" = 'Tłok ' || split_part(c.external_id, '-', 2) || ' '
                               || split_part(c.external_id, '-', 3)
                        """)).isEqualTo("%1$d %1$d %1$d".formatted(all()));
        Log.say("  each company is there once, with its phone");
    }
}
