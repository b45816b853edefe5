package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** B-06, B-07, B-08: lists of contacts by REST, their views and the changes of many. */
class ContactListsST {

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void listsAreNarrowedOrderedKeptAsViewsAndChangedTogether() {
        String director = add("Dyrektor", "\"position\": \"dyrektor\"");
        add("Asystent", "\"position\": \"asystent\"");
        String ours = "?q=" + mark;

        assertThat(ADMIN.get("/contacts" + ours + "&sort=position,-name").json().getAsJsonArray("items"))
                .hasSize(2);
        assertThat(count("/contacts" + ours + "&position=DYREKTOR&or.position=nikt"))
                .isEqualTo(1);
        assertThat(ADMIN.get("/contacts?company:contains=x").status()).isEqualTo(400);

        Answer view = ADMIN.post(
                "/contacts/views", "{\"name\": \"%s\", \"query\": \"position:contains=dyr\"}".formatted(mark));
        assertThat(view.status()).as(view.text()).isEqualTo(201);
        String kept = "/contacts/views/" + view.header("Location").replaceAll(".*/", "");
        assertThat(SALES.get(kept).status()).isEqualTo(404);
        assertThat(ADMIN.get(kept.replace("contacts", "companies")).status()).isEqualTo(404);

        String flag = "{\"field\": \"availableToEveryone\", \"value\": \"true\"}";
        Answer changed = ADMIN.post("/contacts/bulk-change" + ours + "&position=dyrektor", flag);
        assertThat(changed.json().get("changed").getAsLong()).isEqualTo(1);
        assertThat(ADMIN.get(director).json().get("availableToEveryone").getAsBoolean())
                .isTrue();
        assertThat(SALES.post("/contacts/bulk-delete" + ours, "{}")
                        .json()
                        .get("changed")
                        .getAsLong())
                .isZero();
        assertThat(ADMIN.post("/contacts/bulk-delete", "{}").status()).isEqualTo(400);
        assertThat(ADMIN.post("/contacts/bulk-delete" + ours, "{}")
                        .json()
                        .get("changed")
                        .getAsLong())
                .isEqualTo(2);
    }

    private String add(String last, String more) {
        return path(ADMIN.post("/contacts", "{\"lastName\": \"%s %s\", %s}".formatted(last, mark, more)));
    }

    private static String path(Answer added) {
        return "/contacts/" + added.header("Location").replaceAll(".*/", "");
    }

    private static long count(String list) {
        return ADMIN.get(list).json().getAsJsonObject("count").get("value").getAsLong();
    }
}
