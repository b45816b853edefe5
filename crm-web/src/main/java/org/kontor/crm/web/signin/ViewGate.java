package org.kontor.crm.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.crm.change.ViewOnly;
import org.kontor.crm.web.shell.Texts;

/**
 * A request that looks through somebody else's eyes writes nothing and does not open what is that person's own: tokens,
 * sessions and other means of signing in.
 */
public class ViewGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String OWN = "/account/";

    /** What somebody did is no secret of theirs: history tells it, too. */
    private static final String CHANGES = "/account/changes";

    @Inject
    CurrentUser currentUser;

    @Inject
    ViewOnly viewOnly;

    @Inject
    Texts texts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (currentUser.isViewing()) {
            viewOnly.begin();
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (path.startsWith(OWN) && !path.equals(CHANGES)) {
                request.setAttribute("refusal", texts.of("view.error.account"));
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
