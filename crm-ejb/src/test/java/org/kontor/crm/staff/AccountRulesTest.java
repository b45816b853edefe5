package org.kontor.crm.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Problem;

class AccountRulesTest {

    @Test
    void takesAPlainAccount() {
        AccountForm form = form("Łucja Śliwa-Żak", " Lucja.Sliwa ", "lucja@firma.pl");

        assertThat(AccountRules.problems(form)).isEmpty();
        assertThat(AccountRules.login(form)).isEqualTo("lucja.sliwa");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        AccountForm form = new AccountForm();
        form.setLanguage("de");

        assertThat(AccountRules.problems(form))
                .extracting(Problem::field)
                .containsExactly("name", "login", "departmentId", "language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"żółw", ".jan", "jan kowalski", "jan\u0000", "jan/x", "-", "jan%"})
    void refusesLoginsThatCouldNotBeFound(String login) {
        assertThat(fields(form("Jan", login, null))).containsExactly("login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jan", "jan@", "@firma.pl", "jan@firma", "jan firma@x.pl"})
    void refusesWhatIsNoAddress(String email) {
        assertThat(fields(form("Jan", "jan", email))).containsExactly("email");
    }

    @Property(tries = 300)
    void whateverIsTakenAsALoginIsFoundAsItIsKept(@ForAll String typed) {
        AccountForm form = form("Jan", typed, null);

        if (AccountRules.problems(form).isEmpty()) {
            assertThat(TextFold.fold(AccountRules.login(form))).isEqualTo(AccountRules.login(form));
        }
    }

    private static List<String> fields(AccountForm form) {
        return AccountRules.problems(form).stream().map(Problem::field).toList();
    }

    private static AccountForm form(String name, String login, @Nullable String email) {
        AccountForm form = new AccountForm();
        form.setName(name);
        form.setLogin(login);
        form.setEmail(email);
        form.setDepartmentId(1L);
        return form;
    }
}
