package org.kontor.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.PasswordHashes;
import org.kontor.crm.organisation.PasswordOwner;
import org.kontor.crm.organisation.PasswordPolicy;
import org.kontor.crm.organisation.PasswordRules;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.signin.OwnPasswords;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.kontor.crm.web.signin.CurrentUser;
import org.kontor.crm.web.signin.Proofs;

/** *Moje konto > Bezpieczeństwo*: another password, for whoever knows the present one. */
@Named
@RequestScoped
public class OwnPasswordView {

    private static final String PRESENT = "present";

    @Inject
    Me me;

    @Inject
    CurrentUser user;

    @Inject
    HttpServletRequest request;

    @Inject
    Proofs proofs;

    @Inject
    PasswordPolicy policy;

    @Inject
    PasswordHashes hashes;

    @Inject
    OwnPasswords passwords;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable String present;
    private @Nullable String password;
    private @Nullable String repeated;
    private @Nullable String refusal;
    private final Problems problems = new Problems();

    /** Keeps the new password and ends all other sessions. */
    public void save() {
        String typed = given(password);
        for (Problem problem : policy.check(PasswordOwner.of(me.user()), typed.toCharArray())) {
            problems.add(problem.field(), texts.of(problem));
        }
        if (!typed.equals(given(repeated))) {
            problems.add("repeated", texts.of("password.different"));
        }
        if (present == null) {
            problems.add(PRESENT, texts.of("security.present.missing"));
        }
        if (problems.getCount() > 0) {
            return;
        }
        try {
            proofs.withPassword(PRESENT, given(present), () -> keep(typed));
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
        } catch (BusinessException locked) {
            refusal = texts.of(locked);
        }
    }

    private void keep(String typed) {
        passwords.change(me.act(), hashes.hash(typed.toCharArray()), user.getSessionId());
        request.changeSessionId();
        toasts.say(texts.of("security.said.password"));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether the user has a password here to change. */
    public boolean isHere() {
        return proofs.hasPassword();
    }

    /** Fewest characters of a password. */
    public int getShortest() {
        return PasswordRules.SHORTEST;
    }

    public @Nullable String getPresent() {
        return present;
    }

    public void setPresent(@Nullable String present) {
        this.present = present;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getRepeated() {
        return repeated;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }

    /** Why nothing was kept, null unless too many tries failed. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What is wrong with what was typed. */
    public Problems getProblems() {
        return problems;
    }
}
