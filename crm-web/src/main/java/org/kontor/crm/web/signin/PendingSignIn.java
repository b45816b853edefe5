package org.kontor.crm.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose password was right and whose second factor is yet to come: nobody is signed in.
 *
 * @param userId whose password it was
 * @param round of that user; a new one ends the try
 * @param remember whether the device is to be remembered
 * @param since when the password was right
 */
record PendingSignIn(long userId, int round, boolean remember, Instant since) implements Serializable {

    /** So long the code may be given without typing the password again. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String ATTRIBUTE = "org.kontor.crm.pendingSignIn";

    /** What the session of a request says; null when nothing is pending any more. */
    static @Nullable PendingSignIn in(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                        && now.isBefore(pending.since().plus(LIFE))
                ? pending
                : null;
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
