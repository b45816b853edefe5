package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportField;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Says fields of legal identities in the reader's language: NIP; Szczegóły, Imię; Rachunek bankowy, numer. */
@RequestScoped
public class RequisiteWords {

    @Inject
    Texts texts;

    @Inject
    Me me;

    @Inject
    TemplateService templates;

    private @Nullable List<Template> identities;

    private List<Template> identities() {
        if (identities == null) {
            identities = templates.all();
        }
        return identities;
    }

    String field(ImportField field) {
        String kind = String.valueOf(field.kind());
        return switch (field.key()) {
            case ImportField.REQUISITES ->
                identities().stream()
                        .flatMap(template -> template.field(kind).stream())
                        .map(one -> one.label(me.getLanguage()))
                        .map(label -> isOfPeople(label) ? texts.of("imports.field.requisite", label) : label)
                        .findFirst()
                        .orElse(field.code());
            case ImportField.ACCOUNTS -> texts.of("imports.account." + kind);
            default -> texts.of("imports.field.requisite", texts.of("company.addressKind." + kind));
        };
    }

    /** Whether a field of people is called so: alone, it is a contact's in lists of firms. */
    private boolean isOfPeople(String label) {
        return Stream.of("firstName", "lastName", "position")
                .anyMatch(key -> label.equalsIgnoreCase(texts.of("contact.field." + key)));
    }
}
