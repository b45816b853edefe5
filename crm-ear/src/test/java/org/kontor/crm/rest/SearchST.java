package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.OTHER_SALES;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Nips;

/** B-07, B-08 by programs: records by whatever of them is known. */
class SearchST {

    private static final String NOTHING =
            "{\"companies\":{\"items\":[],\"more\":false},\"contacts\":{\"items\":[],\"more\":false}}";

    private final String mark =
            "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    @Test
    void findsByNipAndSaysSo() {
        String nip = Nips.fresh();
        String path = ADMIN.add(
                "Szukana " + mark,
                ", \"requisites\": [{\"template\": \"pl-company\", \"values\": {\"nip\": \"" + nip + "\"}}]");

        JsonObject hit = ADMIN.get("/search?q=" + Nips.shown(nip))
                .json()
                .getAsJsonObject("companies")
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();

        assertThat(path).endsWith("/" + hit.get("id").getAsLong());
        assertThat(hit.get("match").getAsString()).isEqualTo("IDENTIFIER");
        assertThat(hit.get("code").getAsString()).isEqualTo("nip");
        assertThat(hit.get("value").getAsString()).isEqualTo(nip);
    }

    /** A-05: neither the records nor that there are any. */
    @Test
    void tellsNothingOfWhatMayNotBeRead() {
        OTHER_SALES.add(
                "Tajna " + mark, ", \"emails\": [{\"kind\": \"WORK\", \"value\": \"biuro@" + mark + ".example\"}]");

        assertThat(SALES.get("/search?q=" + mark).text()).isEqualTo(NOTHING);
        assertThat(SALES.get("/search?q=biuro@" + mark).text()).isEqualTo(NOTHING);
        assertThat(OTHER_SALES.get("/search?q=" + mark).text()).contains("Tajna " + mark);
    }

    @Test
    void refusesQuestionsItDoesNotUnderstand() {
        assertThat(ADMIN.get("/search").codeOf("q")).isEqualTo("rest.error.parameter");
        assertThat(ADMIN.get("/search?q=a&kind=x").codeOf("kind")).isEqualTo("rest.error.unknownParameter");
        assertThat(ADMIN.get("/search?q=ab&limit=0").codeOf("limit")).isEqualTo("rest.error.limit");
        assertThat(ADMIN.get("/search?q=ab%00").codeOf("q")).isEqualTo("rest.error.parameter");
        assertThat(ADMIN.get("/search?q=a").text()).isEqualTo(NOTHING);
    }
}
