package org.kontor.crm.web.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.kontor.crm.staff.StaffChange;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** What is said after a change of accounts, departments or groups: with its undo, where anything changed. */
@Dependent
class StaffToasts implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    /** Says a text about somebody or something by name; a change of nothing says so instead. */
    void say(String key, String name, StaffChange change) {
        if (change.changeSetId() == null) {
            toasts.say(texts.of("settings.fields.said.same", name));
        } else {
            toasts.say(texts.of(key, name), change.changeSetId());
        }
    }
}
