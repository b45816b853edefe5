package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.OTHER_SALES;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Nips;
import org.kontor.crm.rest.Caller.Answer;

/** S-16, B-03: legal identities by REST. */
class RequisitesST {

    private static final String ONE =
            ", \"requisites\": [{\"template\": \"pl-company\", \"values\": {\"nip\": \"%s\"}}]";

    @Test
    void keepsRequisitesNormalisedAndShowsThemAsPeopleReadThem() {
        String nip = Nips.fresh();
        String path = ADMIN.add("Rest", """
                , "requisites": [{"template": "pl-company",
                    "values": {"nip": "PL %s", "krs": "0000 006 865", "regon": null},
                    "addresses": [{"kind": "REGISTERED", "text": "ul. Prosta 1"}],
                    "accounts": [{"number": "61 1090 1014 0000 0712 1981 2874", "bic": "brexplpw", "bank": "Bank"},
                                 {"kind": "PLAIN", "number": "12-34", "currency": "USD"}]}]
                """.formatted(Nips.shown(nip)));

        JsonObject requisite = requisite(path);

        assertThat(requisite.keySet())
                .containsExactly("id", "template", "default", "values", "display", "addresses", "accounts");
        assertThat(requisite.get("default").getAsBoolean()).isTrue();
        assertThat(requisite.get("values")).hasToString("{\"nip\":\"" + nip + "\",\"krs\":\"0000006865\"}");
        assertThat(requisite.getAsJsonObject("display").get("nip").getAsString())
                .isEqualTo(Nips.shown(nip));
        JsonObject account = requisite.getAsJsonArray("accounts").get(0).getAsJsonObject();
        assertThat(account.get("number").getAsString()).isEqualTo("PL61109010140000071219812874");
        assertThat(account.get("display").getAsString()).isEqualTo("PL61 1090 1014 0000 0712 1981 2874");
        assertThat(account.get("default").getAsBoolean()).isTrue();
        assertThat(requisite.getAsJsonArray("accounts").get(1).toString())
                .contains("\"number\":\"12-34\"", "\"currency\":\"USD\"", "\"default\":false");
    }

    @Test
    void takesBackWhatItGaveAndPartsKeepTheirIdentity() {
        String path = ADMIN.add("Rest", ONE.formatted(Nips.fresh()));
        JsonObject whole = ADMIN.get(path).json();
        JsonObject before = requisite(path);

        assertThat(ADMIN.patch(path, "*", whole.toString()).json().get("version"))
                .isEqualTo(whole.get("version"));
        before.getAsJsonObject("values").addProperty("krs", "0000006865");
        Answer changed = ADMIN.patch(path, "*", "{\"requisites\": [" + before + "]}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(requisite(path).get("id")).isEqualTo(before.get("id"));
        assertThat(ADMIN.get(path + "/history").text()).contains("\"field\":\"requisites.krs\"", "\"0000006865\"");
        assertThat(ADMIN.patch(path, "*", "{\"requisites\": null}").text()).contains("\"requisites\":[]");
    }

    @Test
    void namesWhatIsWrongByItsPath() {
        Answer refused = ADMIN.post("/companies", """
                {"name": "Wrong", "requisites": [
                   {"template": "pl-company", "values": {"nip": "1234567890", "vat": "1"}, "accounts": [{"number": "12"}]},
                   {"template": "nowhere", "values": {"nip": "1"}}]}
                """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("requisites[0].values.nip")).isEqualTo("error.identifier.checksum");
        assertThat(refused.codeOf("requisites[0].values.vat")).isEqualTo("error.requisite.field");
        assertThat(refused.codeOf("requisites[0].accounts[0].number")).isEqualTo("error.identifier.tooShort");
        assertThat(refused.codeOf("requisites[1].template")).isEqualTo("error.unknownChoice");
        assertThat(refused.text()).contains("The check digit does not match", "it needs 26 characters and has 2");
    }

    @Test
    void refusesMembersOfOtherKinds() {
        Answer refused = ADMIN.post("/companies", """
                {"name": "Wrong", "requisites": [{"template": "pl-company", "values": {"nip": 1}, "more": 1},
                                                 {"template": "pl-company"}]}
                """);

        assertThat(refused.codeOf("requisites[0].values.nip")).isEqualTo("rest.error.text");
        assertThat(refused.codeOf("requisites[0].more")).isEqualTo("rest.error.unknownMember");
        assertThat(refused.codeOf("requisites[1].values")).isEqualTo("rest.error.needed");
    }

    @Test
    void theSameNipAsksForAReasonThatStandsInHistory() {
        String nip = Nips.fresh();
        String first = ADMIN.add("Pierwsza", ONE.formatted(nip));

        Answer refused = ADMIN.post("/companies", "{\"name\": \"Druga\"" + ONE.formatted(nip) + "}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").getAsString()).isEqualTo("urn:kontor:problem:duplicateNip");
        assertThat(refused.codeOf("requisites[0].values.nip")).isEqualTo("company.error.sameNip");
        assertThat(refused.json().getAsJsonArray("companies").toString())
                .isEqualTo("[{\"id\":" + first.replaceAll("\\D", "") + ",\"name\":\"Pierwsza\"}]");
        String second = ADMIN.add("Druga", ONE.formatted(nip) + ", \"duplicateReason\": \"oddział\"");
        assertThat(ADMIN.get(second + "/history").text()).contains("\"note\":\"oddział\"");
        assertThat(ADMIN.get(second).json().has("duplicateReason")).isFalse();
    }

    @Test
    void aCompanyThatMayNotBeReadDoesNotExist() {
        String nip = Nips.fresh();
        String theirs = OTHER_SALES.add("Cudza", ONE.formatted(nip));

        assertThat(SALES.get(theirs).status()).isEqualTo(404);
        assertThat(SALES.post("/companies", "{\"name\": \"Moja\"" + ONE.formatted(nip) + "}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void describesTemplates() {
        assertThat(ADMIN.get("/requisite-templates").text())
                .contains("\"code\":\"pl-company\"", "\"code\":\"de-company\"", "\"identifier\":\"PESEL\"");
    }

    private static JsonObject requisite(String path) {
        return ADMIN.get(path).json().getAsJsonArray("requisites").get(0).getAsJsonObject();
    }
}
