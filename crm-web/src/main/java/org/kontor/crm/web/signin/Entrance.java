package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.ViewOnly;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.signin.DeviceService;
import org.kontor.crm.signin.RememberedDevice;
import org.kontor.crm.signin.SessionRules;
import org.kontor.crm.signin.SessionService;
import org.kontor.crm.signin.Visit;

/** Begins and ends sessions of pages, however somebody has shown who they are. */
@ApplicationScoped
class Entrance {

    /** The server's session outlives the product's, whose end can be said in words. */
    private static final int LONGER_SECONDS = 300;

    @Inject
    SessionService sessions;

    @Inject
    DeviceService devices;

    @Inject
    SessionRules rules;

    @Inject
    ViewOnly viewOnly;

    @Inject
    Clock clock;

    /** Lets a user in, under a new name of the session, so that one planted before is worth nothing. */
    void enter(HttpServletRequest request, HttpServletResponse response, UserCard user, boolean remember) {
        RememberCookie.of(request).ifPresent(devices::forget);
        RememberedDevice device = remember && !rules.remembered().isZero() ? devices.remember(user) : null;
        begin(request, user, device);
        if (device != null) {
            tell(request, response, device);
        }
    }

    /** Notes that the password was right and the second factor is yet to come. */
    void halfWay(HttpServletRequest request, UserCard user, boolean remember) {
        request.getSession();
        request.changeSessionId();
        new PendingSignIn(user.id(), user.round(), remember, clock.instant()).keep(request);
    }

    /** Lets in whoever comes with a remembered device. */
    Optional<Caller> remembered(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> cookie = RememberCookie.of(request);
        if (cookie.isEmpty()) {
            return Optional.empty();
        }
        Optional<RememberedDevice> device = devices.use(cookie.get());
        if (device.isEmpty()) {
            RememberCookie.clear(request, response);
            return Optional.empty();
        }
        begin(request, device.get().user(), device.get());
        tell(request, response, device.get());
        return Optional.of(new Caller(device.get().user()));
    }

    /** The user leaves: the session is over, and the device is remembered no longer. */
    void leave(HttpServletRequest request, HttpServletResponse response) {
        viewOnly.end();
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn != null) {
            sessions.leave(signedIn.userId(), signedIn.sessionId());
        }
        RememberCookie.of(request).ifPresent(cookie -> {
            devices.forget(cookie);
            RememberCookie.clear(request, response);
        });
    }

    private void begin(HttpServletRequest request, UserCard user, @Nullable RememberedDevice device) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        PendingSignIn.forget(request);
        session.removeAttribute(ViewedAs.ATTRIBUTE);
        Visit visit = new Visit(request.getRemoteAddr(), request.getHeader("User-Agent"));
        long id = sessions.begin(user, visit, device == null ? null : device.id());
        session.setMaxInactiveInterval((int) rules.idle().toSeconds() + LONGER_SECONDS);
        session.setAttribute(SignedIn.ATTRIBUTE, new SignedIn(user.id(), id));
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, RememberedDevice device) {
        if (device.cookie() != null) {
            RememberCookie.set(request, response, device.cookie(), device.left());
        }
    }
}
