package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;
import org.kontor.crm.product.Visitor;

/** a form is taken from whoever was given it, in the session it was given in, and from nobody else. */
class FormAttackST {

    private static final String FORM = "/companies/new";

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
            assertThat(answer.statusCode()).as(forged).isLessThan(502);
            assertThat(answer.body()).doesNotContain("\tat ", "could not be restored");
        }

        assertThat(isThere()).isFalse();
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
