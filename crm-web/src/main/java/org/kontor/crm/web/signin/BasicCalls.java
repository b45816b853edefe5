package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.web.problem.ProblemDocument;
import org.kontor.crm.web.problem.ProblemWriter;

/**
 * Calls of the REST interface: Basic (RFC 7617) or a personal access token as Bearer (RFC 6750) with each of them, no
 * session, no cookie.
 */
@ApplicationScoped
class BasicCalls {

    private static final String SCHEME = "Basic ";
    private static final String BEARER = "Bearer ";
    private static final String BEARER_CHALLENGE = "Bearer realm=\"Kontor CRM\"";
    private static final String CHALLENGE = "Basic realm=\"Kontor CRM\", charset=\"UTF-8\"";

    @Inject
    Callers callers;

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Caller> caller = caller(request.getHeader("Authorization"));
        if (caller.isPresent()) {
            return caller.get().enter(request, context);
        }
        refuse(request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<Caller> caller(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? callers.ofToken(header.substring(BEARER.length()).trim())
                : credential(header).flatMap(callers::check);
    }

    private static Optional<UsernamePasswordCredential> credential(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new UsernamePasswordCredential(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", CHALLENGE);
        response.addHeader("WWW-Authenticate", BEARER_CHALLENGE);
        try {
            ProblemWriter.write(request, response, ProblemDocument.of(401, "unauthenticated"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
