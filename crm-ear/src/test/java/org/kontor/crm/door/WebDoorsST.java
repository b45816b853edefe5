package org.kontor.crm.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
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
                .containsExactlyInAnyOrderElementsOf(
                        calls.stream().map(Call::name).toList());
    }

    /**
     * To whoever may do everything else, and under the other policy for duplicates to whoever may do as much as read. What is not about
     * records is the same for every level, and is walked for the lowest.
     */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALL")
    void nothingLeaksToWhoReadsUpTo(Level level) {
        WebHouse house = house(World.beyond(level));
        WebHouse.Nosy able = house.nosy(new Reader(level, Level.ALL));
        WebHouse.Nosy modest = house.nosy(new Reader(level, level));
        Predicate<String> walked = door -> level == Level.NONE || WebTable.isOfRecords(door);
        List<String> leaks = new ArrayList<>();

        Visitor visitor = Visitor.signedIn(able.login());
        pages(walked).forEach(page -> compare(page, house.record, nowhere, known -> page(visitor, page, known), leaks));
        // what is written is seen by those who walk after
        for (boolean reads : List.of(true, false)) {
            house.showOwners(false);
            walk(house, able, call -> call.reads() == reads && walked.test(call.name()), leaks);
            house.showOwners(true);
            walk(house, modest, call -> call.reads() == reads && WebTable.isOfRecords(call.name()), leaks);
        }

        assertThat(leaks).isEmpty();
    }

    private void walk(WebHouse house, WebHouse.Nosy nosy, Predicate<Call> which, List<String> leaks) {
        calls.stream()
                .filter(which)
                .forEach(call -> compare(
                        call.name(), house.record, nowhere, known -> told(nosy.login(), call, known, house), leaks));
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
        for (String page : pages(this::tells)) {
            assertThat(page(visitor, page, house.record)).as(page).contains(house.record.name());
        }
    }

    @Test
    void theOtherPolicyTellsTheResponsiblePersonAndNothingElse() {
        WebHouse house = house(World.beyond(Level.OWN));
        String nosy = house.nosy(new Reader(Level.OWN, Level.OWN)).login();
        Call duplicates = calls.stream()
                .filter(call -> call.name().equals("POST /companies/duplicates"))
                .findFirst()
                .orElseThrow();

        assertThat(told(nosy, duplicates, house.record, house)).doesNotContain(house.owner());
        house.showOwners(true);

        String body = duplicates.body(house.record);
        assertThat(WebHouse.rest(nosy, "POST", duplicates.address(), body, "Content-Type", duplicates.type())
                        .body())
                .contains(house.owner())
                .doesNotContain(house.record.name());
    }

    /** The record may be read, but for what its hidden fields hold. */
    @Test
    void nothingOfAHiddenFieldLeaks() {
        WebHouse house = house("Side");
        WebHouse.Nosy blind = house.blind();
        Visitor visitor = Visitor.signedIn(blind.login());
        Known other = house.record.withOtherValues(nowhere);
        Known record = house.record;
        List<String> leaks = new ArrayList<>();

        pages(WebTable::isOfRecords)
                .forEach(page -> compare(page, record, other, known -> page(visitor, page, known), leaks));
        calls.stream()
                .filter(call -> WebTable.isOfRecords(call.name())
                        && (call.reads() || call.name().endsWith("/duplicates")))
                .forEach(call ->
                        compare(call.name(), record, other, known -> told(blind.login(), call, known, house), leaks));

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
        pages(this::tells).forEach(page -> compare(page, house.record, nowhere, known -> looked(page, known), leaks));
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

    private List<String> pages(Predicate<String> which) {
        return table.keySet().stream()
                .filter(door -> WebTable.isPage(door) && which.test(door))
                .toList();
    }

    private static void compare(
            String door, Known record, Known other, Function<Known, String> walk, List<String> leaks) {
        String there = told(door, record, walk);
        String missing = told(door, other, walk);
        if (!there.equals(missing)) {
            leaks.add(door + Answer.difference(there, missing));
        }
    }

    /** An answer in which this record and another are called the same, and so are the ids that a write makes. */
    private static String told(String door, Known known, Function<Known, String> walk) {
        String answer = known.anonymous(walk.apply(known));
        return door.startsWith("GET ") || WebTable.isPage(door) ? answer : answer.replaceAll("\\d{7,}", "new");
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
        return call.name().endsWith("/duplicates") ? house.withoutOwner(told.toString()) : told.toString();
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
