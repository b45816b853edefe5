package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.OTHER_SALES;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonElement;
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

    @Test
    void namesWhatCannotBeAsked() {
        var refused = SALES.get("/companies?type:greater=1&createdAt:before=soon&shoe:is=1");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("type:greater")).isEqualTo("filter.error.operator");
        assertThat(refused.codeOf("createdAt:before")).isEqualTo("filter.error.day");
        assertThat(refused.codeOf("shoe")).isEqualTo("rest.error.unknownParameter");
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
