package org.kontor.crm.signin;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How long sessions last, as the server's variables say. */
@ApplicationScoped
public class SessionRules {

    @Resource(lookup = "kontor/session/idleMinutes")
    int idleMinutes;

    @Resource(lookup = "kontor/session/hours")
    int hours;

    @Resource(lookup = "kontor/remember/days")
    int rememberDays;

    /** A session in which nothing came for so long is over. */
    public Duration idle() {
        return Duration.ofMinutes(idleMinutes);
    }

    /** A session is over after so long, whatever came. */
    public Duration longest() {
        return Duration.ofHours(hours);
    }

    /** So long a device may be remembered; zero when none is. */
    public Duration remembered() {
        return Duration.ofDays(rememberDays);
    }
}
