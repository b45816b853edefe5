package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * The one authentication mechanism an application may have. Calls below {@code /api} show who they are with each
 * request, by Basic, and their cookies count nothing; everything else has a session and a sign-in page.
 */
@ApplicationScoped
class Authentication implements HttpAuthenticationMechanism {

    private static final String API = "/api/";

    @Inject
    BasicCalls calls;

    @Inject
    PageVisits visits;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return isCall(request)
                ? calls.validate(request, response, context)
                : visits.validate(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
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
}
