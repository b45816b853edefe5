package org.kontor.crm.organisation;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link for choosing a password opens, as whoever brings it may know.
 *
 * @param state whether it opens anything
 * @param user whose password it lets choose; null unless it is open
 * @param purpose why it was made; null unless it is open
 * @param expiresAt until when it opens; null unless it is open
 */
public record UserLink(
        State state,
        @Nullable UserCard user,
        @Nullable Purpose purpose,
        @Nullable Instant expiresAt) implements Serializable {

    /** Why a link was made. */
    public enum Purpose {
        /** Somebody new chooses the first password. */
        INVITE,
        /** Somebody chooses another password. */
        RESET
    }

    /** Whether a link opens anything. */
    public enum State {
        OPEN,
        EXPIRED,
        USED,
        /** Replaced by a newer one, closed with the account, or never made. */
        INVALID
    }

    static UserLink shut(State state) {
        return new UserLink(state, null, null, null);
    }
}
