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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.omnifaces.util.Faces;

/** Asks for login and password and hands them to the application's authentication mechanism. */
@Named
@RequestScoped
public class SignInView {

    /** Parameter of the address that says why one is asked to sign in again. */
    static final String ENDED = "ended";

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Texts texts;

    private @Nullable String login;
    private @Nullable String password;
    private @Nullable String wanted;
    private @Nullable String problem;

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
                        .credential(new UsernamePasswordCredential(login.strip(), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            Faces.redirect(target());
        } else {
            // The server sets 401 by itself; the page that says why is an ordinary answer.
            response.setStatus(HttpServletResponse.SC_OK);
            problem = texts.of("signin.refused");
        }
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

    /** Path below the context path that was asked for before sign-in. */
    public @Nullable String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    /** Why sign-in was refused, null when it was not. */
    public @Nullable String getProblem() {
        return problem;
    }
}
