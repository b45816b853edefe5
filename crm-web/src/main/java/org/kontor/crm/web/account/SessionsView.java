package org.kontor.crm.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.crm.signin.SessionService;
import org.kontor.crm.signin.SignInAct;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.kontor.crm.web.signin.CurrentUser;

/** *Moje konto > Bezpieczeństwo*: where the user is signed in, ended from here, and what was done lately. */
@Named
@ViewScoped
public class SessionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    CurrentUser user;

    @Inject
    SessionService service;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private List<SessionRow> rows = List.of();
    private List<SignInAct> acts = List.of();

    /** Reads the sessions. */
    public void load() {
        long here = user.getSessionId();
        rows = service.own(me.rights()).stream()
                .map(session -> new SessionRow(session, session.id() == here))
                .toList();
        acts = service.ownActs(me.rights());
    }

    /** Ends one session. */
    public void end(long id) {
        service.end(me.act(), id);
        toasts.say(texts.of("security.said.ended"));
        load();
    }

    /** Ends all but this one. */
    public void endOthers() {
        service.endOthers(me.act(), user.getSessionId());
        toasts.say(texts.of("security.said.endedOthers"));
        load();
    }

    /** Where the user is signed in, the latest seen first. */
    public List<SessionRow> getRows() {
        return rows;
    }

    /** Whether there is any but this one. */
    public boolean isElsewhere() {
        return rows.size() > 1;
    }

    /** What was done lately, newest first. */
    public List<SignInAct> getActs() {
        return acts;
    }
}
