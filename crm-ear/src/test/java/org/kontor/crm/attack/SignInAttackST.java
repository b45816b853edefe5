package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.attack.Attacker.encoded;
import static org.kontor.crm.attack.Attacker.sql;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.product.Product;

/** nobody gets in by a session that was planted, out by an address that was, or learns who exists. */
class SignInAttackST {

    private static final String ADMIN = "admin";
    private static final String PASSWORD = "kontor-demo";

    private final Attacker visitor = Attacker.at("127.0.0.1");

    @BeforeEach
    @AfterEach
    void forget() {
        sql("delete from sign_in_tally");
    }

    @Test
    void aPlantedSessionIsWorthNothing() {
        visitor.get("/sign-in");
        String planted = visitor.cookie("JSESSIONID");
        visitor.signIn("", ADMIN, PASSWORD);

        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(planted);
        assertThat(visitor.get("/companies").status()).isEqualTo(200);
        for (String invented : List.of(planted, "0000planted", "0001" + "x".repeat(400))) {
            Attacker thief = Attacker.at("127.0.1.9");
            thief.cookies().put("JSESSIONID", invented);
            assertThat(thief.get("/companies").status()).as(invented).isEqualTo(302);
        }
    }

    @Test
    void aSessionNameInTheAddressIsNone() {
        visitor.signIn("", ADMIN, PASSWORD);
        String name = visitor.cookie("JSESSIONID");

        assertThat(Attacker.at("127.0.1.9").get("/companies;jsessionid=" + name).status())
                .isNotEqualTo(200);
    }

    @Test
    void afterLeavingTheSessionIsOver() {
        visitor.signIn("", ADMIN, PASSWORD);
        Attacker thief = Attacker.at("127.0.1.9");
        thief.cookies().putAll(visitor.cookies());
        assertThat(thief.get("/companies").status()).isEqualTo(200);

        visitor.form("/companies", "userMenu=userMenu&userMenu%3AsignOut=userMenu%3AsignOut");

        assertThat(thief.get("/companies").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "https:evil.example",
                "https://evil.example/crm/companies",
                "HTTPS:/evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5Cevil.example",
                "/%2F/evil.example",
                "%2F%2Fevil.example",
                "/..//evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                " //evil.example",
                "/\t/evil.example",
                "@evil.example",
                ".evil.example",
                "/sign-in?to=//evil.example"
            })
    void leadsNobodyOutAfterSigningIn(String wanted) {
        Answer signedIn = visitor.signIn("?to=" + encoded(wanted), ADMIN, PASSWORD);

        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("Location"))
                .startsWith(Product.running().url("/"))
                .doesNotStartWith(Product.running().url("//"))
                .doesNotStartWith(Product.running().url("/\\"));
        assertThat(visitor.get("/sign-in?to=" + encoded(wanted)).header("Location"))
                .as("whoever is signed in already is led no further")
                .startsWith(Product.running().url("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/companies\r\nSet-Cookie: planted=1",
                "/companies\nX-Planted: 1",
                "/companies%0d%0aX-Planted: 1",
                "/companies?q=%0D%0AX-Planted:%201",
                "/companies\u2028X-Planted: 1",
                "/companies?q=\u560d\u560aX-Planted: 1"
            })
    void nothingWantedBecomesAHeader(String wanted) {
        for (Answer answer : List.of(
                visitor.get("/sign-in?to=" + encoded(wanted)),
                visitor.signIn("?to=" + encoded(wanted), ADMIN, PASSWORD),
                visitor.get("/sign-in?to=" + encoded(wanted)))) {
            assertThat(answer.head().lines())
                    .noneMatch(line -> line.matches("(?i)(x-planted:|set-cookie: *planted).*"));
        }
    }

    @Test
    void whoExistsAndWhoIsGoneIsNotTold() {
        long closed = Long.parseLong(sql("select id from app_user where login = 'piotr.nowicki'"));
        Answer wrong = visitor.call("anna.kowalczyk", "wrong");
        Answer unknown = visitor.call("nobody.at.all", "wrong");
        sql("select set_config('kontor.actor', 'test', false), set_config('kontor.cause', 'SYSTEM', false);"
                + " update app_user set active = false where id = " + closed);
        try {
            Answer gone = visitor.call("piotr.nowicki", PASSWORD);

            assertThat(List.of(wrong.body(), unknown.body(), gone.body())).containsOnly(wrong.body());
            assertThat(names(wrong)).isEqualTo(names(unknown)).isEqualTo(names(gone));
            assertThat(said("nobody.at.all")).contains("Login and password do not match");
            assertThat(said("nobody.at.all")).isEqualTo(said("anna.kowalczyk")).isEqualTo(said("piotr.nowicki"));
        } finally {
            sql("select set_config('kontor.actor', 'test', false), set_config('kontor.cause', 'SYSTEM', false);"
                    + " update app_user set active = true where id = " + closed);
        }
    }

    /** One hash each: a login that is unknown may not be answered in a fraction of the time. */
    @Test
    void timeDoesNotTellWhoExists() {
        double known = seconds("anna.kowalczyk");
        double unknown = seconds("nobody.at.all");

        assertThat(unknown / known).isBetween(0.4, 2.5);
    }

    @Test
    void aLinkThatOpensNothingTellsNoMore() {
        Answer never = visitor.get("/password?link=" + "A".repeat(43));
        Answer malformed = visitor.get("/password?link=x");

        assertThat(never.status()).isEqualTo(malformed.status()).isEqualTo(200);
        assertThat(alert(never)).contains("link").isEqualTo(alert(malformed));
    }

    private String said(String login) {
        return alert(Attacker.at("127.0.1.8").signIn("", login, "wrong"));
    }

    private static String alert(Answer page) {
        return page.body().replaceAll("(?s).*role=\"alert\"", "").replaceAll("(?s)</span>.*", "");
    }

    private static List<String> names(Answer answer) {
        return answer.head()
                .lines()
                .map(line -> line.startsWith("HTTP") ? line : line.replaceAll(":.*", ""))
                .toList();
    }

    /** The quickest of three, so that a busy machine does not count. */
    private double seconds(String login) {
        double quickest = Double.MAX_VALUE;
        for (int n = 0; n < 3; n++) {
            long start = System.nanoTime();
            visitor.call(login, "wrong");
            quickest = Math.min(quickest, (System.nanoTime() - start) / 1e9);
        }
        return quickest;
    }
}
