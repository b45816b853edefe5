package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** S-16 over REST: templates of legal identities are administrable, and what is in use is never lost. */
class TemplatesST {

    private static final String ALL = "/requisite-templates";

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void addsChangesRetiresAndDeletes() {
        Answer added = ADMIN.post(ALL, body("Firma, SK"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().getAsJsonArray("fields").toString()).contains("\"code\":\"euVat\"", "\"code\":\"ico\"");
        String path = ALL + "/" + added.json().get("code").getAsString();
        String company = ADMIN.add(
                "Słowacka " + mark,
                ", \"requisites\": [{\"template\": \""
                        + added.json().get("code").getAsString() + "\", \"values\": {\"ico\": \"36631124\"}}]");

        Answer lost = ADMIN.patch(
                path,
                "*",
                "{\"fields\": [{\"code\": \"euVat\", \"identifier\": \"EU_VAT\","
                        + " \"labels\": {\"pl\": \"VAT\"}}]}");
        assertThat(lost.codeOf("fields")).isEqualTo("template.error.fieldUsed");
        assertThat(ADMIN.delete(path).text()).contains("template.error.everUsed");

        Answer changed = ADMIN.patch(path, added.header("ETag"), "{\"retired\": true, \"country\": null}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("retired").getAsBoolean()).isTrue();
        assertThat(changed.json().get("country").isJsonNull()).isTrue();
        assertThat(ADMIN.patch(path, added.header("ETag"), "{\"retired\": false}")
                        .status())
                .isEqualTo(412);
        assertThat(ADMIN.get(company).text()).contains("36631124");

        String unused =
                ALL + "/" + ADMIN.post(ALL, body("Inna, SK")).json().get("code").getAsString();
        long changeSet = ADMIN.delete(unused).json().get("changeSetId").getAsLong();
        assertThat(ADMIN.get(unused).status()).isEqualTo(404);
        ADMIN.call("POST", "/change-sets/" + changeSet + "/undo", "");
        assertThat(ADMIN.get(unused).json().getAsJsonArray("fields")).hasSize(2);
        ADMIN.delete(unused);
    }

    /** others list templates to choose from, and are refused everything else. */
    @Test
    void isForThoseOfTheSettingsOnly() {
        assertThat(SALES.get(ALL).status()).isEqualTo(200);
        assertThat(List.of(
                        SALES.get(ALL + "/pl-company"),
                        SALES.post(ALL, body("Cudza")),
                        SALES.patch(ALL + "/pl-company", "*", "{\"retired\": true}"),
                        SALES.delete(ALL + "/pl-company")))
                .extracting(Answer::status)
                .containsOnly(403);
    }

    private String body(String label) {
        return "{\"labels\": {\"pl\": \"" + label + " " + mark + "\"}, \"country\": \"SK\", \"holder\": \"COMPANY\","
                + " \"fields\": [{\"identifier\": \"EU_VAT\", \"labels\": {\"pl\": \"IČ DPH\"}},"
                + " {\"labels\": {\"pl\": \"IČO\"}, \"required\": true}]}";
    }
}
