package org.kontor.crm.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.change.Act;
import org.kontor.crm.organisation.SecretService;
import org.kontor.crm.signin.SignInAct.Kind;

/** Keeps another password of somebody who is signed in. Open to every caller: one changes one's own only. */
@Stateless
@PermitAll
public class OwnPasswords {

    @Inject
    SecretService secrets;

    @Inject
    SessionService sessions;

    @Inject
    ActQueries acts;

    /**
     * Keeps a password; all sessions but one, and what devices remember, are over.
     *
     * @param passwordHash of a password that the policy has passed, of somebody who knew the one before
     * @param session the session that goes on
     */
    public void change(Act act, String passwordHash, long session) {
        secrets.keepPassword(act.userId(), passwordHash);
        sessions.goOn(act, session);
        acts.add(act.userId(), Kind.PASSWORD, act.userId());
    }
}
