package org.kontor.crm.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kontor.crm.organisation.UserLink.Purpose;
import org.kontor.crm.organisation.UserLink.State;

/**
 * Links that let one person choose a password, once and within some days. Open to every caller, and asked before
 * anybody is signed in; it knows no rights of its own: whoever makes a link has decided that it may be made.
 */
@Stateless
@PermitAll
public class UserLinks {

    /** So long an invitation opens. */
    public static final Duration INVITATION = Duration.ofDays(7);

    /** So long a link for another password opens. */
    public static final Duration RESET = Duration.ofDays(1);

    @Inject
    LinkQueries queries;

    @Inject
    UserQueries users;

    /** Makes a link for a user; those made before open nothing any more. */
    public NewLink issue(long userId, Purpose purpose) {
        queries.end(userId);
        String secret = LinkSecret.fresh();
        Duration life = purpose == Purpose.INVITE ? INVITATION : RESET;
        return new NewLink(secret, purpose, queries.insert(userId, purpose, LinkSecret.digest(secret), life));
    }

    /** Lets no link of a user open anything any more. */
    public void end(long userId) {
        queries.end(userId);
    }

    /** What a secret opens; of one that opens nothing, only why. */
    public UserLink find(String secret) {
        if (!LinkSecret.looksLikeOne(secret)) {
            return UserLink.shut(State.INVALID);
        }
        return queries.find(LinkSecret.digest(secret))
                .map(kept -> kept.state() == State.OPEN
                        ? new UserLink(
                                State.OPEN, users.byId(kept.userId()).orElseThrow(), kept.purpose(), kept.expiresAt())
                        : UserLink.shut(kept.state()))
                .orElseGet(() -> UserLink.shut(State.INVALID));
    }

    /**
     * Keeps the password of whoever brings the secret; sessions from before are over. Of two who come at once one is told
     * that it was used.
     *
     * @param passwordHash of a password that {@link PasswordPolicy} has passed
     * @return whether the link opened; when it did not, nothing has changed
     */
    public boolean redeem(String secret, String passwordHash) {
        return queries.use(LinkSecret.digest(secret))
                .map(userId -> {
                    queries.end(userId);
                    users.keepPassword(userId, passwordHash);
                    return true;
                })
                .orElse(false);
    }
}
