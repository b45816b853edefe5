package org.kontor.crm.signin;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One lock-out of an account that holds now.
 *
 * @param address where the account signs in from and is locked; empty for all places it has not signed in from before
 * @param from where the last failed try came from
 * @param failures how many failed
 * @param until when the next try is let through
 */
public record LockOut(String address, @Nullable String from, int failures, Instant until) implements Serializable {

    /** Whether it holds everywhere but at the addresses the account has signed in from before. */
    public boolean isElsewhere() {
        return address.isEmpty();
    }
}
