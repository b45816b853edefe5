package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.imports.ImportField;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Says fields of a company's people in the reader's language: Kontakt 2: Telefony, komórka. */
@RequestScoped
public class PersonWords {

    @Inject
    Texts texts;

    @Inject
    Me me;

    @Inject
    CustomFieldService definitions;

    String field(ImportField field) {
        String part = String.valueOf(field.kind());
        String said = part.startsWith(CustomField.PREFIX) ? custom(part) : words(part);
        return said == null
                ? texts.of("imports.person", field.person())
                : texts.of("imports.person.field", field.person(), said);
    }

    /** Null for the person as a whole. */
    private @Nullable String words(String part) {
        int dot = part.indexOf('.');
        if (dot > 0) {
            return texts.of("contact.field." + part.substring(0, dot)) + ", "
                    + texts.of("company.kind." + part.substring(dot + 1));
        }
        return switch (part) {
            case "person" -> null;
            case "name" -> texts.of("imports.person.name");
            case "role" -> texts.of("contact.link.role");
            default -> texts.of("contact.field." + part);
        };
    }

    private String custom(String path) {
        return definitions.all("contact").stream()
                .filter(field -> field.path().equals(path))
                .map(field -> field.label(me.getLanguage()))
                .findFirst()
                .orElse(path);
    }
}
