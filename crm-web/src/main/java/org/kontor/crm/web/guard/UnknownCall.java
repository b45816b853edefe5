package org.kontor.crm.web.guard;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.crm.web.problem.ProblemDocument;
import org.kontor.crm.web.problem.ProblemWriter;

/** Answers below {@code /api} where there is no version of the interface. */
@WebServlet("/api/*")
public class UnknownCall extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(request, response, ProblemDocument.of(404, "notFound"));
    }
}
