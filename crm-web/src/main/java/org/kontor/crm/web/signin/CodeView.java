package org.kontor.crm.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.omnifaces.util.Faces;

/** Asks for the second factor of whose password was right a moment ago. */
@Named
@RequestScoped
public class CodeView {

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    @Inject
    Me me;

    @Inject
    Texts texts;

    private @Nullable String code;
    private @Nullable String wanted;
    private @Nullable String problem;

    /** Without a password that was right a moment ago there is nothing to ask here. */
    public void load() throws IOException {
        if (me.isSignedIn()) {
            Faces.redirect(request.getContextPath() + WantedAddress.orHome(wanted));
        } else if (PendingSignIn.in(request, clock.instant()) == null) {
            Faces.redirect(getBack());
        }
    }

    /** Signs in and leads to the page that was asked for. */
    public void signIn() throws IOException {
        if (PendingSignIn.in(request, clock.instant()) == null) {
            Faces.redirect(getBack());
            return;
        }
        if (code == null) {
            problem = texts.of("code.missing");
            return;
        }
        HttpServletResponse response = Faces.getResponse();
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().newAuthentication(true).credential(new CodeCredential(code)));
        // The server sets 401 by itself; the page that says why is an ordinary answer.
        response.setStatus(HttpServletResponse.SC_OK);
        if (status == AuthenticationStatus.SUCCESS) {
            Faces.redirect(request.getContextPath() + WantedAddress.orHome(wanted));
        } else {
            Duration waiting = WaitingTime.of(request);
            problem = waiting.isZero() ? texts.of("code.refused") : WaitingTime.say(texts, waiting);
        }
    }

    /** The page that asks for the password, with the page that was asked for first. */
    public String getBack() {
        return request.getContextPath() + WantedAddress.signInFor(wanted);
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** Path below the context path that was asked for before sign-in. */
    public @Nullable String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    /** Why the code was refused, null when it was not. */
    public @Nullable String getProblem() {
        return problem;
    }
}
