package org.kontor.crm.web.shell;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Keeps the confirmation of the last act until a page has shown it, across the redirect that follows a save. */
@Named
@SessionScoped
public class Toasts implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SHOWN = Toasts.class.getName();

    @Nullable
    Toast waiting;

    /** Confirms an act that cannot be taken back, or need not. */
    public void say(String text) {
        waiting = new Toast(text, null, false);
    }

    /** Confirms an act and offers to take its change set back. */
    public void say(String text, long changeSet) {
        waiting = new Toast(text, changeSet, false);
    }

    /** Tells why nothing was done; stays until it is closed. */
    public void refuse(String text) {
        waiting = new Toast(text, null, true);
    }

    /** Takes back what was to be told, where a whole page tells it. */
    void forgetRefusal() {
        if (waiting != null && waiting.refusal()) {
            waiting = null;
        }
    }

    /** Whether a toast stands on the page; while a click is read the answer is yes, for the page may have shown one. */
    public boolean isShowing() {
        return !isRendering() || getCurrent() != null;
    }

    /** Whether it offers to take something back. */
    public boolean isOffering() {
        Toast current = getCurrent();
        return !isRendering() || (current != null && current.isUndoable());
    }

    /** What this page shows; the next page shows it no more. */
    public @Nullable Toast getCurrent() {
        var attributes = FacesContext.getCurrentInstance().getAttributes();
        if (waiting != null && isRendering()) {
            attributes.put(SHOWN, waiting);
            waiting = null;
        }
        return (Toast) attributes.get(SHOWN);
    }

    /** A listener of a field, unlike an action, goes on to the page without saying so. */
    private static boolean isRendering() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getRenderResponse() || context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }
}
