package org.kontor.crm.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.change.ViewOnlyRefused;
import org.kontor.crm.reading.ReadLog;
import org.kontor.crm.reading.Reading;

/**
 * *Zobacz jako*: those of the settings look at the product through another user's eyes, with that user's rights, changing nothing,
 * until they end it or the session ends. It is written down who did, and what they opened (B-09).
 */
@Named
@RequestScoped
public class ViewAs {

    @Inject
    CurrentUser currentUser;

    @Inject
    AccessService access;

    @Inject
    ReadLog log;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    /** Whether the page is seen through somebody else's eyes. */
    public boolean isOn() {
        return currentUser.isSignedIn() && currentUser.isViewing();
    }

    /** Whether one may begin to look through this user's eyes. */
    public boolean may(long user, boolean active) {
        return active
                && !isOn()
                && user != currentUser.getUserId()
                && currentUser.getRights().mayChangeSettings();
    }

    /**
     * Begins, on the first page.
     *
     * @throws ViewOnlyRefused in the midst of such a look
     */
    public String begin(long user) {
        if (isOn()) {
            throw new ViewOnlyRefused();
        }
        access.requireView(currentUser.getRights(), user);
        long viewer = currentUser.getUserId();
        request.getSession().setAttribute(ViewedAs.ATTRIBUTE, new ViewedAs(viewer, user));
        log.note(Reading.viewedAs(clock.instant(), viewer, user));
        return "/company/list?faces-redirect=true";
    }

    /** Ends, on the page of the user. */
    public String end() {
        request.getSession().removeAttribute(ViewedAs.ATTRIBUTE);
        return "/settings/user?faces-redirect=true&id=" + currentUser.getUserId();
    }
}
