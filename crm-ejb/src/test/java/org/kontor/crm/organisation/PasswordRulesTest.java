package org.kontor.crm.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.shared.Problem;

/** length, no rules of composition, and nothing that is guessed first. */
class PasswordRulesTest {

    private static final PasswordOwner ANNA =
            new PasswordOwner("anna.zolc", "Anna Żółć-Kowalczyk", "a.zolc@bursztyn.pl");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd1234",
                "qwertyuiop123",
                "zaq12wsxcde3",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "iloveyou1234",
                "polska123456",
                "anna.zolc2026",
                "Żółć-Kowalczyk1",
                "KowalczykAnna!",
                "a.zolc@bursztyn.pl",
                "KontorCRM2026",
                "kontor-crm-crm",
                "kontor-demo!"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(keys(password)).containsExactly("password.error.guessed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "koń na biegunach 7",
                "zielony rower",
                "correct horse battery",
                "x7Kq9-mTz2Lp",
                "anna lubi bardzo zimne kakao",
                "tylkomaleliterybezcyfr"
            })
    void takesWhateverElseIsLongEnough(String password) {
        assertThat(keys(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 129, 5000})
    void boundsTheLength(int length) {
        assertThat(keys("ż".repeat(length)))
                .containsExactly(length < 12 ? "password.error.short" : "password.error.long");
    }

    private List<String> keys(String password) {
        return rules.check(ANNA, password.toCharArray()).stream()
                .map(Problem::key)
                .toList();
    }
}
