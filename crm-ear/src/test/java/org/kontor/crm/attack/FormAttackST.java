package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;
import org.kontor.crm.product.Visitor;

/** a form is taken from whoever was given it, in the session it was given in, and from nobody else. */
class FormAttackST {

    private static final String FORM = "/companies/new";

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)");

    /** What a page of PrimeFaces would take for its own. */
    private static final String FOREIGN = "MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw";

    private static final List<String> FORGED = List.of("", "hostile", "\"><script>hostile</script>", FOREIGN);

    private final Visitor seller = Visitor.signedIn("anna.kowalczyk");
    private final String name = "Atak " + System.nanoTime();

    @Test
    void formIsTakenFromWhoeverWasGivenIt() {
        send(seller, state(seller));

        assertThat(isThere()).isTrue();
    }

    @Test
    void formWithoutItsStateIsNotTaken() {
        send(seller, null);

        assertThat(isThere()).isFalse();
    }

    @Test
    void forgedStateIsNotTaken() {
        String state = state(seller);

        for (String forged :
                new String[] {"-1:-1", "0", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "1" + state, "../../x"}) {
            HttpResponse<String> answer = send(seller, forged);
            assertThat(answer.statusCode()).as(forged).isEqualTo(400);
            assertThat(answer.body()).contains("k-failure").doesNotContain("\tat ", "could not be restored");
        }

        assertThat(isThere()).isFalse();
    }

    @Test
    void stateThatIsUsedUpIsNotTakenAgain() {
        String state = state(seller);
        assertThat(send(seller, state).statusCode()).isEqualTo(302);

        HttpResponse<String> again = seller.post(FORM, replayed(state), "Faces-Request", "partial/ajax");
        assertThat(again.body()).contains("<redirect url=\"/crm/companies/new#kept\"");
        assertThat(send(seller, state).statusCode()).isEqualTo(400);

        assertThat(Product.running()
                        .rest("admin", "GET", "/companies?q=" + name.replace(" ", "%20"), "")
                        .body()
                        .split("\"name\":\"" + name, -1))
                .hasSize(2);
    }

    private Map<String, String> replayed(String state) {
        Map<String, String> fields = fields(state);
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", "save");
        fields.put("jakarta.faces.partial.execute", "company");
        fields.put("kept", "true");
        return fields;
    }

    @Test
    void stateOfAnotherSessionIsNotTaken() {
        String theirs = state(Visitor.signedIn("piotr.nowicki"));

        send(seller, theirs);

        assertThat(isThere()).isFalse();
    }

    @Test
    void formIsNotTakenAfterSigningOut() {
        String state = state(seller);
        String session = seller.cookie("JSESSIONID");
        Visitor copy = Visitor.ofProduct();

        HttpResponse<String> page = seller.get("/companies");
        seller.post(
                "/companies",
                Map.of(
                        "userMenu",
                        "userMenu",
                        "userMenu:signOut",
                        "userMenu:signOut",
                        "jakarta.faces.ViewState",
                        Visitor.viewState(page.body())));
        HttpResponse<String> answer = copy.post(FORM, fields(state), "Cookie", "JSESSIONID=" + session);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
        assertThat(isThere()).isFalse();
    }

    @Test
    void anotherSitesPageSendsNoFileAndNoForm() {
        for (String path : new String[] {"/files/company/1", "/files/company/new", "/logos/1"}) {
            HttpResponse<String> answer = seller.post(path, Map.of("name", name), "Sec-Fetch-Site", "cross-site");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
    }

    /** Each page has a number for its scripts; what a post says of it is no reason to fail, and is not taken over. */
    @Test
    void aNonceThatIsMissingOrForgedIsNoneOfThePages() {
        Visitor administrator = Visitor.signedIn("admin");
        long posted = WebModule.deployed()
                .addresses()
                .map(path -> path.replaceAll("\\{[^}]*}", "1"))
                .filter(path -> isAnsweredWithItsOwnNonce(administrator, path))
                .count();
        assertThat(posted).isGreaterThan(20);
        assertThat(isAnsweredWithItsOwnNonce(Visitor.ofProduct(), "/sign-in")).isTrue();
    }

    private static boolean isAnsweredWithItsOwnNonce(Visitor visitor, String path) {
        HttpResponse<String> got = visitor.get(path);
        String page = got.body();
        Matcher own = NONCE.matcher(page);
        if (!page.contains("jakarta.faces.ViewState") || !own.find()) {
            return false;
        }
        if (got.statusCode() != 200) {
            // it is the state of the page that says so
            Map<String, String> fields = Map.of("jakarta.faces.ViewState", Visitor.viewState(page));
            assertThat(visitor.post(path, fields).statusCode()).as(path).isBetween(400, 404);
            return false;
        }
        for (String said : FORGED) {
            Map<String, String> fields = new HashMap<>(Map.of("jakarta.faces.ViewState", Visitor.viewState(page)));
            if (!said.isEmpty()) {
                fields.put("primefaces.nonce", said);
            }
            HttpResponse<String> answer = visitor.post(path, fields);
            String what = path + " " + said;
            assertThat(answer.statusCode()).as(what).isEqualTo(200);
            assertThat(answer.body())
                    .as(what)
                    .contains("nonce=\"" + own.group(1))
                    .doesNotContain("hostile", FOREIGN);
            assertThat(answer.headers().allValues("Content-Security-Policy").toString())
                    .as(what)
                    .contains("nonce-" + own.group(1))
                    .doesNotContain("hostile", FOREIGN);
            assertThat(visitor.post(path, Map.of("jakarta.faces.ViewState", "1:1", "primefaces.nonce", said))
                            .statusCode())
                    .as(what)
                    .isEqualTo(400);
        }
        return true;
    }

    private String state(Visitor visitor) {
        return Visitor.viewState(visitor.get(FORM).body());
    }

    private HttpResponse<String> send(Visitor visitor, @Nullable String state) {
        return visitor.post(FORM, fields(state));
    }

    private Map<String, String> fields(@Nullable String state) {
        Map<String, String> fields = new HashMap<>(Map.of("company", "company", "save", "save", "name", name));
        if (state != null) {
            fields.put("jakarta.faces.ViewState", state);
        }
        return fields;
    }

    private boolean isThere() {
        return Product.running()
                .rest("admin", "GET", "/companies?q=" + name.replace(" ", "%20"), "")
                .body()
                .contains(name);
    }
}
