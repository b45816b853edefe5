package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.imports.ImportField;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** The fields that a column can fill, as people choose from them: those of a kind under one heading. */
@Named
@RequestScoped
public class ImportChoices {

    @Inject
    Me me;

    @Inject
    ImportService imports;

    @Inject
    ImportWords words;

    @Inject
    Texts texts;

    private @Nullable List<SelectItem> groups;

    /** Groups of fields, in their order. */
    public List<SelectItem> getGroups() {
        if (groups == null) {
            Map<String, List<SelectItem>> items = new LinkedHashMap<>();
            for (ImportField field : imports.targets(me.rights())) {
                items.computeIfAbsent(heading(field), none -> new ArrayList<>())
                        .add(new SelectItem(field.code(), words.field(field.code())));
            }
            List<SelectItem> all = new ArrayList<>();
            items.forEach((heading, fields) ->
                    all.add(new SelectItemGroup(heading, "", false, fields.toArray(SelectItem[]::new))));
            groups = all;
        }
        return groups;
    }

    private String heading(ImportField field) {
        if (field.isOfContacts()) {
            return texts.of("imports.person", field.person());
        }
        if (field.part() != null) {
            return words.field(field.code().substring(0, field.code().lastIndexOf('.')));
        }
        if (field.isOfRequisites()) {
            return texts.of("company.field.requisites");
        }
        return texts.of(field.key().startsWith(CustomField.PREFIX) ? "imports.group.custom" : "imports.group.company");
    }
}
