package org.kontor.crm.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.crm.access.Level;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Product;
import org.kontor.crm.product.Visitor;

/**
 * A-05 at the doors of the web: every call of the REST interface, every page and every servlet is walked with the ids and words of a
 * record one may not read and with those of none; both answers must be the same. The table {@code doors/web.txt} names all of
 * them; that none is missing there, the tests of the web module hold against its classes.
 */
class WebDoorsST {

    @RegisterExtension
    final Browser browser = new Browser();

    private final Map<String, String> table = WebTable.read();
    private final List<Call> calls = Call.all();
    private final Known nowhere = Known.fresh();
    private final List<WebHouse> houses = new ArrayList<>();

    @AfterEach
    void close() {
        houses.forEach(WebHouse::close);
    }

    @Test
    void theTableNamesEveryCallThatIsDescribed() {
        assertThat(table.keySet().stream().filter(door -> !WebTable.isPage(door)))
                .containsExactlyInAnyOrderElementsOf(calls.stream().map(Call::name).toList());
    }

    /** Under the one policy for duplicates to whoever may do everything else, under the other to whoever may do as much as read. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALL")
    void nothingLeaksToWhoReadsUpTo(Level level) {
        WebHouse house = house(World.beyond(level));
        List<String> leaks = new ArrayList<>();
        for (Reader reader : List.of(new Reader(level, Level.ALL), new Reader(level, level))) {
            house.showOwners(reader.rest() != Level.ALL);
            WebHouse.Nosy nosy = house.nosy(reader);
            Visitor visitor = Visitor.signedIn(nosy.login());
            List<String> found = new ArrayList<>();
            for (Call call : calls) {
                compare(call.name(), house, known -> told(nosy.login(), call, known, house), found);
            }
            for (String page : pages("")) {
                compare(page, house, known -> page(visitor, page, known), found);
            }
            found.forEach(leak -> leaks.add(reader + " " + leak));
        }
        assertThat(leaks).isEmpty();
    }

    /** The administrator is told: where that is not so, a leak would not be seen either. */
    @Test
    void whatTellsIsSeenToTell() {
        WebHouse house = house("Side");
        Visitor visitor = Visitor.signedIn(WebHouse.ADMIN);

        for (Call call : calls) {
            if (tells(call.name())) {
                assertThat(told(WebHouse.ADMIN, call, house.record, house))
                        .as(call.name())
                        .contains(house.record.name());
            }
        }
        for (String page : pages("tells")) {
            assertThat(page(visitor, page, house.record)).as(page).contains(house.record.name());
        }
    }

    /** The record may be read, but for what its hidden fields hold. */
    @Test
    void nothingOfAHiddenFieldLeaks() {
        WebHouse house = house("Side");
        WebHouse.Nosy blind = house.blind();
        Visitor visitor = Visitor.signedIn(blind.login());
        Known other = house.record.withOtherValues(nowhere);
        List<String> leaks = new ArrayList<>();
        BiFunction<String, Function<Known, String>, Boolean> same = (door, walk) -> {
            String there = house.record.anonymous(walk.apply(house.record));
            String otherwise = other.anonymous(walk.apply(other));
            return there.equals(otherwise) || leaks.add(door + Answer.difference(there, otherwise));
        };

        calls.stream()
                .filter(call -> call.reads() || call.name().endsWith("/duplicates"))
                .forEach(call -> same.apply(call.name(), known -> told(blind.login(), call, known, house)));
        pages("").forEach(page -> same.apply(page, known -> page(visitor, page, known)));

        assertThat(leaks).isEmpty();
    }

    @Test
    void pagesTellNothingMoreToWhoLooksThroughTheirEyes() {
        WebHouse house = house(World.beyond(Level.OWN));
        WebHouse.Nosy nosy = house.nosy(new Reader(Level.OWN, Level.ALL));
        browser.signedInAs(WebHouse.ADMIN);
        browser.open("/settings/users/" + nosy.id());
        browser.page().locator("#viewAs").click();
        browser.page().waitForURL("**/companies");

        List<String> leaks = new ArrayList<>();
        for (String page : pages("")) {
            compare(page, house, known -> looked(page, known), leaks);
        }
        assertThat(leaks).isEmpty();
    }

    private WebHouse house(String place) {
        WebHouse house = new WebHouse(place);
        houses.add(house);
        return house;
    }

    private boolean tells(String door) {
        return table.getOrDefault(door, "").startsWith("tells");
    }

    private List<String> pages(String kind) {
        return table.keySet().stream()
                .filter(door -> WebTable.isPage(door)
                        && table.getOrDefault(door, "").startsWith(kind))
                .toList();
    }

    private void compare(String door, WebHouse house, Function<Known, String> walk, List<String> leaks) {
        String there = house.record.anonymous(walk.apply(house.record));
        String missing = nowhere.anonymous(walk.apply(nowhere));
        if (!there.equals(missing)) {
            leaks.add(door + Answer.difference(there, missing));
        }
    }

    /** All that a call answers, to each of its questions. */
    private static String told(String user, Call call, Known known, WebHouse house) {
        StringBuilder told = new StringBuilder();
        for (String question : call.questions(known)) {
            HttpResponse<String> answer = WebHouse.rest(
                    user,
                    call.method(),
                    WebTable.filled(call.address(), known) + question,
                    call.body(known),
                    "Content-Type",
                    call.type().isEmpty() ? "application/json" : call.type(),
                    "If-Match",
                    "\"0\"");
            told.append(answer.statusCode())
                    .append(' ')
                    .append(answer.headers().firstValue("ETag").orElse(""))
                    .append(answer.body().replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "when"))
                    .append('\n');
        }
        String text = told.toString();
        return call.name().endsWith("/duplicates") ? text.replace(house.owner(), "") : text;
    }

    private String page(Visitor visitor, String door, Known known) {
        HttpResponse<String> answer = visitor.get(WebTable.filled(address(door), known));
        return answer.statusCode() + " " + read(answer.body());
    }

    /** The same in the browser's session. */
    private String looked(String door, Known known) {
        var answer = browser.page()
                .context()
                .request()
                .get(
                        Product.running().url(WebTable.filled(address(door), known)),
                        RequestOptions.create().setMaxRedirects(0));
        return answer.status() + " " + read(answer.text());
    }

    /** What somebody reads on a page; its tokens are new each time. */
    private static String read(String html) {
        return html.replaceAll("(?s)<script.*?</script>|<!--.*?-->", "")
                .replaceAll("<input type=\"hidden\"[^>]*>| nonce=\"[^\"]*\"", "");
    }

    /** The address the table gives as an example, else the door's own. */
    private String address(String door) {
        String example = table.getOrDefault(door, "").replaceAll("^\\S+\\s*", "");
        return example.isEmpty() ? door.replaceAll(".* ", "") + "?q={name}" : example;
    }
}
