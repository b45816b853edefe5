package org.kontor.crm.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Whose password it shall be: what others know of somebody makes no password.
 *
 * @param login name for signing in
 * @param name first and last name
 * @param email address, if known
 */
public record PasswordOwner(
        String login, String name, @Nullable String email) {

    /** A user as the owner of a password. */
    public static PasswordOwner of(UserCard user) {
        return new PasswordOwner(user.login(), user.name(), user.email());
    }
}
