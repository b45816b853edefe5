package org.kontor.crm.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kontor.crm.bulk.DoneAct;
import org.kontor.crm.bulk.DoneActs;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** *Moje konto > Cofanie zmian*: what the user deleted or changed at once, to be taken back when the toast is gone (B-01). */
@Named
@ViewScoped
public class ActsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    @Inject
    Me me;

    @Inject
    DoneActs done;

    @Inject
    Texts texts;

    private final List<DoneAct> acts = new ArrayList<>();
    private boolean more;

    /** Reads the newest. */
    public void load() {
        acts.clear();
        append();
    }

    /** Reads older ones. */
    public void readOlder() {
        append();
    }

    private void append() {
        Long before = acts.isEmpty() ? null : acts.get(acts.size() - 1).changeSetId();
        List<DoneAct> read = done.own(me.rights(), before, PAGE + 1);
        more = read.size() > PAGE;
        acts.addAll(read.subList(0, Math.min(PAGE, read.size())));
    }

    /** What was done: Usunięto: Wod-Kan sp. z o.o. i jeszcze 3. */
    public String title(DoneAct act) {
        if (act.deleted() == 0) {
            return texts.of("acts.changed");
        }
        return act.names().isEmpty()
                ? texts.of("acts.deletedUnnamed", act.deleted())
                : texts.of("acts.deleted", String.join(", ", act.names()), act.unnamed());
    }

    /** To how many records: 12 firm, 3 kontakty. */
    public String reach(DoneAct act) {
        List<String> said = new ArrayList<>();
        if (act.companies() > 0) {
            said.add(texts.of("company.list.count", act.companies()));
        }
        if (act.contacts() > 0) {
            said.add(texts.of("contact.list.count", act.contacts()));
        }
        String all = String.join(", ", said);
        return act.more() ? texts.of("acts.atLeast", all) : all;
    }

    /** The acts read so far, newest first. */
    public List<DoneAct> getActs() {
        return acts;
    }

    /** Whether there are older ones. */
    public boolean isMore() {
        return more;
    }

    /** Days that acts are offered for. */
    public int getDays() {
        return DoneActs.DAYS;
    }
}
