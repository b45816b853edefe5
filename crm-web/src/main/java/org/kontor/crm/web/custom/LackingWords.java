package org.kontor.crm.web.custom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.web.shell.Me;

/** Says what a record lacks of required fields, for the note on its page. */
@RequestScoped
public class LackingWords {

    @Inject
    Me me;

    /** Labels of the fields, apart by commas; empty when it has them all. */
    public String of(CustomCard record) {
        return record.lacking().stream()
                .map(field -> field.label(me.getLanguage()))
                .collect(Collectors.joining(", "));
    }
}
