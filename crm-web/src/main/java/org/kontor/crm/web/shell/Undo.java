package org.kontor.crm.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyService;

/** *Cofnij* in toasts and in history. */
@Named("undoing")
@RequestScoped
public class Undo {

    @Inject
    Me me;

    @Inject
    CompanyService companies;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    /** Takes a change set back, says how it went, and shows the page anew. */
    public void run(long changeSet) {
        UndoResult result = companies.undo(me.act(), changeSet);
        toasts.say(texts.of("undo.done", result.restored(), result.kept(), result.impossible()));
        Here.showAnew();
    }
}
