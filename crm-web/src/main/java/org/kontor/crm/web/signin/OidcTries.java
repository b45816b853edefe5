package org.kontor.crm.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.directory.OidcTry;

/** The ways to the provider that this browser session has begun and not ended: a few, one for each tab. */
final class OidcTries implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "org.kontor.crm.oidcTries";
    private static final int AT_MOST = 5;

    private final Map<String, Begun> byState = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param asked what the provider was asked with
     * @param wanted the page that was asked for before signing in
     */
    record Begun(OidcTry asked, @Nullable String wanted) implements Serializable {}

    static void keep(HttpServletRequest request, OidcTry asked, @Nullable String wanted) {
        HttpSession session = request.getSession();
        OidcTries tries = session.getAttribute(ATTRIBUTE) instanceof OidcTries kept ? kept : new OidcTries();
        tries.add(new Begun(asked, wanted));
        session.setAttribute(ATTRIBUTE, tries);
    }

    private synchronized void add(Begun begun) {
        if (byState.size() >= AT_MOST) {
            Iterator<String> oldest = byState.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        byState.put(begun.asked().state(), begun);
    }

    /** The one with this state, which is used up by that. */
    static Optional<Begun> take(HttpServletRequest request, @Nullable String state) {
        HttpSession session = request.getSession(false);
        return session != null && state != null && session.getAttribute(ATTRIBUTE) instanceof OidcTries tries
                ? Optional.ofNullable(tries.remove(state))
                : Optional.empty();
    }

    private synchronized @Nullable Begun remove(String state) {
        return byState.remove(state);
    }
}
