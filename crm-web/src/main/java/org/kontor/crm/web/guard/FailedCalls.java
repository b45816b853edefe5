package org.kontor.crm.web.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.crm.web.problem.ProblemDocument;
import org.kontor.crm.web.problem.ProblemWriter;

/** A call that the container itself ends gets no error page but a problem document, like every other call. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class FailedCalls extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (address.startsWith(request.getContextPath() + SecurityHeaders.CALLS)) {
            int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
            ProblemWriter.write(request, response, ProblemDocument.of(status, "http", status));
        } else {
            chain.doFilter(request, response);
        }
    }
}
