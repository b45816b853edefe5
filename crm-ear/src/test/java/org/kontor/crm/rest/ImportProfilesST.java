package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** I-03, B-08: profiles of imports by programs. */
class ImportProfilesST {

    private static final String PROFILES = "/import-profiles";
    private static final String COLUMNS =
            "[{\"heading\": \"Klient\", \"field\": \"name\", \"changes\": [{\"kind\": \"TITLE\"}]},"
                    + " {\"heading\": \"Uwagi\"}]";

    private final String mark = Long.toString(System.nanoTime());

    @Test
    void addsSavesUsesAndDeletes() {
        Answer added =
                ADMIN.post(PROFILES, body("Sklep", COLUMNS, "[{\"field\": \"externalId\", \"value\": \"E-%s\"}]"));
        assertThat(added.status()).isEqualTo(201);
        String path = PROFILES + "/" + added.json().get("id").getAsLong();
        assertThat(added.header("Location")).endsWith(path);
        assertThat(added.json()).isEqualTo(ADMIN.get(path).json());
        assertThat(added.text()).contains("\"kind\":\"TITLE\"", "\"known\":\"OVERWRITE\"", "\"charset\":null");
        assertThat(ADMIN.get(PROFILES).text()).contains("Sklep " + mark);

        assertThat(ADMIN.call("PUT", path, added.text(), "Content-Type", "application/json")
                        .status())
                .isEqualTo(428);
        Answer saved = put(path, added.header("ETag"), added.text().replace("Sklep", "Hurt"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.text()).contains("Hurt " + mark, "E-" + mark);
        assertThat(put(path, added.header("ETag"), added.text()).status()).isEqualTo(412);

        long run = run("hurt " + mark);
        assertThat(ADMIN.get("/imports/" + run).text()).contains("\"created\":1", "\"rejected\":0");
        Answer found = ADMIN.get("/companies?q=" + mark);
        assertThat(found.text()).contains("Żółw " + mark);
        long company = found.json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        assertThat(ADMIN.get("/companies/" + company).text()).contains("E-" + mark);
        assertThat(start("nie ma takiego").codeOf("profile.saved")).isEqualTo("imports.profile.gone");

        long changeSet = ADMIN.delete(path).json().get("changeSetId").getAsLong();
        assertThat(ADMIN.get(path).status()).isEqualTo(404);
        ADMIN.call("POST", "/change-sets/" + changeSet + "/undo", "");
        assertThat(ADMIN.get(path).status()).isEqualTo(200);
        ADMIN.delete(path);
    }

    @Test
    void whoMayNotImportHasNone() {
        Answer added = ADMIN.post(PROFILES, body("Wspólny", COLUMNS, "[]").replace("false", "true"));
        String path = PROFILES + "/" + added.json().get("id").getAsLong();

        assertThat(SALES.get(PROFILES).status()).isEqualTo(403);
        assertThat(SALES.get(path).status()).isEqualTo(404);
        assertThat(SALES.delete(path).status()).isEqualTo(404);
        assertThat(SALES.post(PROFILES, body("Mój", COLUMNS, "[]")).status()).isEqualTo(403);
        assertThat(ADMIN.delete(path).status()).isEqualTo(200);
    }

    @Test
    void namesEveryMemberThatIsWrong() {
        Answer unread = ADMIN.post(
                PROFILES,
                "{\"name\": \"x\", \"columns\": [{\"heading\": \"A\", \"field\": \"nothing\", \"changes\": [{\"kind\":"
                        + " \"SHOUT\"}]}], \"keys\": [\"SIZE\"], \"delimiter\": \"ab\", \"charset\": \"klingon\"}");
        assertThat(unread.status()).isEqualTo(400);
        for (String member :
                new String[] {"columns[0].field", "columns[0].changes[0].kind", "keys", "delimiter", "charset"}) {
            assertThat(unread.codeOf(member)).as(member).isNotEmpty();
        }

        Answer wrong = ADMIN.post(PROFILES, body(" ", COLUMNS, "[]").replace(mark, ""));
        assertThat(wrong.codeOf("name")).isEqualTo("imports.profile.nameNeeded");
        Answer value = ADMIN.post(PROFILES, body("x", COLUMNS, "[{\"field\": \"revenue\", \"value\": \"dużo\"}]"));
        assertThat(value.codeOf("constants[0].value")).isEqualTo("imports.reason.amount");
    }

    private static Answer put(String path, String ifMatch, String body) {
        return ADMIN.call("PUT", path, body, "Content-Type", "application/json", "If-Match", ifMatch);
    }

    private long run(String profile) {
        Answer started = start(profile);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        long id = started.json().get("id").getAsLong();
        for (int i = 0; i < 300 && !ADMIN.get("/imports/" + id).text().contains("\"COMPLETED\""); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return id;
    }

    private Answer start(String profile) {
        String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n%s\r\n%s\r\n";
        String body = part.formatted(
                        "file",
                        "; filename=\"lista.csv\"",
                        "Content-Type: text/csv\r\n",
                        "Uwagi,KLIENT\nx,ŻÓŁW " + mark)
                + part.formatted(
                        "profile", "", "Content-Type: application/json\r\n", "{\"saved\": \"" + profile + "\"}")
                + "--x--\r\n";
        return ADMIN.call("POST", "/imports", body, "Content-Type", "multipart/form-data; boundary=x");
    }

    private String body(String name, String columns, String constants) {
        return "{\"name\": \"%s %s\", \"shared\": false, \"columns\": %s, \"constants\": %s}"
                .formatted(name, mark, columns, constants.replace("%s", mark));
    }
}
