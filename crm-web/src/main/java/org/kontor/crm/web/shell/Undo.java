package org.kontor.crm.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.imports.ImportResults;

/** *Cofnij* in toasts and in history. */
@Named("undoing")
@RequestScoped
public class Undo {

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    ImportResults imports;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    /** Takes back the change set a toast names; the service judges whether the user may. */
    public void runAsked() {
        String asked = request.getParameter("changeSet");
        if (asked != null && asked.matches("\\d{1,18}")) {
            run(Long.parseLong(asked));
        }
    }

    /** Takes a change set back, says how it went, and shows the page anew. */
    public void run(long changeSet) {
        UndoResult result = imports.undoChangeSet(me.act(), changeSet);
        toasts.say(texts.of("undo.done", result.restored(), result.kept(), result.impossible()));
        Here.showAnew();
    }
}
