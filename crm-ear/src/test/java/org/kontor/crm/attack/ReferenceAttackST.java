package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.product.Pictures;

/**
 * what belongs to somebody else is not told from what never was, and not touched, wherever its id is put. A salesperson
 * of another department tries, and a head of department, whom no right for the kind of act keeps out.
 */
class ReferenceAttackST {

    private static final String SELLER = "piotr.nowicki";
    private static final String HEAD = "marek.wojcik";
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private final Treasure hidden = Treasure.hidden();
    private final Treasure none = Treasure.none();
    private final String before = hidden.state();

    @AfterEach
    void nothingHasChanged() {
        assertThat(hidden.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {SELLER, HEAD})
    void callsTellNothing(String login) {
        String own = own(login);
        for (String call : References.CALLS) {
            same(call, things -> call(login, things.filled(call.replace("{own}", own))));
        }
    }

    /** Else nothing could be told either. */
    @ParameterizedTest
    @ValueSource(strings = "admin")
    void whoMayReadThemIsTold(String login) {
        Attacker administrator = Attacker.signedIn(login);
        for (String call : References.CALLS) {
            if (call.startsWith("GET")
                    && !call.contains("{own}")
                    && !call.matches(".*(draft|/logo|contacts/.*(files|run|view)).*")) {
                assertThat(call(login, hidden.filled(call))).as(call).startsWith("200");
            }
        }
        for (String page : List.of(
                "/companies/{company}/edit", "/imports/{draft}", "/companies/export", "/companies?view={view}")) {
            Answer told = administrator.get(hidden.filled(page));
            assertThat(told.status()).as(page).isEqualTo(200);
            assertThat(told.body()).as(page).contains(hidden.word());
        }
        assertThat(administrator.get(hidden.filled("/logos/new/{loose}/64")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {SELLER, HEAD})
    void pagesTellNothing(String login) {
        Attacker nosy = Attacker.signedIn(login);
        String own = own(login);
        for (String page : References.PAGES) {
            same(page, things -> said(nosy.get(things.filled(page.replace("{own}", own)))));
        }
        for (String path : List.of("/files/company/{company}", "/logos/{company}")) {
            same(
                    path,
                    things -> said(nosy.send(
                            "POST", things.filled(path), Pictures.png(Color.BLUE), "X-Kontor-Upload", "a.png")));
        }
    }

    /** A page of one's own is sent with the id of somebody else's thing, or to its address. */
    @ParameterizedTest
    @ValueSource(strings = {SELLER, HEAD})
    void formsWithForgedIdsDoNothing(String login) {
        Attacker nosy = Attacker.signedIn(login);
        String own = "/companies/" + own(login);
        String page = own + "/edit";
        String other = "/companies/{company}/edit";
        String fields = "name=x&save=save";
        same(
                "edited",
                things -> said(nosy.click(nosy.get(page).body(), things.filled(other), "company", "save", fields)));
        same(
                "posted",
                things -> said(nosy.post(nosy.get(page).body(), things.filled(other), "company=company&" + fields)));
        for (String kind : List.of("logo", "loose", "sent")) {
            same(
                    kind,
                    things -> said(nosy.click(
                            nosy.get(page).body(),
                            page,
                            "company",
                            "save",
                            fields + things.filled("&logo={" + kind + "}"))));
        }
        String contacts = own + "?tab=contacts";
        same(
                "linked",
                things -> said(nosy.click(
                        nosy.get(contacts).body(),
                        contacts,
                        "contactLink",
                        "linkSave",
                        things.filled("linkContact_hinput={contact}:x"))));
    }

    /** *Cofnij* of an act of one's own, with the number of another. */
    @ParameterizedTest
    @ValueSource(strings = {SELLER, HEAD})
    void undoWithAForgedIdDoesNothing(String login) {
        Attacker nosy = Attacker.signedIn(login);
        String own = "/files/company/" + own(login);
        for (String act : List.of("act", "importAct")) {
            same(act, things -> {
                assertThat(nosy.send("POST", own, "x", "X-Kontor-Upload", "a.txt")
                                .status())
                        .isEqualTo(200);
                String page = nosy.get("/companies").body();
                assertThat(page).contains("toast:undo");
                Answer answer =
                        nosy.click(page, "/companies", "toast", "toast:undo", things.filled("changeSet={" + act + "}"));
                return said(answer) + said(nosy.get("/account/changes"));
            });
        }
    }

    /** The address names the view that is changed; the page was made for one's own. */
    @ParameterizedTest
    @ValueSource(strings = {SELLER, HEAD})
    void anothersViewIsNotChangedFromThePageOfOnesOwn(String login) {
        Attacker nosy = Attacker.signedIn(login);
        String body = "{\"name\": \"Moje\", \"query\": \"q=x\"}";
        String own = id(call(login, "POST /companies/views " + body));
        for (String click : List.of("delete", "keep", "pin", "rename")) {
            same(
                    click,
                    things -> said(nosy.click(
                            nosy.get("/companies?view=" + own).body(),
                            things.filled("/companies?view={view}"),
                            "views",
                            "views:" + click,
                            "")));
        }
        call(login, "DELETE /companies/views/" + own);
    }

    private void same(String what, Function<Treasure, String> ask) {
        String told = ask.apply(hidden);
        assertThat(told)
                .as(what)
                .isEqualTo(none.calledAs(hidden, ask.apply(none)))
                .doesNotStartWith("5");
    }

    private static String own(String login) {
        return id(call(login, "POST /companies {\"name\": \"Moja " + login + "\"}"));
    }

    private static String id(String made) {
        return Attacker.found(ID, made);
    }

    /** Status, everything told and the headers that could tell. */
    private static String call(String login, String call) {
        String[] parts = call.split(" ", 3);
        byte[] body = (parts.length > 2 ? parts[2] : "").getBytes(StandardCharsets.UTF_8);
        String type = parts[0].equals("PATCH") ? "application/merge-patch+json" : "application/json";
        Answer answer = Attacker.rest(login, parts[0], parts[1], body, "Content-Type", type, "If-Match", "*");
        return answer.status() + " " + answer.header("ETag") + answer.header("Content-Disposition") + answer.body();
    }

    /** What somebody reads on the page; its tokens are new each time. */
    private static String said(Answer page) {
        String text = page.body()
                .replaceAll("(?s)<script.*?</script>|<!--.*?-->", "")
                .replaceAll("<input type=\"hidden\"[^>]*>| nonce=\"[^\"]*\"", "")
                .replaceAll("csp\\.init\\('[^']*'\\)", "")
                .replaceAll("(?s)<update id=\"[^\"]*(ViewState|ClientWindow)[^>]*>.*?</update>", "");
        return page.status() + " " + page.header("Location") + page.header("Content-Disposition") + text;
    }
}
