package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonElement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.rest.Caller.Answer;

/** S-20, B-07 by REST: the search by words looks into searchable custom fields, as far as rights reach. */
class CustomSearchST extends CustomFieldCase {

    private static final Duration INDEXED = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({
        "TEXT, \"Żółty ŚWIERSZCZ%s\"",
        "MULTILINE, \"raz\\nŚwierszcz%s\"",
        "LINK, \"https://www.swierszcz%s.pl\"",
        "ADDRESS, \"ul. Świerszcz%s 1\""
    })
    void listAndSearchFindWhatIsSearched(String type, String value) {
        String key = make(type, ", \"searchable\": true");
        String name = "Szukana " + mark;
        String company = ADMIN.add(name, ", \"custom\": {\"%s\": %s}".formatted(key, value.formatted(mark)));

        found("/companies?q=", "swierszcz" + mark, name);
        assertThat(names("/companies?q=", "szukana " + mark))
                .as("by name as ever")
                .containsExactly(name);
        assertThat(names("/companies?name:lacks=", "ŚWIERSZCZ" + mark + "&q=" + mark))
                .isEmpty();
        Answer found = ADMIN.get("/search?q=swierszcz" + mark);
        assertThat(found.text()).contains("\"match\":\"FIELD\"", "\"code\":\"" + key + "\"");
        assertThat(SALES.get("/search?q=swierszcz" + mark).text()).as("A-05").doesNotContain(name);

        ADMIN.patch(company, "*", "{\"custom\": {\"%s\": null}}".formatted(key));
        assertThat(names("/companies?q=", "swierszcz" + mark)).isEmpty();
    }

    @Test
    void whatIsNotSearchedAnyMoreIsNotFound() {
        String key = make("TEXT", ", \"searchable\": true");
        ADMIN.add("Szukana " + mark, ", \"custom\": {\"%s\": \"świerszcz%s\"}".formatted(key, mark));
        found("/companies?q=", "swierszcz" + mark, "Szukana " + mark);

        ADMIN.patch(FIELDS + "/" + key, "*", "{\"searchable\": false}");

        assertThat(names("/companies?q=", "swierszcz" + mark)).isEmpty();
    }

    @Test
    void contactsAreFoundByTheirs() {
        String key = ADMIN.post(
                        "/custom-fields/contact",
                        "{\"type\": \"TEXT\", \"labels\": {\"pl\": \"Hobby %s\"}, \"searchable\": true}"
                                .formatted(mark))
                .json()
                .get("key")
                .getAsString();
        ADMIN.post(
                "/contacts",
                "{\"lastName\": \"Szukany %s\", \"custom\": {\"%s\": \"żeglarz%s\"}}".formatted(mark, key, mark));

        found("/contacts?q=", "ZEGLARZ" + mark, "Szukany " + mark);
        assertThat(ADMIN.get("/search?q=zeglarz" + mark).text()).contains("Szukany " + mark);
        ADMIN.patch("/custom-fields/contact/" + key, "*", "{\"retired\": true}");
        assertThat(names("/contacts?q=", "ZEGLARZ" + mark)).isEmpty();
    }

    @Test
    void onlyTextsAreSearched() {
        Answer refused = ADMIN.post(
                FIELDS,
                "{\"type\": \"DATE\", \"labels\": {\"pl\": \"Dzień %s\"}, \"searchable\": true}".formatted(mark));

        assertThat(refused.codeOf("searchable")).isEqualTo("customfield.error.searchable");
    }

    /** Where there are many records, a field is searched as soon as its index is made. */
    private static void found(String path, String typed, String name) {
        Awaitility.await()
                .atMost(INDEXED)
                .untilAsserted(() -> assertThat(names(path, typed)).containsExactly(name));
    }

    private static List<String> names(String path, String typed) {
        String query = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("%26q%3D", "&q=");
        return ADMIN.get(path + query).json().getAsJsonArray("items").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(item -> item.get("name").getAsString())
                .toList();
    }
}
