package org.kontor.crm.web.route;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontor.crm.reading.Door;
import org.kontor.crm.web.reading.Readings;
import org.kontor.crm.web.signin.CurrentUser;
import org.kontor.crm.web.signin.ProviderVisits;

/** Leads an address to its page. Page files themselves answer nobody, so that every page has exactly one address. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class RouteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Bytes held back, so that a page that fails halfway is answered by the error page and not by half a page. */
    private static final int WHOLE_PAGE = 262_144;

    /** What answers beside the pages: resources, the font, calls, files. */
    private static final List<String> OPEN = List.of(
            "/jakarta.faces.resource/",
            "/_static/",
            "/api",
            "/logos/",
            "/files/",
            "/find",
            CurrentUser.STREAMS,
            ProviderVisits.BEGIN,
            ProviderVisits.ANSWER);

    @Inject
    Readings readings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.isEmpty() || path.equals("/")) {
            response.sendRedirect(request.getContextPath() + "/companies");
            return;
        }
        Optional<Routes.Target> target = Routes.at(path);
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String readable = ReadableQuery.of(query);
        if (target.isPresent() && !readable.equals(query)) {
            response.sendRedirect(request.getRequestURI() + (readable.isEmpty() ? "" : "?" + readable));
        } else if (target.isPresent()) {
            response.setHeader("Cache-Control", "no-store");
            response.setBufferSize(WHOLE_PAGE);
            forward(target.get(), request, response);
            note(target.get(), request, response);
        } else if (OPEN.stream().anyMatch(path::startsWith) || isFromErrorPage(request, path)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The menus of the shell work on error pages, too: those post to themselves, for they stand at no address of their own. */
    private static boolean isFromErrorPage(HttpServletRequest request, String path) {
        return request.getMethod().equals("POST") && path.startsWith("/error/");
    }

    /** A record's page was opened (B-09); what happens on it afterwards is no second opening. */
    private void note(Routes.Target target, HttpServletRequest request, HttpServletResponse response) {
        String entity = target.entity();
        if (entity != null && request.getMethod().equals("GET") && response.getStatus() == HttpServletResponse.SC_OK) {
            readings.opened(Door.PAGE, entity, Long.parseLong(target.id()));
        }
    }

    private static void forward(Routes.Target target, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        HttpServletRequest routed = target.id().isEmpty() ? request : new RoutedRequest(request, target.id());
        request.getRequestDispatcher(target.viewId()).forward(routed, response);
    }
}
