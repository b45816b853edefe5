package org.kontor.crm.web.shell;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * A page that has led on to another one is used up: what it held is gone, so it is not taken once more, by whomever it is
 * sent. Error pages hold nothing.
 */
public class UsedPages implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String ERRORS = "/error/";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        UIViewRoot page = context.getViewRoot();
        if (page != null
                && context.isPostback()
                && !page.getViewId().startsWith(ERRORS)
                && PageNonce.of(page) == null) {
            throw new ViewExpiredException("used up", page.getViewId());
        }
    }
}
