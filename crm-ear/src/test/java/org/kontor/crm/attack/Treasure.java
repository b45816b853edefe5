package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kontor.crm.attack.Attacker.found;
import static org.kontor.crm.attack.Attacker.sql;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.kontor.crm.product.Pictures;

/**
 * One of everything that has an id, the administrator's own and nobody else's.
 *
 * @param word stands in each of them and nowhere else
 * @param ids by what they are of
 */
record Treasure(String word, Map<String, Long> ids) {

    private static final String JSON = "application/json";
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern ACT = Pattern.compile("\"changeSet(?:Id)?\":(\\d+)");
    private static final List<String> KINDS = List.of(
            "company",
            "phone",
            "contact",
            "file",
            "sent",
            "logo",
            "loose",
            "act",
            "import",
            "importAct",
            "draft",
            "run",
            "view",
            "token");

    /** What guarantees that something would be seen to change. */
    private static final String ROWS = """
            select md5(string_agg(t, '|' order by t)) from (
                select c::text t from company c where name like '%1$s%%'
                union all select p::text from communication_point p where company_id = %2$d
                union all select c::text from contact c where last_name like '%1$s%%'
                union all select f::text from company_file f where record_id = %2$d
                union all select l::text from company_contact l where company_id = %2$d or contact_id = %3$d
                union all select u::text from record_upload u where name like '%1$s%%'
                union all select s.id || ' ' || s.kept from stored_file s where created_by = %4$d
                union all select v::text from list_view v where name like '%1$s%%'
                union all select k::text from access_token k where name like '%1$s%%'
                union all select r::text from bulk_run r where query like '%%%1$s%%'
                union all select i::text from import_run i where file_name like '%1$s%%'
                union all select d::text from draft d where user_id = %4$d) rows""";

    /** Nothing has these ids, nor this word. */
    static Treasure none() {
        Map<String, Long> ids = new LinkedHashMap<>();
        KINDS.forEach(kind -> ids.put(kind, 999_999_999_000L + ids.size()));
        return new Treasure("Nicosc" + Long.toString(System.nanoTime(), 36), ids);
    }

    /** Made for one test. */
    static Treasure hidden() {
        Treasure made = new Treasure("Tajne" + Long.toString(System.nanoTime(), 36), new LinkedHashMap<>());
        made.addRecords();
        made.addImports();
        made.addRest();
        assertThat(made.ids.keySet()).containsExactlyInAnyOrderElementsOf(KINDS);
        return made;
    }

    private void addRecords() {
        String phone = "\"phones\": [{\"kind\": \"WORK\", \"value\": \"22 555 01 99\"}]";
        put("company", ID, rest("POST", "/companies", "{\"name\": \"{word}\", %s}".formatted(phone)));
        put("phone", Pattern.compile("(?s)\"phones\":\\[\\{\"id\":(\\d+)"), rest("GET", "/companies/{company}", ""));
        put("contact", ID, rest("POST", "/contacts", "{\"firstName\": \"Jan\", \"lastName\": \"{word}\"}"));
        put("file", ID, rest("POST", "/companies/{company}/files?name={word}.txt", "{word}"));
        put("sent", ID, rest("POST", "/companies/uploads?name={word}.txt", "{word}"));
        byte[] png = Pictures.png(Color.RED);
        Attacker.rest("admin", "PUT", filled("/companies/{company}/logo"), png, "Content-Type", "image/png");
        put("logo", Pattern.compile("\"logo\":(\\d+)"), rest("GET", "/companies/{company}", ""));
        put("act", ACT, rest("DELETE", "/companies/{company}/logo", ""));
        Answer loose = Attacker.signedIn("admin").send("POST", "/logos/new", png, "X-Kontor-Upload", "a.png");
        put("loose", ID, loose.body());
        sql(filled("insert into draft (user_id, entity, record_id, content) select id, 'company', kind,"
                + " '{\"name\": \"{word}\"}' from app_user, (values (0), ({company})) k (kind) where login = 'admin'"
                + " on conflict (user_id, entity, record_id) do update set content = excluded.content"));
    }

    private void addImports() {
        String body = """
                --x\r
                Content-Disposition: form-data; name="file"; filename="{word}.csv"\r
                \r
                Nazwa firmy;E-mail
                {word} z listy;a@b.pl
                Zła {word};bez małpy
                \r
                --x--\r
                """;
        put("import", ID, rest("POST", "/imports", body, "Content-Type", "multipart/form-data; boundary=x"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rest("GET", "/imports/{import}", "").contains("COMPLETED"));
        put("importAct", ACT, rest("GET", "/imports/{import}", ""));
        ids.put(
                "draft",
                Long.valueOf(sql(filled("insert into import_run (user_id, actor, file_name, file_size, format,"
                        + " columns, rows) select user_id, actor, file_name, file_size, format, columns, rows from import_run"
                        + " where id = {import} returning id"))));
        sql(filled("insert into import_file_chunk (run_id, position, content) select {draft}, position, content"
                + " from import_file_chunk where run_id = {import}"));
    }

    private void addRest() {
        put("view", ID, rest("POST", "/companies/views", "{\"name\": \"{word}\", \"query\": \"q={word}\"}"));
        rest("GET", "/companies/export?q={word}", "");
        ids.put(
                "run",
                Long.valueOf(sql(filled("insert into bulk_run (user_id, actor, cause, status, query, list,"
                        + " planned, unchanged, forbidden, done, change_set_id) select id, name, 'FORM', 'STOPPED', 'q={word}',"
                        + " 'company', 1, 0, 0, 1, {act} from app_user where login = 'admin' returning id"))));
        ids.put(
                "token",
                Long.valueOf(sql(filled("insert into access_token (user_id, name, digest, ending, expires_at)"
                        + " select id, '{word}', sha256('{word}'), 'abcd', now() + interval '1 day' from app_user"
                        + " where login = 'admin' returning id"))));
    }

    private void put(String kind, Pattern pattern, String answer) {
        ids.put(kind, Long.valueOf(found(pattern, answer)));
    }

    private String rest(String method, String path, String body, String... headers) {
        byte[] sent = filled(body).getBytes(StandardCharsets.UTF_8);
        return Attacker.rest(
                        "admin",
                        method,
                        filled(path),
                        sent,
                        headers.length == 0 ? new String[] {"Content-Type", JSON} : headers)
                .body();
    }

    /** With the ids and the word in their places. */
    String filled(String template) {
        String text = template.replace("{word}", word);
        for (Map.Entry<String, Long> id : ids.entrySet()) {
            text = text.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return text;
    }

    /** An answer in which another one's ids and word stand where these do. */
    String calledAs(Treasure other, String answer) {
        String text = answer.replace(word, other.word);
        for (Map.Entry<String, Long> id : ids.entrySet()) {
            text = text.replace(id.getValue().toString(), String.valueOf(other.ids.get(id.getKey())));
        }
        return text;
    }

    /** Changes when anything of it does. */
    String state() {
        long admin = Long.parseLong(sql("select id from app_user where login = 'admin'"));
        return sql(ROWS.formatted(word, id("company"), id("contact"), admin));
    }

    private long id(String kind) {
        return Objects.requireNonNull(ids.get(kind));
    }
}
