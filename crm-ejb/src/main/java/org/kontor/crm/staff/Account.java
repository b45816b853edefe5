package org.kontor.crm.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see one.
 *
 * @param id the user
 * @param version the version to save with
 * @param name first and last name
 * @param login name for signing in
 * @param email address, if known
 * @param departmentId the department the user belongs to
 * @param department its name
 * @param language {@code pl} or {@code en}
 * @param state whether the user can sign in
 * @param linkExpiresAt until when the link opens that waits for its user, null when none does
 * @param signedInAt last sign-in with the password, null when none is known
 * @param roles the roles held directly
 */
public record Account(
        long id,
        long version,
        String name,
        String login,
        @Nullable String email,
        long departmentId,
        String department,
        String language,
        State state,
        @Nullable Instant linkExpiresAt,
        @Nullable Instant signedInAt,
        List<RoleRef> roles)
        implements Serializable {

    public Account {
        roles = List.copyOf(roles);
    }

    /** Whether a user can sign in. */
    public enum State {
        ACTIVE,
        /** Was sent a link and has not chosen a password yet. */
        WAITING,
        INACTIVE
    }

    /** Whether the user is in the house. */
    public boolean isActive() {
        return state != State.INACTIVE;
    }
}
