package org.kontor.crm.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.batch.bulk.BulkJobs;
import org.kontor.crm.bulk.BulkService;
import org.kontor.crm.bulk.Handover;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** Closing an account: what its user is responsible for, who gets it, and the act (A-01, B-06). */
@Named
@ViewScoped
public class LeavingDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PEOPLE = 50;

    @Inject
    Me me;

    @Inject
    Handover handover;

    @Inject
    BulkService bulk;

    @Inject
    UserService users;

    @Inject
    BulkJobs jobs;

    @Inject
    UserView view;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable Count companies;
    private @Nullable Count contacts;
    private boolean empty;
    private @Nullable Person heir;
    private @Nullable Long moving;
    private long staying;
    private @Nullable String problem;

    /** Counts what the user is responsible for. */
    public void ask() {
        Handover.Load load = handover.load(me.rights(), view.getId());
        companies = load.companies();
        contacts = load.contacts();
        empty = load.isEmpty();
        heir = null;
        moving = null;
        problem = null;
    }

    /** Counts what would go to whoever is chosen. */
    public void look() {
        problem = null;
        moving = null;
        if (heir == null) {
            return;
        }
        try {
            Handover.Preview preview = handover.preview(me.rights(), view.getId(), heir.id());
            moving = preview.companies().changing() + preview.contacts().changing();
            staying = preview.companies().forbidden() + preview.contacts().forbidden();
        } catch (Invalid refused) {
            problem = texts.of(refused.problems().get(0));
        }
    }

    /** Closes the account and hands over; large hand-overs go on by runs of their own. */
    public void leave() {
        try {
            Handover.Done done = handover.close(me.act(), view.getId(), heir == null ? null : heir.id());
            done.runs().forEach(jobs::start);
            say(done);
            goOn(done.runs());
        } catch (SettingsForbidden taken) {
            throw taken;
        } catch (Invalid refused) {
            problem = texts.of(refused.problems().get(0));
        } catch (BusinessException refused) {
            problem = texts.of(refused);
        }
    }

    /** A run is told by a page of its own; the user's page tells the rest. */
    private void goOn(List<Long> runs) {
        String path = "/settings/users/" + view.getId();
        if (!runs.isEmpty()) {
            boolean companies = bulk.run(me.rights(), runs.get(0)).list().equals("company");
            path = (companies ? "/companies" : "/contacts") + "/bulk/" + runs.get(0);
        }
        Faces.redirect(Faces.getRequestContextPath() + path);
    }

    /** As long as runs hand over, their own page says how far they are and takes it all back. */
    private void say(Handover.Done done) {
        String said = heir == null || !done.runs().isEmpty()
                ? texts.of("settings.users.said.closed", view.getForm().getName())
                : texts.of(
                        "settings.users.said.handed",
                        view.getForm().getName(),
                        heir.name(),
                        moving == null ? 0 : moving);
        if (done.changeSetId() == null || !done.runs().isEmpty()) {
            toasts.say(said);
        } else {
            toasts.say(said, done.changeSetId());
        }
    }

    /** People who can take over. */
    public List<Person> people(String typed) {
        return users.search(typed, PEOPLE).stream()
                .filter(person -> person.id() != view.getId())
                .toList();
    }

    /** How many companies the user is responsible for, null before it was asked. */
    public @Nullable Count getCompanies() {
        return companies;
    }

    /** How many contacts, likewise. */
    public @Nullable Count getContacts() {
        return contacts;
    }

    /** Whether there is nothing to hand over. */
    public boolean isNothing() {
        return empty;
    }

    public @Nullable Person getHeir() {
        return heir;
    }

    /** Who gets the records, null when they stay. */
    public void setHeir(@Nullable Person heir) {
        this.heir = heir;
    }

    /** How many records would go, null as long as nobody is chosen. */
    public @Nullable Long getMoving() {
        return moving;
    }

    /** How many records the roles do not let go. */
    public long getStaying() {
        return staying;
    }

    /** Why nothing was done, null when something was. */
    public @Nullable String getProblem() {
        return problem;
    }
}
