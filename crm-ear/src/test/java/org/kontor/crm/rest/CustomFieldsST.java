package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** S-07, S-20 by REST: those of the settings make and change custom fields. */
class CustomFieldsST extends CustomFieldCase {

    @Test
    void retiredFieldsComeBackWithTheirValues() {
        String key = make("TEXT", "");
        String company = ADMIN.add("Firma " + mark, ", \"custom\": {\"%s\": \"jest\"}".formatted(key));

        assertThat(ADMIN.patch(FIELDS + "/" + key, "*", "{\"retired\": true}").status())
                .isEqualTo(200);
        assertThat(custom(company).has(key)).isFalse();
        assertThat(ADMIN.patch(company, "*", "{\"name\": \"Zmieniona " + mark + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(problem(company, key, "\"inne\"")).isEqualTo("rest.error.unknownMember");

        assertThat(ADMIN.patch(FIELDS + "/" + key, "*", "{\"retired\": false}").status())
                .isEqualTo(200);
        assertThat(custom(company).get(key).getAsString()).isEqualTo("jest");
        assertThat(ADMIN.delete(FIELDS + "/" + key).status()).isEqualTo(409);
    }

    @Test
    void whoeverMayNotChangeSettingsReadsThemOnly() {
        String key = make("TEXT", "");

        assertThat(SALES.get(FIELDS).status()).isEqualTo(200);
        assertThat(SALES.post(FIELDS, "{\"type\": \"TEXT\", \"labels\": {\"pl\": \"x\"}}")
                        .status())
                .isEqualTo(403);
        assertThat(SALES.patch(FIELDS + "/" + key, "*", "{\"required\": true}").status())
                .isEqualTo(403);
        assertThat(SALES.delete(FIELDS + "/" + key).status()).isEqualTo(403);
        assertThat(ADMIN.get("/custom-fields/invoice").status()).isEqualTo(404);
    }

    @Test
    void definitionsAreCheckedAndGuardedByVersion() {
        String key = make("LIST", ", \"options\": [{\"labels\": {\"en\": \"Gold\"}}]");

        assertThat(ADMIN.patch(FIELDS + "/" + key, "*", "{\"type\": \"TEXT\"}").codeOf("type"))
                .isEqualTo("rest.error.readOnly");
        assertThat(ADMIN.patch(FIELDS + "/" + key, "*", "{\"options\": []}").codeOf("options"))
                .isEqualTo("customfield.error.optionsNeeded");
        Answer changed = ADMIN.patch(
                FIELDS + "/" + key,
                "*",
                "{\"labels\": {\"pl\": \"Nowa nazwa %s\"}, \"position\": 1, \"filterable\": true}".formatted(mark));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("position").getAsInt()).isEqualTo(1);
        assertThat(changed.json().get("index").getAsString()).isIn("BUILDING", "READY");
        assertThat(ADMIN.patch(FIELDS + "/" + key, "*", "{\"index\": \"NONE\"}").codeOf("index"))
                .isEqualTo("rest.error.readOnly");
        assertThat(ADMIN.patch(FIELDS + "/" + key, "\"0\"", "{\"filterable\": false}")
                        .status())
                .isEqualTo(412);
        Answer deleted = ADMIN.delete(FIELDS + "/" + key);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(ADMIN.post(
                                "/change-sets/"
                                        + deleted.json().get("changeSetId").getAsLong() + "/undo",
                                "")
                        .status())
                .isEqualTo(200);
        assertThat(ADMIN.get(FIELDS + "/" + key).json().getAsJsonArray("options"))
                .hasSize(1);
    }
}
