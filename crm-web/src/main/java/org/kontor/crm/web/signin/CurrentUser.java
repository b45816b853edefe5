package org.kontor.crm.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.organisation.Theme;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.signin.SessionService;
import org.kontor.crm.web.problem.Languages;

/**
 * The user behind the current request: name, choices, rights. The rights are compiled at first use and hold to the end
 * of the request.
 */
@Named
@RequestScoped
public class CurrentUser {

    /** Where addresses begin that pages listen to for long, without anybody doing anything. */
    public static final String STREAMS = "/progress/";

    /** Attribute of the request under which the authentication leaves the user. */
    static final String ATTRIBUTE = "org.kontor.crm.currentUser";

    /** The same for who signed in and looks through that user's eyes; missing when nobody else looks. */
    static final String VIEWER = "org.kontor.crm.viewer";

    @Inject
    HttpServletRequest request;

    @Inject
    AccessService access;

    @Inject
    SessionService sessions;

    @Nullable
    Rights compiled;

    /** Whether somebody is signed in; false only on pages that are open to everybody. */
    public boolean isSignedIn() {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /**
     * The user.
     *
     * @throws IllegalStateException when nobody is signed in
     */
    public UserCard getUser() {
        if (request.getAttribute(ATTRIBUTE) instanceof UserCard user) {
            return user;
        }
        throw new IllegalStateException("nobody is signed in");
    }

    /** Whether somebody else looks through the user's eyes. */
    public boolean isViewing() {
        return request.getAttribute(VIEWER) != null;
    }

    /** Who really sits there: the user, or who looks through the user's eyes. */
    public UserCard getViewer() {
        return request.getAttribute(VIEWER) instanceof UserCard viewer ? viewer : getUser();
    }

    /** The user's id. */
    public long getUserId() {
        return getUser().id();
    }

    /** First and last name. */
    public String getName() {
        return getUser().name();
    }

    /**
     * The session this page is in, as the product keeps it.
     *
     * @throws IllegalStateException when nobody is signed in
     */
    public long getSessionId() {
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return signedIn.sessionId();
    }

    /** Whether the session still goes on, asked anew; and that it is asked does not keep it. */
    public boolean isStillIn() {
        SignedIn signedIn = SignedIn.in(request);
        return signedIn != null && sessions.userStill(signedIn.sessionId()).isPresent();
    }

    /** What the user may do by now, asked anew. */
    public Rights rightsByNow() {
        return access.rightsOf(getUserId());
    }

    /** What the user may do. */
    public Rights getRights() {
        if (compiled == null) {
            compiled = access.rightsOf(getUserId());
        }
        return compiled;
    }

    /** {@code pl} or {@code en}: the user's choice, before signing in the browser's. */
    public String getLanguage() {
        return isSignedIn()
                ? getUser().settings().language()
                : Languages.preferred(request.getHeader("Accept-Language"));
    }

    /** The language as a locale. */
    public Locale getLocale() {
        return Locale.forLanguageTag(getLanguage());
    }

    /** Colours of the pages; before signing in the device's. */
    public Theme getTheme() {
        return isSignedIn() ? getUser().settings().theme() : Theme.SYSTEM;
    }

    /** The zone times are shown in. */
    public ZoneId getZone() {
        return getUser().zone();
    }

    /** An act of this user, to be handed to a writing service. */
    public Act act(Cause cause) {
        return Act.of(getUserId(), getName(), cause);
    }
}
