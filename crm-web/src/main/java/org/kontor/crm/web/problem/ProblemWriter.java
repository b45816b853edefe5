package org.kontor.crm.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with a refusal where no REST resource has been reached yet. */
public final class ProblemWriter {

    private ProblemWriter() {}

    /** Sends the whole answer; nothing can be added to it afterwards. */
    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemDocument problem)
            throws IOException {
        String language = Languages.preferred(request.getHeader("Accept-Language"));
        byte[] body = problem.toJson(language).toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setHeader("Content-Language", language);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
