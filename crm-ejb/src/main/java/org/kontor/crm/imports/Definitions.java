package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateService;

/** What columns can fill in this house: custom fields and templates of requisites beside the standard fields. */
@Dependent
class Definitions {

    @Inject
    CustomFieldService customFields;

    @Inject
    TemplateService templates;

    private List<CustomField> custom() {
        return customFields.inUse("company");
    }

    private List<Template> identities() {
        return templates.all();
    }

    /** The fields a column can fill for a user, in the order people choose from. */
    List<ImportField> targets(Rights user) {
        return ImportTargets.of(user, custom(), identities());
    }

    /** The columns of a file, with the fields that their headings name. */
    List<Column> guess(List<String> header, Rights user) {
        return ImportTargets.guess(header, custom(), identities(), user);
    }

    /** @throws org.kontor.crm.shared.BusinessException when columns cannot fill what they are to */
    void requireSound(List<Column> columns) {
        ImportFields.requireSound(columns, custom(), identities());
    }
}
