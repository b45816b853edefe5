package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.kontor.crm.web.guard.SecurityHeaders;
import org.kontor.crm.web.problem.ProblemDocument;
import org.kontor.crm.web.problem.ProblemWriter;

/**
 * The one authentication mechanism an application may have. Calls below {@code /api} show who they are with each
 * request, by Basic or a token, and their cookies count nothing; everything else has a session and a sign-in page.
 */
@ApplicationScoped
class Authentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = System.getLogger(Authentication.class.getName());
    private static final String API = "/api/";

    @Inject
    BasicCalls calls;

    @Inject
    PageVisits visits;

    @Inject
    Entrance entrance;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.set(request, response);
        try {
            return isCall(request)
                    ? calls.validate(request, response, context)
                    : visits.validate(request, response, context);
        } catch (RuntimeException unreachable) {
            LOG.log(Level.ERROR, "nobody can be recognised", unreachable);
            return unavailable(request, response);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        entrance.leave(request, response);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(CurrentUser.ATTRIBUTE);
        context.cleanClientSubject();
    }

    /** By the decoded path, the one the container maps: {@code /%61pi/} is a call too. */
    private static boolean isCall(HttpServletRequest request) {
        String info = request.getPathInfo();
        return (request.getServletPath() + (info == null ? "" : info) + "/").startsWith(API);
    }

    /** Users cannot be read: not the caller's fault, so neither 401 nor 403. */
    private static AuthenticationStatus unavailable(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (isCall(request)) {
                ProblemWriter.write(request, response, ProblemDocument.of(503, "unavailable"));
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
