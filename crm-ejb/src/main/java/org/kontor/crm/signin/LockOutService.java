package org.kontor.crm.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.organisation.UserService;

/**
 * Lock-outs of accounts, for administrators. Open to every caller, because rights are values here: whose roles do not
 * open the settings is refused with {@link SettingsForbidden}.
 */
@Stateless
@PermitAll
public class LockOutService {

    @Inject
    AccessService access;

    @Inject
    UserService users;

    @Inject
    TallyQueries queries;

    @Inject
    ActQueries acts;

    /** Where an account is locked out now, the longest first. */
    public List<LockOut> of(Rights rights, long userId) {
        rights.requireSettings();
        return queries.locks(SignInGuard.digest(users.card(userId).login()));
    }

    /** Lets the account sign in again everywhere, at once. */
    public void lift(Act act, long userId) {
        access.rightsOf(act.userId()).requireSettings();
        queries.forget(SignInGuard.digest(users.card(userId).login()));
        acts.add(userId, SignInAct.Kind.UNLOCKED, act.userId());
    }
}
