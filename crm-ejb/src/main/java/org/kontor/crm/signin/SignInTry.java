package org.kontor.crm.signin;

import java.time.Duration;

/**
 * One try to sign in, counted as failed until it proves right.
 *
 * @param login as typed
 * @param address where it came from
 * @param known whether the account has signed in from there before, and so has a count of its own there
 * @param waiting how long the next try has to wait; zero when this one may be checked
 */
public record SignInTry(String login, String address, boolean known, Duration waiting) {

    /** Whether nothing may be checked now, not even a right password. */
    public boolean isLocked() {
        return !waiting.isZero();
    }

    /** Without the login: what was typed there may be a password. */
    @Override
    public String toString() {
        return "try from " + address + ", waiting " + waiting;
    }
}
