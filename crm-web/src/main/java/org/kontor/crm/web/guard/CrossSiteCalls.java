package org.kontor.crm.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.kontor.crm.web.problem.ProblemDocument;
import org.kontor.crm.web.problem.ProblemWriter;

/**
 * Refuses calls that write and come from another site's page: a browser that was once asked for a Basic password sends
 * it with every request, whoever makes it. Programs send no such header and pass.
 */
@WebFilter("/api/*")
public class CrossSiteCalls extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OURS.contains(site) || READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(request, response, ProblemDocument.of(403, "crossSite"));
        }
    }
}
