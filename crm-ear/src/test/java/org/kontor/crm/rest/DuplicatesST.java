package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.OTHER_SALES;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Nips;
import org.kontor.crm.rest.Caller.Answer;

/** B-04 by programs: candidates with reasons, pairs told apart, and what is told of those outside one's rights. */
class DuplicatesST {

    private static final String FIND = "/companies/duplicates";
    private static final String POLICY = "/duplicate-policy";

    private final String mark =
            "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    @Test
    void saysWhyACompanyMayBeTheSame() {
        String nip = Nips.fresh();
        String path = ADMIN.add("Żaba " + mark + " sp. z o.o.", ", " + requisites(nip));

        Answer found = ADMIN.post(FIND, "{\"name\": \"Zaba-" + mark + "\", " + requisites(Nips.shown(nip)) + "}");

        assertThat(found.status()).isEqualTo(200);
        JsonObject first = candidate(found);
        assertThat(path).endsWith("/" + first.get("id").getAsLong());
        assertThat(first.get("score").getAsInt()).isEqualTo(99);
        assertThat(first.get("certainty").getAsString()).isEqualTo("CERTAIN");
        assertThat(first.get("reasons"))
                .hasToString("[{\"code\":\"IDENTIFIER\",\"identifier\":\"NIP\"},{\"code\":\"SAME_NAME\"}]");
        assertThat(ADMIN.get("/companies?q=" + mark).json().getAsJsonArray("items"))
                .as("nothing was added")
                .hasSize(1);
    }

    @Test
    void aPairToldApartIsNoCandidateUntilItIsForgotten() {
        String one = ADMIN.add("Para " + mark, "");
        String other = ADMIN.add("Para " + mark + " S.A.", "");
        String pair = one + "/distinct" + other.replace("/companies", "");
        String ask = FIND + "?of=" + one.replaceAll("\\D", "");

        assertThat(ADMIN.call("PUT", pair, "").status()).isEqualTo(204);
        Answer apart = ADMIN.post(ask, "{\"name\": \"Para " + mark + "\"}");
        assertThat(apart.json().getAsJsonArray("candidates")).isEmpty();
        assertThat(apart.json().getAsJsonArray("distinct")).hasSize(1);
        assertThat(ADMIN.get(one).header("ETag"))
                .as("neither company is changed")
                .isEqualTo("\"0\"");

        assertThat(ADMIN.delete(pair).status()).isEqualTo(204);
        assertThat(ADMIN.post(ask, "{\"name\": \"Para " + mark + "\"}").json().getAsJsonArray("candidates"))
                .hasSize(1);
        assertThat(SALES.call("PUT", pair, "").status()).isEqualTo(404);
        assertThat(ADMIN.call("PUT", one + "/distinct" + one.replace("/companies", ""), "")
                        .codeOf("other"))
                .isEqualTo("duplicate.error.itself");
    }

    /** nothing of them, or their responsible person alone where the policy says so. */
    @Test
    void tellsNothingOfCompaniesOutsideOnesRightsOrTheirOwnerAlone() {
        String name = "Tajna " + mark;
        OTHER_SALES.add(name, "");
        String before = ADMIN.get(POLICY).text();

        Answer silent = SALES.post(FIND, "{\"name\": \"" + name + "\"}");
        assertThat(silent.text()).isEqualTo("{\"candidates\":[],\"distinct\":[],\"owners\":[]}");

        assertThat(policy("{\"showOwner\": true}").status()).isEqualTo(200);
        Answer told = SALES.post(FIND, "{\"name\": \"" + name + "\"}");
        policy(before);

        assertThat(told.text())
                .isEqualTo("{\"candidates\":[],\"distinct\":[],\"owners\":[{\"id\":" + OTHER_SALES.id()
                        + ",\"name\":\"Piotr Nowicki\"}]}");
    }

    @Test
    void thePolicyIsForThoseOfTheSettings() {
        assertThat(SALES.get(POLICY).status()).isEqualTo(403);
        assertThat(SALES.call(
                                "PUT",
                                POLICY,
                                "{\"showOwner\": true}",
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(403);
        assertThat(ADMIN.call("PUT", POLICY, "{\"showOwner\": true}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(428);
        assertThat(ADMIN.call(
                                "PUT",
                                POLICY,
                                "{\"showOwner\": true}",
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                "\"999999\"")
                        .status())
                .isEqualTo(412);
        assertThat(policy("{\"showOwner\": 1}").codeOf("showOwner")).isEqualTo("rest.error.flag");
        assertThat(ADMIN.post(FIND, "{\"nome\": \"x\"}").codeOf("nome")).isEqualTo("rest.error.unknownMember");
        assertThat(ADMIN.post(FIND + "?of=999999999", "{\"name\": \"x\"}").status())
                .isEqualTo(404);
    }

    private static Answer policy(String body) {
        return ADMIN.call("PUT", POLICY, body, "Content-Type", "application/json", "If-Match", "*");
    }

    private static JsonObject candidate(Answer answer) {
        return answer.json().getAsJsonArray("candidates").get(0).getAsJsonObject();
    }

    private static String requisites(String nip) {
        return "\"requisites\": [{\"template\": \"pl-company\", \"values\": {\"nip\": \"" + nip + "\"}}]";
    }
}
