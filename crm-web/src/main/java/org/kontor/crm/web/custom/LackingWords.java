package org.kontor.crm.web.custom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.kontor.crm.field.LackingFields;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Me;

/** Says what a record lacks of required fields, for the note on its page. */
@RequestScoped
public class LackingWords {

    @Inject
    Me me;

    @Inject
    LackingFields lacking;

    /** Labels of the fields, apart by commas; empty when it has them all. */
    public String of(String entity, long id) {
        return lacking.of(me.rights(), new RecordRef(entity, id)).stream()
                .map(field -> field.label(me.getLanguage()))
                .collect(Collectors.joining(", "));
    }
}
