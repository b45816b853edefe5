package org.kontor.crm.web.upload;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.problem.ProblemDocument;
import org.kontor.crm.web.problem.ProblemWriter;
import org.kontor.crm.web.rest.Problems;

/**
 * What uploads of pages have in common. The body is the file; a header of our own says that our page sends it, which a
 * page of another site could not add without asking first.
 */
final class Uploads {

    /** Carries the file's name, percent-encoded. */
    static final String HEADER = "X-Kontor-Upload";

    private Uploads() {}

    /** What an upload does with its body. */
    @FunctionalInterface
    interface Upload {
        JsonObject take() throws IOException;
    }

    /** Answers with what the upload gives, or says in words why it was refused. */
    static void answer(HttpServletRequest request, HttpServletResponse response, Upload upload) throws IOException {
        if (request.getHeader(HEADER) == null) {
            ProblemWriter.write(request, response, ProblemDocument.of(403, "crossSite"));
            return;
        }
        try {
            byte[] body = upload.take().toString().getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (BusinessException refused) {
            ProblemWriter.write(request, response, Problems.describe(refused));
        }
    }
}
