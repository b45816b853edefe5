package org.kontor.crm.web.company;

import jakarta.enterprise.context.Dependent;
import java.util.Map;
import org.kontor.crm.web.layout.FieldWords;

/** What sections and fields of a company are called. */
@Dependent
public class CompanyFieldWords extends FieldWords {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> TITLES =
            Map.of("about", "company.page.about", "more", "company.page.more", "details", "company.field.requisites");

    @Override
    protected String kind() {
        return "company";
    }

    @Override
    protected Map<String, String> titles() {
        return TITLES;
    }
}
