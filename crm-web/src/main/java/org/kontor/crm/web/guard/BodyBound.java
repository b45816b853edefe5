package org.kontor.crm.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.web.problem.ProblemDocument;
import org.kontor.crm.web.problem.ProblemWriter;

/**
 * Turns bodies away that are longer than anything there takes, before a byte of them is read: the container reads a form into
 * memory whole. Calls and uploads of files bound what they read themselves.
 */
public class BodyBound extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Most bytes of a form: far more than the longest. */
    static final long FORM = 4L << 20;

    /** Most bytes from somebody who is not signed in: a login and a password. */
    static final long STRANGER = 100_000;

    /** Most bytes at all: a file with a list and what stands around it. */
    static final long ANY = ImportService.MAX_BYTES + (1L << 20);

    /** Where files with lists are sent, in forms of several parts. */
    private static final Set<String> LISTS = Set.of("/imports/new", "/api/v1/imports");

    private static final List<String> NO_FORMS = List.of("/api/", "/files/", "/logos/");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ProblemDocument> objection = objection(request);
        if (objection.isPresent()) {
            response.setHeader("Connection", "close");
            ProblemWriter.write(request, response, objection.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<ProblemDocument> objection(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        boolean list = LISTS.contains(path);
        boolean form = !list && NO_FORMS.stream().noneMatch(path::startsWith);
        long most = request.getUserPrincipal() == null ? STRANGER : form ? FORM : ANY;
        long length = request.getContentLengthLong();
        if (length > most) {
            return Optional.of(ProblemDocument.of(413, "tooLarge", most));
        }
        return (form || list) && length < 0 && isEndless(request)
                ? Optional.of(ProblemDocument.of(411, "lengthNeeded"))
                : Optional.empty();
    }

    /** There is a body, and nobody knows where it ends. */
    private static boolean isEndless(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null
                || (request.getProtocol().startsWith("HTTP/2")
                        && request.getMethod().equals("POST"));
    }
}
