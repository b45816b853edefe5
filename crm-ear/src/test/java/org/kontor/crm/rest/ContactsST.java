package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.OTHER_SALES;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;
import org.kontor.crm.rest.Caller.Answer;

/** B-08, S-15, S-04: contacts and their companies by REST. */
class ContactsST {

    private static final String MERGE = "application/merge-patch+json";

    /** Keeps what one run adds apart from what others have. */
    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void addsAContactWithItsPartsAndReadsItBack() {
        Answer added = ADMIN.post("/contacts", """
                {"firstName": "Zażółć", "lastName": "Gęślą %s", "position": "prezes", "birthday": "1980-02-29",
                 "phones": [{"kind": "MOBILE", "value": "601 555 014"}],
                 "emails": [{"kind": "WORK", "value": "Z.G@Firma.example"}],
                 "messengers": [{"kind": "SIGNAL", "value": "zg"}], "availableToEveryone": true}
                """.formatted(mark));

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        Answer read = ADMIN.get(path(added));
        assertThat(read.json()).isEqualTo(added.json());
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        JsonObject contact = read.json();
        assertThat(contact.get("name").getAsString()).isEqualTo("Zażółć Gęślą " + mark);
        assertThat(contact.get("birthday").getAsString()).isEqualTo("1980-02-29");
        assertThat(first(contact, "phones").get("normalized").getAsString()).isEqualTo("+48601555014");
        assertThat(ADMIN.get("/contacts?q=gesla%20" + mark)
                        .json()
                        .getAsJsonObject("count")
                        .toString())
                .isEqualTo("{\"value\":1,\"exact\":true}");
        assertThat(ADMIN.get(path(added), "If-None-Match", "\"0\"").status()).isEqualTo(304);
    }

