package org.kontor.crm.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a session of the server keeps of its user; everything else is read afresh with each request.
 *
 * @param userId the user
 * @param sessionId the session as the product keeps it, where it can be ended
 */
record SignedIn(long userId, long sessionId) implements Serializable {

    /** Name of the session's attribute. */
    static final String ATTRIBUTE = "org.kontor.crm.signedIn";

    /** What the session of a request says; null when there is none, or nobody is signed in. */
    static @Nullable SignedIn in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn ? signedIn : null;
    }
}
