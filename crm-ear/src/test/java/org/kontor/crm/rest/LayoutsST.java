package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** S-06, S-20 over REST: layouts of one's own and the common one. */
class LayoutsST {

    private static final String OWN = "/layouts/company";
    private static final String COMMON = OWN + "/common";
    private static final Caller CLERK = new Caller("ewa.lis");

    @Test
    void keepsAndGivesUpALayoutOfOnesOwn() {
        Answer kept = CLERK.call(
                "PUT",
                OWN,
                "{\"sections\": [{\"key\": \"more\", \"titles\": {\"pl\": \" Reszta \"}, \"fields\": [{\"key\": \"revenue\","
                        + " \"show\": \"ALWAYS\"}, {\"key\": \"websites\", \"show\": \"HIDDEN\"}]}]}",
                "Content-Type",
                "application/json");
        try {
            assertThat(kept.status()).isEqualTo(200);
            assertThat(kept.json().get("whose").getAsString()).isEqualTo("OWN");
            JsonObject first = first(kept);
            assertThat(first.get("key").getAsString()).isEqualTo("more");
            assertThat(first.getAsJsonObject("titles").get("pl").getAsString()).isEqualTo("Reszta");
            assertThat(first.getAsJsonArray("fields").toString())
                    .startsWith("[{\"key\":\"revenue\",\"show\":\"ALWAYS\"},{\"key\":\"websites\",\"show\":\"HIDDEN\"},"
                            + "{\"key\":\"employees\",\"show\":\"FILLED\"}");
            assertThat(put(OWN, kept.text()).text()).isEqualTo(kept.text());
        } finally {
            Answer reset = CLERK.delete(OWN);
            assertThat(reset.json().get("changeSetId").getAsLong()).isPositive();
        }
        assertThat(first(CLERK.get(OWN)).get("key").getAsString()).isEqualTo("about");
        assertThat(CLERK.delete(OWN).json().get("changeSetId").isJsonNull()).isTrue();
    }

    /** the common one is for those of the settings only. */
    @Test
    void theCommonOneIsForThoseOfTheSettings() {
        String hidden = "{\"sections\": [{\"key\": \"details\", \"hidden\": true}]}";

        assertThat(put(COMMON, hidden).status()).isEqualTo(403);
        assertThat(CLERK.delete(COMMON).status()).isEqualTo(403);
        assertThat(CLERK.get(OWN).json().get("whose").getAsString()).isEqualTo("USUAL");

        try {
            assertThat(ADMIN.call("PUT", COMMON, hidden, "Content-Type", "application/json")
                            .status())
                    .isEqualTo(200);
            assertThat(CLERK.get(OWN).json().get("whose").getAsString()).isEqualTo("COMMON");
            assertThat(first(CLERK.get(COMMON)).get("hidden").getAsBoolean()).isTrue();
        } finally {
            assertThat(ADMIN.delete(COMMON).status()).isEqualTo(200);
        }
    }

    /** S-15: contacts have layouts of their own; what a contact is not saved without stays in sight. */
    @Test
    void contactsHaveLayoutsOfTheirOwn() {
        String path = "/layouts/contact";
        String hidden =
                "{\"sections\": [{\"key\": \"companies\", \"fields\": [{\"key\": \"%s\", \"show\": \"HIDDEN\"}]}]}";

        assertThat(put(path, hidden.formatted("lastName")).codeOf("sections[0].fields[0].show"))
                .isEqualTo("layout.error.needed");
        assertThat(put(path, hidden.formatted("industry")).codeOf("sections[0].fields[0].key"))
                .isEqualTo("layout.error.field");
        assertThat(put(path + "/common", hidden.formatted("birthday")).status()).isEqualTo(403);
        try {
            assertThat(first(put(path, hidden.formatted("birthday"))).get("key").getAsString())
                    .isEqualTo("companies");
            assertThat(CLERK.get(OWN).json().get("whose").getAsString()).isEqualTo("USUAL");
        } finally {
            assertThat(CLERK.delete(path).json().get("changeSetId").getAsLong()).isPositive();
        }
    }

    @Test
    void namesEveryMemberThatIsWrong() {
        Answer refused = put(
                OWN,
                "{\"sections\": [{\"key\": \"about\", \"fields\": [{\"key\": \"name\", \"show\": \"HIDDEN\"},"
                        + " {\"key\": \"secret\"}]}, {\"key\": \"about\"}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("sections[0].fields[0].show")).isEqualTo("layout.error.needed");
        assertThat(refused.codeOf("sections[0].fields[1].key")).isEqualTo("layout.error.field");
        assertThat(refused.codeOf("sections[1].key")).isEqualTo("layout.error.section");
        assertThat(put(OWN, "{\"sections\": [{\"key\": \"about\", \"show\": 1}]}")
                        .codeOf("sections[0].show"))
                .isEqualTo("rest.error.unknownMember");
        assertThat(put(OWN, "{}").codeOf("sections")).isEqualTo("rest.error.needed");
    }

    private static Answer put(String path, String body) {
        return CLERK.call("PUT", path, body, "Content-Type", "application/json");
    }

    private static JsonObject first(Answer answer) {
        return answer.json().getAsJsonArray("sections").get(0).getAsJsonObject();
    }
}
