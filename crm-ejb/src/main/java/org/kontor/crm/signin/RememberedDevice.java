package org.kontor.crm.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.UserCard;

/**
 * A device that needs no password now.
 *
 * @param id the device
 * @param user whose it is
 * @param cookie what its cookie shall be from now on; null when that was told in another answer a moment ago
 * @param left how long it is remembered yet
 */
public record RememberedDevice(
        long id, UserCard user, @Nullable String cookie, Duration left) {

    /** Without the cookie: it must not land in a log. */
    @Override
    public String toString() {
        return "device " + id + " of user " + user.id();
    }
}
