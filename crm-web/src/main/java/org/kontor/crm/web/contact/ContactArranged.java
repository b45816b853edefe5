package org.kontor.crm.web.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.crm.contact.ContactLayouts;
import org.kontor.crm.layout.RecordLayouts;
import org.kontor.crm.web.layout.Arranged;
import org.kontor.crm.web.layout.FieldWords;

/** The page and the form of a contact, to be arranged. */
@ApplicationScoped
public class ContactArranged implements Arranged {

    @Inject
    ContactLayouts layouts;

    @Inject
    ContactFieldWords words;

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public RecordLayouts layouts() {
        return layouts;
    }

    @Override
    public FieldWords words() {
        return words;
    }

    @Override
    public List<String> inHead() {
        return List.of("firstName", "lastName");
    }

    @Override
    public List<String> pageOnly() {
        return List.of("createdAt");
    }

    @Override
    public Map<String, String> last() {
        return Map.of("companies", "contact.layout.companies");
    }
}
