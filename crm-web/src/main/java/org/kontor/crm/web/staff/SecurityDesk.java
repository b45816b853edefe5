package org.kontor.crm.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.crm.signin.LockOut;
import org.kontor.crm.signin.LockOutService;
import org.kontor.crm.signin.SecondFactorService;
import org.kontor.crm.signin.SecondFactorState;
import org.kontor.crm.signin.SessionService;
import org.kontor.crm.signin.SignInAct;
import org.kontor.crm.web.account.SessionRow;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** How a user signs in: lock-outs, second factor, sessions, and what an administrator does about them. */
@Named
@ViewScoped
public class SecurityDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    LockOutService lockOuts;

    @Inject
    SecondFactorService factors;

    @Inject
    SessionService sessions;

    @Inject
    UserView view;

    @Inject
    Formats formats;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private long id;
    private List<String> locks = List.of();
    private SecondFactorState factor = new SecondFactorState(null, 0);
    private List<SessionRow> rows = List.of();
    private List<SignInAct> acts = List.of();

    /** Reads what there is of the user, afresh for each answer; nothing of one who is yet to be invited. */
    public void load() {
        id = view.getId();
        if (id == 0) {
            return;
        }
        locks = lockOuts.of(me.rights(), id).stream().map(this::words).toList();
        factor = factors.of(me.rights(), id);
        rows = sessions.of(me.rights(), id).stream()
                .map(session -> new SessionRow(session, false))
                .toList();
        acts = sessions.actsOf(me.rights(), id);
    }

    private String words(LockOut lock) {
        String until = formats.time(lock.until());
        return lock.isElsewhere()
                ? texts.of("settings.users.locked.elsewhere", until, lock.failures(), String.valueOf(lock.from()))
                : texts.of("settings.users.locked.here", until, lock.failures(), lock.address());
    }

    /** Lets the user sign in at once. */
    public void unlock() {
        lockOuts.lift(me.act(), id);
        done("settings.users.said.unlocked");
    }

    /** Takes a lost second factor away. */
    public void resetFactor() {
        factors.reset(me.act(), id);
        done("settings.users.said.factorReset");
    }

    /** Ends one session. */
    public void end(long session) {
        sessions.endOf(me.act(), id, session);
        done("security.said.ended");
    }

    /** Ends all sessions. */
    public void endAll() {
        sessions.endAllOf(me.act(), id);
        done("settings.users.said.endedAll");
    }

    private void done(String said) {
        toasts.say(texts.of(said));
    }

    /** The lock-outs that hold, in words. */
    public List<String> getLocks() {
        return locks;
    }

    /** What is known of the second factor. */
    public SecondFactorState getFactor() {
        return factor;
    }

    /** Where the user is signed in, the latest seen first. */
    public List<SessionRow> getRows() {
        return rows;
    }

    /** What was done lately, newest first. */
    public List<SignInAct> getActs() {
        return acts;
    }
}
