package org.kontor.crm.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.web.problem.ProblemDocument;
import org.kontor.crm.web.problem.ProblemWriter;

/**
 * Turns calls away that no resource should see: those with an address that is none, and those that write and come from
 * another site's page. A browser that was once asked for a Basic password sends it with every request, whoever makes
 * it; programs send no such header and pass.
 */
@WebFilter({"/api/*", "/logos/*", "/files/*"})
public class CallGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ProblemDocument> objection = objection(request);
        if (objection.isPresent()) {
            ProblemWriter.write(request, response, objection.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<ProblemDocument> objection(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OURS.contains(site) && !READING.contains(request.getMethod())) {
            return Optional.of(ProblemDocument.of(403, "crossSite"));
        }
        String query = request.getQueryString();
        return isAddress(request.getRequestURI() + (query == null ? "" : "?" + query))
                ? Optional.empty()
                : Optional.of(ProblemDocument.of(400, "address"));
    }

    private static boolean isAddress(String text) {
        try {
            return !new URI(text).isOpaque();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
