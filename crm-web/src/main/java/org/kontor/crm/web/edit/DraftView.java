package org.kontor.crm.web.edit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.draft.Draft;
import org.kontor.crm.draft.DraftService;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Me;

/**
 * Keeps what is typed in a form, and brings it back: after ten seconds as a draft, and from the page itself when the session
 * ended before it could be saved. Each kind of record has one of its own.
 */
public abstract class DraftView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Parameter with the text the page carried over the end of its session. */
    private static final String CARRIED = "carried";

    @Inject
    Me me;

    @Inject
    DraftService drafts;

    @Inject
    HttpServletRequest request;

    private @Nullable Draft offered;
    private @Nullable Instant keptAt;
    private boolean carried;
    private boolean aside;
    private long typed = DraftService.NEW;

    /** Looks for a draft to offer. */
    public void load() {
        Long id = desk().getId();
        typed = id == null ? DraftService.NEW : id;
        offered = drafts.find(me.rights(), record()).orElse(null);
        if (offered == null) {
            offerAside();
        }
    }

    private void offerAside() {
        offered = drafts.findAside(me.rights(), record()).orElse(null);
        aside = offered != null;
    }

    /** Keeps what is typed; an older draft that waits to be restored or thrown away steps aside. */
    public void keep() {
        if (offered != null && !aside) {
            drafts.setAside(me.rights(), record());
            aside = true;
        }
        keptAt = drafts.keep(me.rights(), record(), desk().write());
    }

    /** Puts the draft into the form. */
    public void restore() {
        if (offered != null) {
            desk().read(offered.content());
            keptAt = offered.savedAt();
        }
        if (aside) {
            drafts.dropAside(me.rights(), record());
        }
        offered = null;
    }

    /** The form is saved or given up: its draft goes, one that waits for a decision stays. */
    public void done() {
        if (offered == null || aside) {
            drafts.drop(me.rights(), record());
            keptAt = null;
        }
    }

    /** Throws the draft away that is offered. */
    public void drop() {
        if (aside) {
            drafts.dropAside(me.rights(), record());
            offered = null;
        } else {
            drafts.drop(me.rights(), record());
            keptAt = null;
            offerAside();
        }
    }

    /** Opens the form as the page had it when its session ended; the page fills in what was typed since. */
    public void bringBack() {
        String text = request.getParameter(CARRIED);
        if (text != null) {
            desk().read(text);
            offered = null;
            carried = true;
        }
    }

    /** The record as it was when it was opened: a new one that was saved meanwhile has its draft as a new one. */
    private RecordRef record() {
        return new RecordRef(kind(), typed);
    }

    /** The kind of record, as drafts name it. */
    protected abstract String kind();

    /** Where it is typed. */
    protected abstract EditDesk<?> desk();

    /** The draft that can be restored, null when there is none. */
    public @Nullable Draft getOffered() {
        return offered;
    }

    /** When what is typed was kept last, null as long as it was not. */
    public @Nullable Instant getKeptAt() {
        return keptAt;
    }

    /** Whether the form was brought back after its session ended. */
    public boolean isCarried() {
        return carried;
    }

    /** What the page carries over the end of its session. */
    public String getCarry() {
        return desk().write();
    }
}
