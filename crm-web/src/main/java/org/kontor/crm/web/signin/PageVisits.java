package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.kontor.crm.directory.DirectoryUnreachable;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.web.signin.GuardedChecks.Checked;

/** Visits of pages: a session says who is there, and whom it does not know goes to the sign-in page and back. */
@ApplicationScoped
class PageVisits {

    @Inject
    Callers callers;

    @Inject
    GuardedChecks checks;

    @Inject
    Entrance entrance;

    @Inject
    Clock clock;

    @Inject
    Views views;

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential typed = context.getAuthParameters().getCredential();
        if (context.isAuthenticationRequest() && typed != null) {
            return typed instanceof CodeCredential code
                    ? giveCode(request, response, context, code)
                    : signIn(request, response, context, typed);
        }
        Optional<Caller> caller = fromSession(request);
        if (caller.isEmpty() && isWalkedTo(request, context)) {
            caller = entrance.remembered(request, response);
        }
        if (caller.isPresent()) {
            AuthenticationStatus entered = caller.get().enter(request, context);
            views.look(request, caller.get().user());
            return entered;
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        toSignIn(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** A page that somebody opens, and no part of one that is open already. */
    private static boolean isWalkedTo(HttpServletRequest request, HttpMessageContext context) {
        boolean page = context.isProtected() || request.getServletPath().equals(WantedAddress.SIGN_IN);
        return page && request.getMethod().equals("GET") && request.getHeader("Faces-Request") == null;
    }

    private AuthenticationStatus signIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, Credential typed) {
        PendingSignIn.forget(request);
        Optional<Caller> caller = check(request, typed);
        if (caller.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        UserCard user = caller.get().user();
        boolean remember = context.getAuthParameters().isRememberMe();
        if (user.secondFactor() && !(typed instanceof ProvenCredential)) {
            entrance.halfWay(request, user, remember);
            return AuthenticationStatus.SEND_FAILURE;
        }
        entrance.enter(request, response, user, remember);
        return caller.get().enter(request, context);
    }

    private Optional<Caller> check(HttpServletRequest request, Credential typed) {
        if (!(typed instanceof UsernamePasswordCredential password)) {
            return callers.check(typed);
        }
        try {
            Checked checked = checks.check(password, request.getRemoteAddr());
            request.setAttribute(WaitingTime.ATTRIBUTE, checked.waiting());
            return checked.caller();
        } catch (DirectoryUnreachable away) {
            SignInRefusal.AWAY.keep(request);
            return Optional.empty();
        }
    }

    private AuthenticationStatus giveCode(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            CodeCredential typed) {
        PendingSignIn pending = PendingSignIn.in(request, clock.instant());
        Optional<UserCard> user = pending == null ? Optional.empty() : callers.of(pending);
        if (pending == null || user.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        Checked checked = checks.code(user.get(), typed.code(), request.getRemoteAddr());
        request.setAttribute(WaitingTime.ATTRIBUTE, checked.waiting());
        if (checked.caller().isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        entrance.enter(request, response, user.get(), pending.remember());
        return checked.caller().get().enter(request, context);
    }

    private Optional<Caller> fromSession(HttpServletRequest request) {
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn == null) {
            return Optional.empty();
        }
        boolean byItself = request.getServletPath().startsWith(CurrentUser.STREAMS);
        Optional<Caller> caller = byItself ? callers.still(signedIn) : callers.of(signedIn);
        if (caller.isEmpty()) {
            request.getSession().invalidate();
        }
        return caller;
    }

    /**
     * A partial request of a page cannot follow a redirect; its answer asks the page to go there. The address needs no
     * escaping: it is our own with one encoded parameter.
     */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
        String address = WantedAddress.signInFor(request);
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                // somebody was at work on the page, so a session has ended; a first visit has no page yet
                address += (address.contains("?") ? "&amp;" : "?") + SignInView.ENDED + "=true";
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                                + "\"/></partial-response>");
                response.flushBuffer();
            } else {
                response.setHeader("Cache-Control", "no-store");
                response.sendRedirect(address);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
