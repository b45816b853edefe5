package org.kontor.crm.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.organisation.SecretService;
import org.kontor.crm.organisation.SessionUser;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.signin.SignInAct.Kind;

/**
 * Where users are signed in: begun, looked up with each request, seen and ended. One sees and ends one's own;
 * administrators those of everybody. Open to every caller: it is asked before anybody is known.
 */
@Stateless
@PermitAll
public class SessionService {

    @Inject
    AccessService access;

    @Inject
    UserService users;

    @Inject
    SecretService secrets;

    @Inject
    SessionRules rules;

    @Inject
    SessionQueries queries;

    @Inject
    DeviceQueries devices;

    @Inject
    ActQueries acts;

    /**
     * Begins a session.
     *
     * @param device the remembered device it is on, null when it is not remembered
     * @return its id
     */
    public long begin(UserCard user, Visit visit, @Nullable Long device) {
        secrets.signedIn(user.id());
        return queries.begin(user, visit, device);
    }

    /** The active user of a session that goes on; notes once a minute that it was seen. */
    public Optional<UserCard> userOf(long session) {
        Optional<SessionUser> found = users.ofSession(session, rules.idle(), rules.longest())
                .filter(one -> one.user().active());
        if (found.isPresent() && found.get().stale()) {
            queries.seen(session);
        }
        return found.map(SessionUser::user);
    }

    /** The same without noting anything: what a page does by itself keeps no session. */
    public Optional<UserCard> userStill(long session) {
        return users.ofSession(session, rules.idle(), rules.longest())
                .map(SessionUser::user)
                .filter(UserCard::active);
    }

    /** Ends a session that its user leaves. */
    public void leave(long userId, long session) {
        queries.end(userId, session);
    }

    /** Where the reader is signed in, the latest seen first. */
    public List<SignInSession> own(Rights rights) {
        return living(rights.userId());
    }

    /** Ends one of the acting user's sessions; one that is over already stays so. */
    public void end(Act act, long session) {
        if (queries.end(act.userId(), session)) {
            acts.add(act.userId(), Kind.SESSION_ENDED, act.userId());
        }
    }

    /**
     * Ends all sessions of the acting user but one, and what other devices remember.
     *
     * @param kept the session that goes on
     */
    public void endOthers(Act act, long kept) {
        secrets.endSessions(act.userId());
        goOn(act, kept);
        acts.add(act.userId(), Kind.SESSIONS_ENDED, act.userId());
    }

    /** A session goes on although a new round of its user has ended the others; call it in the same transaction. */
    public void goOn(Act act, long session) {
        queries.keepUp(session, act.userId());
        devices.keepUp(session, act.userId());
    }

    /** Where a user is signed in, for administrators. */
    public List<SignInSession> of(Rights rights, long userId) {
        rights.requireSettings();
        return living(userId);
    }

    /** Ends one session of a user. */
    public void endOf(Act act, long userId, long session) {
        access.rightsOf(act.userId()).requireSettings();
        if (queries.end(userId, session)) {
            acts.add(userId, Kind.SESSION_ENDED, act.userId());
        }
    }

    /** Ends all sessions of a user, and what devices remember. */
    public void endAllOf(Act act, long userId) {
        access.rightsOf(act.userId()).requireSettings();
        secrets.endSessions(userId);
        acts.add(userId, Kind.SESSIONS_ENDED, act.userId());
    }

    /** What was done to the ways the reader signs in, newest first. */
    public List<SignInAct> ownActs(Rights rights) {
        return acts.latest(rights.userId());
    }

    /** What was done to the ways a user signs in, newest first. */
    public List<SignInAct> actsOf(Rights rights, long userId) {
        rights.requireSettings();
        return acts.latest(userId);
    }

    private List<SignInSession> living(long userId) {
        return queries.living(userId, rules.idle(), rules.longest());
    }
}
