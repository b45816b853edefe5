package org.kontor.crm.batch.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.kontor.crm.signin.SignInCleaning;

/** Forgets once an hour what is over: tries to sign in. Every server does; two at once share the work. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInCleaner {

    // Looked up when the timer fires: this module may start before the one it lives in.
    @Inject
    Instance<SignInCleaning> cleaning;

    /** Goes on until nothing is left that is over. */
    @Schedule(hour = "*", minute = "47", persistent = false)
    public void clean() {
        SignInCleaning signIns = cleaning.get();
        while (signIns.clean() > 0) {
            // the next bite
        }
    }
}
