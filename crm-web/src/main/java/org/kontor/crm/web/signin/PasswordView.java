package org.kontor.crm.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.NewLink;
import org.kontor.crm.organisation.NewPasswords;
import org.kontor.crm.organisation.PasswordRules;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserLink;
import org.kontor.crm.organisation.UserLink.State;
import org.kontor.crm.organisation.UserLinks;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/** Lets whoever brings a link choose a password. Open to everybody: of a link that opens nothing it tells only that. */
@Named
@RequestScoped
public class PasswordView {

    /** Address of the page below the application. */
    static final String ADDRESS = "/password";

    /** Parameter of the address that carries the link's secret. */
    static final String LINK = "link";

    @Inject
    UserLinks links;

    @Inject
    NewPasswords passwords;

    @Inject
    LinkTries tries;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Texts texts;

    private @Nullable String link;
    private @Nullable String password;
    private @Nullable String repeated;
    private @Nullable UserLink found;
    private @Nullable String shut;
    private boolean kept;
    private final Problems problems = new Problems();

    /**
     * The whole address of a link.
     *
     * @param house address of the application, without a slash at its end
     */
    public static String address(String house, NewLink made) {
        return house + ADDRESS + "?" + LINK + "=" + made.secret();
    }

    /** Looks what the link opens: a sound one opens however many others came from the same address. */
    public void load() {
        String from = request.getRemoteAddr();
        UserLink opened = links.find(link == null ? "" : link);
        if (opened.state() == State.OPEN) {
            found = opened;
            speak(Objects.requireNonNull(opened.user()));
        } else if (tries.mayTry(from)) {
            tries.failed(from);
            found = opened;
            shut = texts.of("link.shut." + opened.state());
        } else {
            shut = texts.of("password.tooMany");
        }
    }

    /** The page speaks the language of its user, unless its address says another. */
    private void speak(UserCard user) {
        if (request.getParameter("lang") == null) {
            me.speak(user.settings().language());
        }
    }

    /** Keeps the password. */
    public void save() {
        load();
        if (shut != null) {
            return;
        }
        String typed = password == null ? "" : password;
        if (!typed.equals(repeated == null ? "" : repeated)) {
            problems.add("repeated", texts.of("password.different"));
            return;
        }
        List<Problem> wrong = passwords.set(link == null ? "" : link, typed.toCharArray());
        for (Problem problem : wrong) {
            if (problem.field().isEmpty()) {
                shut = texts.of(problem);
            } else {
                problems.add(problem.field(), texts.of(problem));
            }
        }
        kept = wrong.isEmpty();
    }

    /** Whose password is chosen; null when the link opens nothing. */
    public @Nullable UserCard getUser() {
        return found == null ? null : found.user();
    }

    /** Why the link opens nothing, null when it does. */
    public @Nullable String getShut() {
        return shut;
    }

    /** Whether a password was kept in this request. */
    public boolean isKept() {
        return kept;
    }

    /** Fewest characters of a password. */
    public int getShortest() {
        return PasswordRules.SHORTEST;
    }

    /** What is wrong with what was typed. */
    public Problems getProblems() {
        return problems;
    }

    public @Nullable String getLink() {
        return link;
    }

    /** The link's secret. */
    public void setLink(@Nullable String link) {
        this.link = link;
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
}
