package org.kontor.crm.web.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.LayoutSection;
import org.kontor.crm.web.layout.ShownLayout;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** What sections and fields of a company are called. */
@Dependent
public class CompanyFieldWords implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> TITLES =
            Map.of("about", "company.page.about", "more", "company.page.more", "details", "company.field.requisites");

    @Inject
    Me me;

    @Inject
    Texts texts;

    /** Title of a section: that of the layout, else the usual one. */
    String title(LayoutSection section) {
        String own = section.title(me.getLanguage());
        return own.isEmpty() ? usual(section.key()) : own;
    }

    /** Title of a section that nobody has renamed. */
    String usual(String section) {
        return texts.of(TITLES.getOrDefault(section, section));
    }

    /** Label of a field: that of the layout, else the usual one. */
    String label(String key, ShownLayout layout, List<CustomField> customs) {
        String own = layout.label(key, me.getLanguage());
        return own.isEmpty() ? label(key, customs) : own;
    }

    /** Usual label of a field. */
    String label(String key, List<CustomField> customs) {
        return customs.stream()
                .filter(field -> field.path().equals(key))
                .findFirst()
                .map(field -> field.label(me.getLanguage()))
                .orElseGet(() -> texts.of("company.field." + key));
    }
}