    @Test
    void patchChangesWhatItNamesAndNeedsTheVersion() {
        String path = add("Patch", "\"position\": \"prezes\"");

        assertThat(ADMIN.call("PATCH", path, "{\"position\": null}", "Content-Type", MERGE)
                        .status())
                .isEqualTo(428);
        Answer patched = ADMIN.patch(
                path,
                "\"0\"",
                "{\"firstName\": \"Ewa\", \"emails\": [{\"kind\": \"HOME\", \"value\": \"e@x.example\"}]}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.header("ETag")).isEqualTo("\"1\"");
        assertThat(patched.json().get("position").getAsString()).isEqualTo("prezes");
        assertThat(patched.json().get("name").getAsString()).startsWith("Ewa Patch");
        assertThat(ADMIN.patch(path, "\"0\"", "{\"position\": null}").status()).isEqualTo(412);
        Answer whole = ADMIN.patch(path, "\"1\"", ADMIN.get(path).text());
        assertThat(whole.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void refusalsNameTheirMembers() {
        Answer refused = ADMIN.post("/contacts", """
                {"birthday": "29.02.1980", "emails": [{"kind": "WORK", "value": "nobody"}], "shoes": 43}
                """);
        Answer rules = ADMIN.post("/contacts", "{\"emails\": [{\"kind\": \"WORK\", \"value\": \"nobody\"}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("birthday")).isEqualTo("contact.error.birthday");
        assertThat(refused.codeOf("shoes")).isEqualTo("rest.error.unknownMember");
        assertThat(rules.codeOf("lastName")).isEqualTo("contact.error.nameRequired");
        assertThat(rules.codeOf("emails[0].value")).isEqualTo("error.email.noAt");
        assertThat(ADMIN.get("/contacts?wrong=1").codeOf("wrong")).isEqualTo("rest.error.unknownParameter");
        assertThat(ADMIN.get("/contacts?sort=shoes").status()).isEqualTo(400);
        assertThat(ADMIN.get("/contacts?after=forged").status()).isEqualTo(400);
    }

    /** S-04: both or neither. */
    @Test
    void aNewContactBringsItsNewCompanyOrNothingIsStored() {
        String company = ADMIN.add("Stara " + mark, "");
        String body = """
                {"lastName": "%s", "companies": [{"id": %s, "role": "dyrektor"}, {"name": "%s", "primary": true}]}
                """;

        Answer refused = ADMIN.post("/contacts", body.formatted("Nic " + mark, id(company), "N" + "x".repeat(300)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("companies[1].company")).isEqualTo("error.tooLong");
        assertThat(count("/contacts?q=Nic%20" + mark)).isZero();
        assertThat(count("/companies/" + id(company) + "/contacts?q=" + mark)).isZero();

        Answer added = ADMIN.post("/contacts", body.formatted("Oba " + mark, id(company), "Nowa " + mark));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        List<String> names = ADMIN.get(path(added) + "/companies").json().getAsJsonArray("items").asList().stream()
                .map(item -> item.getAsJsonObject()
                        .getAsJsonObject("company")
                        .get("name")
                        .getAsString())
                .toList();
        assertThat(names).containsExactly("Nowa " + mark, "Stara " + mark);
        assertThat(count("/companies?q=Nowa%20" + mark)).isEqualTo(1);
    }

    /** S-15: link, role, primary, unlink, and taking that back. */
    @Test
    void linksAndUnlinksWithARole() {
        String company = ADMIN.add("Z kontaktami " + mark, "");
        long contact = id(add("Łącznik", "\"position\": null"));
        String links = company + "/contacts";

        assertThat(ADMIN.post(
                                links,
                                "{\"contact\": {\"id\": %d}, \"role\": \"prezes\", \"primary\": true}"
                                        .formatted(contact))
                        .status())
                .isEqualTo(201);
        assertThat(ADMIN.get(links + "/" + contact).json().toString())
                .isEqualTo("{\"role\":\"prezes\",\"primary\":true}");
        assertThat(ADMIN.call("PATCH", links + "/" + contact, "{\"role\": \"radca\"}", "Content-Type", MERGE)
                        .json()
                        .toString())
                .isEqualTo("{\"role\":\"radca\",\"primary\":true}");
        assertThat(ADMIN.get(company).header("ETag")).isEqualTo("\"2\"");
        assertThat(ADMIN.get(company + "/history?limit=1").text())
                .contains("\"kind\":\"PRIMARY\"")
                .contains("radca");
        assertThat(ADMIN.get("/contacts/" + contact + "/history?limit=1").text())
                .contains("Z kontaktami " + mark);

        Answer cut = ADMIN.delete(links + "/" + contact);
        assertThat(ADMIN.get(links + "/" + contact).status()).isEqualTo(404);
        ADMIN.call("POST", "/change-sets/" + cut.json().get("changeSetId").getAsLong() + "/undo", "");
        assertThat(ADMIN.get(links + "/" + contact).json().get("role").getAsString())
                .isEqualTo("radca");
    }

    /** what one may not read is not there. */
    @Test
    void rightsHoldOnEveryPath() {
        String company = ADMIN.add("Otwarta " + mark, ", \"availableToEveryone\": true");
        Answer hidden = OTHER_SALES.post("/contacts", "{\"lastName\": \"Ukryty %s\"}".formatted(mark));
        long contact = id(path(hidden));
        ADMIN.post(company + "/contacts", "{\"contact\": {\"id\": %d}, \"role\": \"szef\"}".formatted(contact));

        assertThat(SALES.get("/contacts/" + contact).status()).isEqualTo(404);
        assertThat(SALES.get("/contacts/" + contact + "/companies").status()).isEqualTo(404);
        assertThat(SALES.get("/contacts?q=" + mark).json().getAsJsonArray("items"))
                .isEmpty();
        JsonObject seen = SALES.get(company + "/contacts").json();
        assertThat(seen.getAsJsonArray("items")).isEmpty();
        assertThat(seen.getAsJsonObject("count").get("value").getAsLong()).isZero();
        assertThat(SALES.get(company + "/history").text()).doesNotContain("Ukryty");
        assertThat(SALES.delete(company + "/contacts/" + contact).status()).isEqualTo(404);
        assertThat(OTHER_SALES
                        .call("PATCH", company + "/contacts/" + contact, "{\"primary\": true}", "Content-Type", MERGE)
                        .status())
                .isEqualTo(403);
        assertThat(OTHER_SALES.get(company + "/contacts").json().getAsJsonArray("items"))
                .hasSize(1);
    }

    private String add(String last, String more) {
        return path(ADMIN.post("/contacts", "{\"lastName\": \"%s %s\", %s}".formatted(last, mark, more)));
    }

    @Test
    void aLinkWaitsForItsContactBeforeItHoldsItsCompany() throws SQLException {
        String company = ADMIN.add("Zajęta " + mark, "");
        String contact = add("Zajęty", "\"position\": \"prezes\"");
        try (Connection other =
                        DriverManager.getConnection(Product.running().databaseUrl(), "kontor_owner", "kontor-demo");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select id from contact where id = " + id(contact) + " for no key update");
            CompletableFuture<Answer> linking = CompletableFuture.supplyAsync(
                    () -> ADMIN.post(company + "/contacts", "{\"contact\": {\"id\": " + id(contact) + "}}"));
            await().until(() -> statement
                    .executeQuery(
                            "select 1 from pg_stat_activity" + " where pg_backend_pid() = any (pg_blocking_pids(pid))")
                    .next());

            statement.execute("select id from company where id = " + id(company) + " for no key update nowait");

            other.rollback();
            assertThat(linking.join().status()).isEqualTo(201);
        }
    }

    private static String path(Answer added) {
        return "/contacts/" + added.header("Location").replaceAll(".*/", "");
    }

    private static long id(String path) {
        return Long.parseLong(path.replaceAll(".*/", ""));
    }

    private static long count(String list) {
        return ADMIN.get(list).json().getAsJsonObject("count").get("value").getAsLong();
    }

    private static JsonObject first(JsonObject holder, String list) {
        return holder.getAsJsonArray(list).get(0).getAsJsonObject();
    }
}
