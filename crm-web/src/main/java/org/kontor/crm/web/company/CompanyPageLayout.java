package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.web.contact.CompanyContactsView;
import org.kontor.crm.web.layout.FieldWords;
import org.kontor.crm.web.layout.PageLayout;
import org.kontor.crm.web.shell.Me;

/** Which sections and fields the page of a company shows, and where. */
@Named
@RequestScoped
public class CompanyPageLayout extends PageLayout {

    private static final String CONTACTS = "contacts";

    @Inject
    Me me;

    @Inject
    CompanyDetailView page;

    @Inject
    CompanyContactsView contacts;

    @Inject
    CompanyFieldWords words;

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
        return List.of("name", "type");
    }

    @Override
    protected List<String> fixed() {
        return List.of("createdAt", CONTACTS);
    }

    @Override
    protected @Nullable Object value(String key) {
        return key.equals(CONTACTS) ? contacts.getFew() : page.getCard().value(key);
    }

    @Override
    protected Set<String> readOnly() {
        return me.rights().fixed(Entity.COMPANY);
    }

    @Override
    protected CustomCard customs() {
        return page.getCard().custom();
    }
}
