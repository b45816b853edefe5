package org.kontor.crm.web.contact;

import jakarta.enterprise.context.Dependent;
import java.util.Map;
import org.kontor.crm.web.layout.FieldWords;

/** What sections and fields of a contact are called. */
@Dependent
public class ContactFieldWords extends FieldWords {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> TITLES =
            Map.of("about", "contact.page.about", "companies", "contact.page.companies", "more", "company.page.more");

    @Override
    protected String kind() {
        return "contact";
    }

    @Override
    protected Map<String, String> titles() {
        return TITLES;
    }
}
