package org.kontor.crm.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.directory.DirectoryUnreachable;
import org.kontor.crm.directory.OidcProvider;
import org.kontor.crm.directory.SignInKind;
import org.kontor.crm.signin.SessionRules;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.omnifaces.util.Faces;

/** Asks for login and password and hands them to the application's authentication mechanism. */
@Named
@RequestScoped
public class SignInView {

    /** Parameter of the address that says why one is asked to sign in again. */
    static final String ENDED = "ended";

    private static final String LEFT = "left";

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    SessionRules rules;

    @Inject
    OidcProvider provider;

    @Inject
    Clock clock;

    @Inject
    Me me;

    @Inject
    Texts texts;

    private @Nullable String login;
    private @Nullable String password;
    private @Nullable String wanted;
    private @Nullable String problem;
    private boolean remembered;

    /** Whoever is signed in already has no business here. */
    public void skip() throws IOException {
        if (me.isSignedIn()) {
            Faces.redirect(target());
        }
    }

    /** Signs in and leads to the page that was asked for. */
    public void signIn() throws IOException {
        if (login == null || password == null) {
            problem = texts.of("signin.missing");
            return;
        }
        HttpServletResponse response = Faces.getResponse();
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .newAuthentication(true)
                        .rememberMe(remembered)
                        .credential(new UsernamePasswordCredential(login.strip(), password)));
        // The server sets 401 by itself; the page that says why is an ordinary answer.
        response.setStatus(HttpServletResponse.SC_OK);
        if (status == AuthenticationStatus.SUCCESS) {
            Faces.redirect(target());
        } else if (PendingSignIn.in(request, clock.instant()) != null) {
            Faces.redirect(request.getContextPath() + WantedAddress.codeFor(wanted));
        } else {
            Duration waiting = WaitingTime.of(request);
            problem = waiting.isZero() ? refusal("signin.refused") : WaitingTime.say(texts, waiting);
        }
    }

    private String refusal(String usual) {
        return texts.of(SignInRefusal.in(request).map(SignInRefusal::key).orElse(usual));
    }

    /** Whether a provider signs people in, and local passwords are for those who have one. */
    public boolean isProvided() {
        return SignInKind.now() == SignInKind.OIDC;
    }

    /** How the provider is named. */
    public String getProvider() {
        return provider.label();
    }

    /**
     * Where whoever has just left signs out at the provider, too; empty for others, and where there is no such address. It is
     * a link, because browsers let a form lead to no other house.
     */
    public String getProviderEnd() {
        if (!isProvided() || request.getParameter(LEFT) == null) {
            return "";
        }
        try {
            return provider.end(ProviderVisits.house(request))
                    .map(URI::toString)
                    .orElse("");
        } catch (DirectoryUnreachable away) {
            return "";
        }
    }

    /** The way to the provider, which leads on to the page that was asked for. */
    public String getProviderAddress() {
        return request.getContextPath() + WantedAddress.leadingOn(ProviderVisits.BEGIN, wanted);
    }

    /** Whether a session ended while somebody was at work. */
    public boolean isEnded() {
        return problem == null && request.getParameter(ENDED) != null;
    }

    private String target() {
        return request.getContextPath() + WantedAddress.orHome(wanted);
    }

    /** This page in another language, {@code pl} or {@code en}. */
    public String inLanguage(String language) {
        String self = request.getContextPath() + WantedAddress.SIGN_IN + "?lang=" + language;
        return wanted == null
                ? self
                : self + "&" + WantedAddress.PARAMETER + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** Whether the device shall be remembered. */
    public boolean isRemembered() {
        return remembered;
    }

    public void setRemembered(boolean remembered) {
        this.remembered = remembered;
    }

    /** For how many days a device is remembered; 0 when none is. */
    public long getRememberedDays() {
        return rules.remembered().toDays();
    }

    /** Path below the context path that was asked for before sign-in. */
    public @Nullable String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    /** Why sign-in was refused, null when it was not. */
    public @Nullable String getProblem() {
        return problem == null && request.getParameter(SignInRefusal.PARAMETER) != null
                ? SignInRefusal.in(request).map(why -> texts.of(why.key())).orElse(null)
                : problem;
    }
}
