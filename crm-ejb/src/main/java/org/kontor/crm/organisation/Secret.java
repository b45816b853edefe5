package org.kontor.crm.organisation;

/**
 * What the check of a password needs; never leaves the sign-in.
 *
 * @param user the user with that login
 * @param passwordHash as Jakarta's {@code Pbkdf2PasswordHash} writes it, salt and rounds inside
 */
public record Secret(UserCard user, String passwordHash) {

    /** Without the hash: it must not land in a log. */
    @Override
    public String toString() {
        return "Secret of user " + user.id();
    }
}
