package org.kontor.crm.web.signin;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.directory.DirectoryUnreachable;
import org.kontor.crm.directory.OidcProvider;
import org.kontor.crm.directory.OidcRefused;
import org.kontor.crm.directory.OidcTry;
import org.kontor.crm.directory.SignInKind;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.staff.Admission;
import org.kontor.crm.staff.DirectoryService;
import org.kontor.crm.web.signin.OidcTries.Begun;

/** The way to a provider of OpenID Connect and back. */
@WebServlet({ProviderVisits.BEGIN, ProviderVisits.ANSWER})
public class ProviderVisits extends HttpServlet {

    /** Address that leads to the provider. */
    public static final String BEGIN = "/sign-in/provider";

    /** Address that the provider sends browsers back to. */
    public static final String ANSWER = "/sign-in/answer";

    /** Attribute of a session that was begun so. */
    static final String BY_PROVIDER = "org.kontor.crm.byProvider";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ProviderVisits.class.getName());

    @Inject
    transient OidcProvider provider;

    @Inject
    transient DirectoryService accounts;

    @Inject
    transient UserService users;

    @Inject
    transient SecurityContext security;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (SignInKind.now() != SignInKind.OIDC) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            if (request.getServletPath().equals(BEGIN)) {
                begin(request, response);
            } else {
                finish(request, response);
            }
        } catch (DirectoryUnreachable away) {
            LOG.log(Level.ERROR, "the provider cannot be asked", away);
            refuse(request, response, SignInRefusal.AWAY);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OidcTry asked = provider.begin(house(request), ANSWER);
        OidcTries.keep(request, asked, request.getParameter(WantedAddress.PARAMETER));
        response.sendRedirect(asked.address().toString());
    }

    private void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Begun> begun = OidcTries.take(request, OidcProvider.stateOf(request.getParameterMap()));
        if (begun.isEmpty()) {
            refuse(request, response, SignInRefusal.STALE);
            return;
        }
        try {
            Admission admission = accounts.admit(
                    Act.ofNobody(provider.label(), Cause.SYSTEM),
                    provider.finish(begun.get().asked(), request.getParameterMap()));
            if (admission.admitted()) {
                enter(request, response, admission, begun.get());
            } else {
                LOG.log(Level.INFO, "not admitted from the provider: " + admission.outcome());
                refuse(request, response, SignInRefusal.of(admission.outcome()));
            }
        } catch (OidcRefused refused) {
            LOG.log(Level.WARNING, "the provider vouches for nobody: " + refused.getMessage());
            refuse(request, response, SignInRefusal.DENIED);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Admission admission, Begun begun)
            throws IOException {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .newAuthentication(true)
                        .credential(new ProvenCredential(users.card(admission.userId()))));
        if (status != AuthenticationStatus.SUCCESS) {
            refuse(request, response, SignInRefusal.CLOSED);
            return;
        }
        request.getSession().setAttribute(BY_PROVIDER, true);
        response.sendRedirect(request.getContextPath() + WantedAddress.orHome(begun.wanted()));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, SignInRefusal why)
            throws IOException {
        response.sendRedirect(
                request.getContextPath() + WantedAddress.SIGN_IN + "?" + SignInRefusal.PARAMETER + "=" + why.name());
    }

    /** This product's address as the browser knows it. */
    public static String house(HttpServletRequest request) {
        String whole = request.getRequestURL().toString();
        int path = whole.indexOf('/', whole.indexOf("//") + 2);
        return whole.substring(0, path) + request.getContextPath();
    }

    /** Whether the session of a request was begun by a provider. */
    public static boolean began(HttpServletRequest request) {
        return request.getSession(false) != null
                && Boolean.TRUE.equals(request.getSession(false).getAttribute(BY_PROVIDER));
    }
}
