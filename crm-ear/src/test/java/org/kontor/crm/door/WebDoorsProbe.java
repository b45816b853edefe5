package org.kontor.crm.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/**
 * A-05 at the doors of the web: every call of the REST interface, every page and every servlet is walked with the ids and words of
 * another department's record and with those of none; both answers must be the same. The table {@code doors/web.txt} names
 * all of them; one that is found and not in the table fails.
 */
class WebDoorsProbe {

    private static final String NOSY = "anna.kowalczyk";
    private static final String OWNER = "piotr.nowicki";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Known nowhere = Known.fresh();
    private final Known record = made(Known.fresh());

    @Test
    void theTableNamesEveryCallEveryPageAndEveryServlet() throws IOException {
        assertThat(WebTable.found())
                .containsExactlyInAnyOrderElementsOf(WebTable.read().keySet());
    }

    /** The administrator is told: where that is not so, a leak would not be seen either. */
    @Test
    void callsThatTellAreSeenToTellAndTellNothingToOthers() throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Map.Entry<String, String> door : WebTable.read().entrySet()) {
            String[] call = door.getKey().split(" ", -1);
            if (!call[0].equals("PAGE") && !call[0].equals("SERVLET")) {
                compare(door.getKey(), known -> call(NOSY, call[0], call[1], known), leaks);
                if (door.getValue().startsWith("tells")) {
                    assertThat(call("admin", call[0], call[1], record))
                            .as(door.getKey())
                            .contains(record.name());
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(call("admin", "GET", "/companies/{id}", record)).contains("\"version\":0");
    }

    @Test
    void pagesTellNothingToOthers() throws IOException {
        browser.signedInAs(NOSY);

        assertThat(leaks(pages())).isEmpty();
    }

    @Test
    void pagesTellNothingMoreToWhoLooksThroughTheirEyes() throws IOException {
        browser.signedInAs("admin");
        String users =
                browser.product().rest("admin", "GET", "/users?q=Kowalczyk", "").body();
        String anna = first(users).get("id").getAsString();
        pagesThatTell().forEach(door -> assertThat(page(door, record)).as(door).contains(record.name()));
        browser.open("/settings/users/" + anna);
        browser.page().locator("#viewAs").click();
        browser.page().waitForURL("**/companies");

        assertThat(leaks(pagesThatTell())).isEmpty();
    }

    private List<String> leaks(List<String> pages) {
        List<String> leaks = new ArrayList<>();
        for (String door : pages) {
            compare(door, known -> page(door, known), leaks);
        }
        return leaks;
    }

    private List<String> pages() throws IOException {
        return WebTable.read().keySet().stream()
                .filter(door -> door.startsWith("PAGE ") || door.startsWith("SERVLET "))
                .toList();
    }

    private List<String> pagesThatTell() throws IOException {
        Map<String, String> table = WebTable.read();
        return pages().stream()
                .filter(door -> table.getOrDefault(door, "").startsWith("tells"))
                .toList();
    }

    private void compare(String door, Function<Known, String> walk, List<String> leaks) {
        String there = record.anonymous(walk.apply(record));
        String missing = nowhere.anonymous(walk.apply(nowhere));
        if (!there.equals(missing)) {
            leaks.add(door + Answer.difference(there, missing));
        }
    }

    private String call(String user, String method, String address, Known known) {
        String query = "?q=" + known.name();
        String path = filled(address, known) + (method.equals("GET") || address.contains("/bulk-") ? query : "");
        String body = method.equals("GET") || method.equals("DELETE")
                ? ""
                : "{\"name\": \"%s\", \"phones\": [{\"kind\": \"WORK\", \"value\": \"%s\"}], \"externalId\": \"%s\"}"
                        .formatted(known.name(), known.phone(), known.value());
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        HttpResponse<String> answer =
                browser.product().rest(user, method, path, body, "Content-Type", type, "If-Match", "\"0\"");
        String told = answer.statusCode()
                + " "
                + answer.body()
                + answer.headers().firstValue("ETag").orElse("");
        // what a write makes is new each time
        return method.equals("GET")
                ? told
                : told.replaceAll("\"id\":\\d+", "\"id\":0").replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "when");
    }

    /** What somebody reads on the page; its tokens are new each time. */
    private String page(String door, Known known) {
        String address = door.replaceAll(".* ", "");
        String sample = address.endsWith("*") ? sample(door) : address;
        String path = filled(sample, known) + (sample.contains("{") ? "" : "?q=" + known.name());
        APIResponse answer = browser.page()
                .context()
                .request()
                .get(browser.product().url(path), RequestOptions.create().setMaxRedirects(0));
        String text = answer.text()
                .replaceAll("(?s)<script.*?</script>|<!--.*?-->", "")
                .replaceAll("<input type=\"hidden\"[^>]*>| nonce=\"[^\"]*\"", "");
        return answer.status() + " " + text;
    }

    private String sample(String door) {
        try {
            return WebTable.read().getOrDefault(door, "").replaceAll("\\S+\\s+", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String filled(String address, Known known) {
        return address.replace("{file}", String.valueOf(known.ids().get(2)))
                .replace("{contact}", String.valueOf(known.ids().get(1)))
                .replace("{other}", String.valueOf(known.ids().get(0)))
                .replace("{company}", String.valueOf(known.ids().get(0)))
                .replace("{name}", known.name())
                .replace("{id}", String.valueOf(known.ids().get(place(address))))
                .replaceAll("\\{\\w+}", known.name());
    }

    private static int place(String address) {
        return address.startsWith("/contacts") ? 1 : address.startsWith("/change-sets") ? 3 : 0;
    }

    private Known made(Known words) {
        String company =
                "{\"name\": \"%1$s\", \"externalId\": \"%2$s\", \"phones\": [{\"kind\": \"WORK\", \"value\": \"%3$s\"}]}"
                        .formatted(words.name(), words.value(), words.phone());
        long id = id(rest("POST", "/companies", company));
        long file = id(rest("POST", "/companies/" + id + "/files?name=" + words.name() + ".txt", words.name()));
        long contact = id(rest(
                "POST",
                "/contacts",
                "{\"lastName\": \"%1$s\", \"companies\": [{\"id\": %2$s, \"role\": \"%1$s\"}]}"
                        .formatted(words.name(), id)));
        long changeSet = first(browser.product()
                        .rest(OWNER, "GET", "/companies/" + id + "/history", "")
                        .body())
                .get("changeSetId")
                .getAsLong();
        return words.with(List.of(id, contact, file, changeSet));
    }

    private HttpResponse<String> rest(String method, String path, String body) {
        return browser.product().rest(OWNER, method, path, body, "Content-Type", "application/json");
    }

    private static long id(HttpResponse<String> made) {
        return Long.parseLong(made.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(made.body()))
                .replaceAll(".*/", ""));
    }

    private static JsonObject first(String page) {
        return JsonParser.parseString(page)
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
    }
}
