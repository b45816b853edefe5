package org.kontor.crm.signin;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to the ways a user signs in.
 *
 * @param kind what
 * @param by who did it; null when the product did
 * @param at when
 */
public record SignInAct(Kind kind, @Nullable String by, Instant at) implements Serializable {

    /** What can be done. */
    public enum Kind {
        /** The user chose another password, knowing the one before. */
        PASSWORD,
        FACTOR_ON,
        FACTOR_OFF,
        /** An administrator took the second factor away. */
        FACTOR_RESET,
        /** New recovery codes; the former ones are worth nothing. */
        CODES,
        /** A recovery code was used. */
        CODE_USED,
        /** A session was ended from another one. */
        SESSION_ENDED,
        SESSIONS_ENDED,
        UNLOCKED,
        /** A cookie of a remembered device came twice: everything was ended. */
        COOKIE_STOLEN
    }
}
