package org.kontor.crm.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.crm.identifier.TextFold;

/**
 * Keeps password hashes for the sign-in, which computes and compares them itself: that costs half a second, and no
 * transaction should last so long. Open to every caller: it is asked before anybody is signed in.
 */
@Stateless
@PermitAll
public class SecretService {

    @Inject
    UserQueries queries;

    /** User and hash for a login, however its case is typed; nothing for unknown and inactive users. */
    public Optional<Secret> find(String login) {
        return queries.secret(TextFold.fold(login));
    }

    /** Ends all sessions of a user. Whoever calls it has decided that it may be done. */
    public void endSessions(long userId) {
        queries.endSessions(userId);
    }

    /** Keeps a password and ends all sessions; whoever calls it has decided that it may be done. */
    public void keepPassword(long userId, String passwordHash) {
        queries.keepPassword(userId, passwordHash);
    }

    /** Makes a user's password worth nothing and ends all sessions; whoever calls it has decided that it may be done. */
    public void forgetPassword(long userId) {
        queries.endSessions(userId);
        queries.forgetPassword(userId);
    }

    /** Notes that a user has signed in now. */
    public void signedIn(long userId) {
        queries.signedIn(userId);
    }
}
