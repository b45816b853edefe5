package org.kontor.crm.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.kontor.crm.web.shell.Texts;

/** How long somebody who is locked out has to wait, left in the request and put into words. */
final class WaitingTime {

    /** Attribute of the request. */
    static final String ATTRIBUTE = "org.kontor.crm.waiting";

    private static final int MINUTE = 60;

    private WaitingTime() {}

    /** What the check in this request has said; zero when nothing. */
    static Duration of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Duration waiting ? waiting : Duration.ZERO;
    }

    /** Whole seconds after which the next try is let through. */
    static long seconds(Duration waiting) {
        return waiting.plusMillis(999).toSeconds();
    }

    /** A sentence with seconds, from a minute on with minutes, rounded up. */
    static String say(Texts texts, Duration waiting) {
        long seconds = seconds(waiting);
        return seconds < MINUTE
                ? texts.of("signin.lockedSeconds", seconds)
                : texts.of("signin.lockedMinutes", (seconds + MINUTE - 1) / MINUTE);
    }
}
