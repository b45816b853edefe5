package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Visits of pages: a session says who is there, and whom it does not know goes to the sign-in page and back. */
@ApplicationScoped
class PageVisits {

    @Inject
    Callers callers;

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential typed = context.getAuthParameters().getCredential();
        if (context.isAuthenticationRequest() && typed != null) {
            return signIn(request, context, typed);
        }
        Optional<Caller> caller = fromSession(request);
        if (caller.isPresent()) {
            return caller.get().enter(request, context);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        toSignIn(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Gives the session a new name, so that one planted before is worth nothing. */
    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context, Credential typed) {
        Optional<Caller> caller = callers.check(typed);
        if (caller.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.getSession();
        request.changeSessionId();
        request.getSession()
                .setAttribute(
                        SignedIn.ATTRIBUTE, new SignedIn(caller.get().user().id()));
        return caller.get().enter(request, context);
    }

    private Optional<Caller> fromSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        SignedIn signedIn = session == null ? null : signedIn(session);
        if (session == null || signedIn == null) {
            return Optional.empty();
        }
        Optional<Caller> caller = callers.of(signedIn);
        if (caller.isEmpty()) {
            session.invalidate();
        }
        return caller;
    }

    private static @Nullable SignedIn signedIn(HttpSession session) {
        return session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn signedIn ? signedIn : null;
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
