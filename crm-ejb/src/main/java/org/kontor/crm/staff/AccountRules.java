package org.kontor.crm.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.EmailAddress;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.shared.Problem;

/** What an account's form has to be, as far as it can be told without looking at others. */
final class AccountRules {

    static final int NAME_MAX = 200;
    static final int LOGIN_MAX = 100;

    private static final int EMAIL_MAX = 254;

    /** Just what folding leaves as it is, so that it is found however it is typed. */
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]*");

    private AccountRules() {}

    static List<Problem> problems(AccountForm form) {
        List<Problem> problems = new ArrayList<>();
        name("name", form.getName(), "account.error.name").ifPresent(problems::add);
        login(login(form)).ifPresent(problems::add);
        email(text(form.getEmail())).ifPresent(problems::add);
        if (form.getDepartmentId() == null) {
            problems.add(Problem.of("departmentId", "account.error.department"));
        }
        if (!List.of("pl", "en").contains(text(form.getLanguage()))) {
            problems.add(Problem.of("language", "user.error.language"));
        }
        return problems;
    }

    /** What is wrong with a name of somebody or something. */
    static Optional<Problem> name(String field, @Nullable String typed, String missing) {
        String name = text(typed);
        if (name.isEmpty()) {
            return Optional.of(Problem.of(field, missing));
        }
        if (name.length() > NAME_MAX) {
            return Optional.of(Problem.of(field, "error.tooLong", Integer.toString(NAME_MAX)));
        }
        return PlainText.isPlain(name) ? Optional.empty() : Optional.of(Problem.of(field, "error.characters"));
    }

    private static Optional<Problem> login(String login) {
        if (login.isEmpty()) {
            return Optional.of(Problem.of("login", "account.error.login"));
        }
        if (login.length() > LOGIN_MAX) {
            return Optional.of(Problem.of("login", "error.tooLong", Integer.toString(LOGIN_MAX)));
        }
        return LOGIN.matcher(login).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("login", "account.error.loginLetters"));
    }

    private static Optional<Problem> email(String email) {
        if (email.isEmpty()) {
            return Optional.empty();
        }
        boolean right =
                email.length() <= EMAIL_MAX && EmailAddress.normalise(email).isPresent();
        return right ? Optional.empty() : Optional.of(Problem.of("email", "account.error.email"));
    }

    /** The login as it is kept. */
    static String login(AccountForm form) {
        return text(form.getLogin()).toLowerCase(Locale.ROOT);
    }

    /** The address as it is kept. */
    static @Nullable String email(AccountForm form) {
        return EmailAddress.normalise(text(form.getEmail())).orElse(null);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
