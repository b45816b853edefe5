package org.kontor.crm.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.kontor.crm.access.Entity;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.role.RuledField;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Names of fields that roles rule. */
@RequestScoped
public class FieldNames {

    @Inject
    Me me;

    @Inject
    CustomFieldService custom;

    @Inject
    Texts texts;

    /** The field's label: a custom one says its own. */
    public String of(RuledField field) {
        return field.label() == null
                ? texts.of(field.labelKey())
                : field.label().label(me.getLanguage());
    }

    /** The label of the field with this key; of a custom one that is gone the key. */
    String of(Entity entity, String key) {
        String kind = entity.name().toLowerCase(Locale.ROOT);
        if (!key.startsWith(CustomField.PREFIX)) {
            return texts.of(kind + ".field." + key);
        }
        return custom.all(kind).stream()
                .filter(field -> field.path().equals(key))
                .findFirst()
                .map(field -> texts.label(FieldDescriptor.shown(field, kind)))
                .orElse(key);
    }
}
