package org.kontor.crm.web.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.web.layout.FieldWords;
import org.kontor.crm.web.layout.PageLayout;
import org.kontor.crm.web.shell.Me;

/** Which sections and fields the page of a contact shows, and where. */
@Named
@RequestScoped
public class ContactPageLayout extends PageLayout {

    @Inject
    Me me;

    @Inject
    ContactDetailView page;

    @Inject
    ContactFieldWords words;

    @Override
    protected RecordLayout layout() {
        return page.getCard().layout();
    }

    @Override
    protected FieldWords words() {
        return words;
    }

    @Override
    protected List<String> elsewhere() {
        return List.of("firstName", "lastName");
    }

    @Override
    protected List<String> fixed() {
        return List.of("createdAt");
    }

    @Override
    protected @Nullable Object value(String key) {
        return page.getCard().value(key);
    }

    @Override
    protected Set<String> readOnly() {
        return me.rights().fixed(Entity.CONTACT);
    }

    @Override
    protected CustomCard customs() {
        return page.getCard().custom();
    }
}
