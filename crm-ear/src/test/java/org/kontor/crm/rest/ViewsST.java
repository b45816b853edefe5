package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.OTHER_SALES;
import static org.kontor.crm.rest.Caller.SALES;

import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** B-07, B-08: views by programs. */
class ViewsST {

    private static final String VIEWS = "/companies/views";

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void addsChangesArrangesAndDeletes() {
        Answer added = SALES.post(VIEWS, body("Klienci", "type=client&sort=-revenue", false));
        assertThat(added.status()).isEqualTo(201);
        String path = VIEWS + "/" + added.json().get("id").getAsLong();
        assertThat(added.header("Location")).endsWith(path);
        assertThat(added.json())
                .isEqualTo(SALES.get(path).json())
                .asString()
                .contains(
                        "\"query\":\"type=client&sort=-revenue\"",
                        "{\"field\":\"name\",\"width\":0}",
                        "Anna Kowalczyk");

        Answer changed = SALES.patch(path, added.header("ETag"), "{\"name\": \"Partnerzy " + mark + "\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).contains("Partnerzy " + mark, "type=client");
        assertThat(SALES.patch(path, added.header("ETag"), "{\"name\": \"x\"}").status())
                .isEqualTo(412);

        assertThat(OTHER_SALES.get(path).status()).isEqualTo(404);
        assertThat(ADMIN.get(VIEWS).text()).doesNotContain(mark);

        Answer arranged = SALES.call("PUT", VIEWS + "/tabs", "{\"views\": []}", "Content-Type", "application/json");
        assertThat(arranged.text()).contains(mark).doesNotContain("\"pinned\":true");

        long changeSet = SALES.delete(path).json().get("changeSetId").getAsLong();
        assertThat(SALES.get(path).status()).isEqualTo(404);
        SALES.call("POST", "/change-sets/" + changeSet + "/undo", "");
        assertThat(SALES.get(path).text()).contains("Partnerzy " + mark);
        SALES.delete(path);
    }

    @Test
    void sharingIsForThoseOfTheSettings() {
        Answer refused = SALES.post(VIEWS, body("Wspólny", "", true));
        assertThat(refused.status()).isEqualTo(403);

        Answer added = ADMIN.post(VIEWS, body("Wspólny", "responsible=me", true));
        String path = VIEWS + "/" + added.json().get("id").getAsLong();
        assertThat(SALES.get(path).text()).contains("\"shared\":true", "Tomasz Zieliński");
        assertThat(SALES.delete(path).status()).isEqualTo(403);
        assertThat(ADMIN.delete(path).status()).isEqualTo(200);
    }

    @Test
    void namesEveryMemberThatIsWrong() {
        Answer refused = SALES.post(
                VIEWS,
                "{\"name\": \" \", \"query\": \"nothing:greater=1&sort=x\", \"columns\": [{\"field\": \"secret\"}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("columns[0].field")).isEqualTo("list.error.column");
        assertThat(refused.codeOf("nothing:greater")).isNotEmpty();
        assertThat(refused.codeOf("sort")).isNotEmpty();
        assertThat(SALES.post(VIEWS, "{\"name\": \" \"}").codeOf("name")).isEqualTo("view.error.nameNeeded");
        assertThat(SALES.post(VIEWS, "{\"name\": \"a\", \"query\": \"q=%zz\"}").codeOf("query"))
                .isNotEmpty();
    }

    private String body(String name, String query, boolean shared) {
        return "{\"name\": \"%s %s\", \"query\": \"%s\", \"columns\": [{\"field\": \"name\"}], \"shared\": %s}"
                .formatted(name, mark, query, shared);
    }
}
