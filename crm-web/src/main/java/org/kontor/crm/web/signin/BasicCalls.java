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
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.signin.SignInGuard;
import org.kontor.crm.web.problem.ProblemDocument;
import org.kontor.crm.web.problem.ProblemWriter;
import org.kontor.crm.web.signin.GuardedChecks.Checked;

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

    @Inject
    GuardedChecks checks;

    @Inject
    SignInGuard guard;

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Checked checked = checked(request.getHeader("Authorization"), request.getRemoteAddr());
        if (checked.caller().isEmpty()) {
            refuse(request, response, checked.waiting());
            return AuthenticationStatus.SEND_FAILURE;
        }
        Caller caller = checked.caller().get();
        if (isBasic(request) && caller.user().secondFactor()) {
            // a password alone would go round the second factor
            write(request, response, ProblemDocument.of(403, "secondFactor"));
            return AuthenticationStatus.SEND_FAILURE;
        }
        return caller.enter(request, context);
    }

    private Checked checked(@Nullable String header, String address) {
        if (header != null && isBearer(header)) {
            return token(header.substring(BEARER.length()).trim(), address);
        }
        return credential(header)
                .map(typed -> checks.check(typed, address))
                .orElseGet(() -> Checked.locked(Duration.ZERO));
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private static boolean isBasic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && !isBearer(header);
    }

    /** Nobody guesses a token, so that a right one always opens; wrong ones are counted by address. */
    private Checked token(String secret, String address) {
        Optional<Caller> caller = callers.ofToken(secret);
        return new Checked(caller, caller.isPresent() ? Duration.ZERO : guard.wrong(address));
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

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Duration waiting) {
        if (waiting.isZero()) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
            response.addHeader("WWW-Authenticate", BEARER_CHALLENGE);
            write(request, response, ProblemDocument.of(401, "unauthenticated"));
        } else {
            long seconds = WaitingTime.seconds(waiting);
            response.setHeader("Retry-After", Long.toString(seconds));
            write(request, response, ProblemDocument.of(429, "lockedOut", seconds));
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, ProblemDocument problem) {
        try {
            ProblemWriter.write(request, response, problem);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
