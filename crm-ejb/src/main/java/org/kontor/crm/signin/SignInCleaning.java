package org.kontor.crm.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets what is left of signing in: tries, sessions, remembered devices. Open to every caller: it can only forget what is over. */
@Stateless
@PermitAll
public class SignInCleaning {

    /** Places an account signs in from are known so long. */
    static final Duration KNOWN = Duration.ofDays(90);

    /** No session lasts so long. */
    private static final Duration SESSIONS = Duration.ofDays(30);

    private static final Duration TRIES = Duration.ofDays(1);
    private static final int MOST = 200_000;
    private static final int AT_ONCE = 5_000;

    @Inject
    TallyQueries tallies;

    @Inject
    SessionQueries sessions;

    @Inject
    DeviceQueries devices;

    /**
     * Deletes some of what is over, and the oldest of too much.
     *
     * @return how many rows went; 0 when nothing is left to do
     */
    public int clean() {
        return tallies.deleteOlder(TRIES, KNOWN, AT_ONCE)
                + tallies.deleteBeyond(MOST)
                + sessions.deleteOlder(SESSIONS, AT_ONCE)
                + devices.deleteOver(AT_ONCE);
    }
}
