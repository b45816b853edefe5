package org.kontor.crm.signin;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a user's second factor.
 *
 * @param since since when signing in takes it; null when it does not
 * @param codesLeft how many recovery codes are unused
 */
public record SecondFactorState(@Nullable Instant since, int codesLeft) implements Serializable {

    /** Whether signing in takes a second factor. */
    public boolean isOn() {
        return since != null;
    }
}
