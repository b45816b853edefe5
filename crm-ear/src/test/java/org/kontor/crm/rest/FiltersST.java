package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.OTHER_SALES;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Nips;

/** B-07, B-08: REST asks lists what pages ask them. */
class FiltersST {

    private final String mark = "Filtr " + Long.toString(System.nanoTime(), 36);

    @Test
    void narrowsByEveryKindOfField() {
        String nip = Nips.fresh();
        SALES.add(
                mark + " A",
                ", \"type\": \"client\", \"revenue\": {\"amount\": 100, \"currency\": \"PLN\"},"
                        + " \"phones\": [{\"kind\": \"WORK\", \"value\": \"22 555 01 12\"}],"
                        + " \"requisites\": [{\"template\": \"pl-company\", \"values\": {\"nip\": \"" + nip + "\"}}]");
        SALES.add(mark + " B", ", \"industry\": \"it\", \"availableToEveryone\": true");

        assertThat(names("&type:not=client")).containsExactly(mark + " B");
        assertThat(names("&nip=" + Nips.shown(nip))).containsExactly(mark + " A");
        assertThat(names("&nip:empty=true")).containsExactly(mark + " B");
        assertThat(names("&revenue:between=" + encoded("100 PLN,200 PLN"))).containsExactly(mark + " A");
        assertThat(names("&revenue:greater=" + encoded("100 PLN"))).isEmpty();
        assertThat(names("&phones:starts=" + encoded("22 555"))).containsExactly(mark + " A");
        assertThat(names("&availableToEveryone=true")).containsExactly(mark + " B");
        assertThat(names("&createdAt:last=0")).hasSize(2);
        assertThat(names("&responsible=me")).hasSize(2);
        assertThat(names("&type=client&or.industry=it&or.q=" + encoded(mark))).hasSize(2);
    }

    @Test
    void aConditionShowsNothingOfOthers() {
        OTHER_SALES.add(mark + " cudza", ", \"externalId\": \"" + mark + "\"");

        assertThat(names("&or.externalId=" + encoded(mark) + "&or2.name:lacks=zzz"))
                .doesNotContain(mark + " cudza");
        assertThat(ADMIN.get("/companies?externalId=" + encoded(mark)).text()).contains(mark + " cudza");
    }

    /** Who asks for the page alone gets the same rows, and no number. */
    @Test
    void saysHowManyOnlyWhereThatIsAsked() {
        SALES.add(mark + " A", "");
        SALES.add(mark + " B", "");
        String one = "/companies?limit=1&q=" + encoded(mark);

        JsonObject counted = SALES.get(one).json();
        JsonObject alone = SALES.get(one + "&count=false").json();

        assertThat(counted.getAsJsonObject("count").get("value").getAsLong()).isEqualTo(2);
        assertThat(alone.get("count").isJsonNull()).isTrue();
        assertThat(alone.get("items")).isEqualTo(counted.get("items"));
        assertThat(alone.get("next")).isEqualTo(counted.get("next"));
        assertThat(SALES.get(one + "&columns=name&count=false")
                        .json()
                        .get("count")
                        .isJsonNull())
                .isTrue();
        assertThat(SALES.get(one + "&count=maybe").codeOf("count")).isEqualTo("rest.error.flag");
    }

    @Test
    void namesWhatCannotBeAsked() {
        var refused = SALES.get("/companies?type:greater=1&createdAt:before=soon&shoe:is=1");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("type:greater")).isEqualTo("filter.error.operator");
        assertThat(refused.codeOf("createdAt:before")).isEqualTo("filter.error.day");
        assertThat(refused.codeOf("shoe")).isEqualTo("rest.error.unknownParameter");
    }

    /** B-06: as far as the roles reach, and back by the change set. */
    @Test
    void changesAndDeletesManyAtOnce() {
        SALES.add(mark + " A", "");
        SALES.add(mark + " B", "");
        OTHER_SALES.add(mark + " C", ", \"availableToEveryone\": true");
        String which = "?q=" + encoded(mark);

        JsonObject look = SALES.post(
                        "/companies/bulk-change" + which,
                        "{\"field\": \"type\", \"value\": \"client\", \"dryRun\": true}")
                .json();
        assertThat(look.toString()).isEqualTo("{\"changing\":2,\"unchanged\":0,\"forbidden\":1}");
        assertThat(names("&type=client")).isEmpty();

        JsonObject done = SALES.post("/companies/bulk-change" + which, "{\"field\": \"type\", \"value\": \"client\"}")
                .json();
        assertThat(done.get("changed").getAsLong()).isEqualTo(2);
        assertThat(names("&type=client")).hasSize(2);
        SALES.post("/change-sets/" + done.get("changeSetId") + "/undo", "");
        assertThat(names("&type=client")).isEmpty();

        assertThat(SALES.post("/companies/bulk-delete" + which, "{}")
                        .json()
                        .get("changed")
                        .getAsLong())
                .isEqualTo(2);
        assertThat(names("")).containsExactly(mark + " C");
        assertThat(SALES.post("/companies/bulk-delete", "{}").status()).isEqualTo(400);
        assertThat(SALES.post("/companies/bulk-change" + which, "{\"field\": \"name\"}")
                        .codeOf("field"))
                .isEqualTo("bulk.error.field");
    }

    private List<String> names(String more) {
        JsonElement items = SALES.get("/companies?limit=200&q=" + encoded(mark) + more)
                .json()
                .get("items");
        return StreamSupport.stream(items.getAsJsonArray().spliterator(), false)
                .map(item -> item.getAsJsonObject().get("name").getAsString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
