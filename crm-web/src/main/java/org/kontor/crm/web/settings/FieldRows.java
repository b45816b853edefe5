package org.kontor.crm.web.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.filter.CustomIndexService;
import org.kontor.crm.filter.IndexState;
import org.kontor.crm.web.custom.FieldEditor;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Puts custom fields into the words of the settings. */
@Dependent
public class FieldRows implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    CustomIndexService indexes;

    /** One row for each field, in their order. */
    public List<FieldRow> of(List<CustomField> fields) {
        Map<String, IndexState> states = indexes.states(fields);
        IndexState search = fields.isEmpty()
                ? IndexState.NONE
                : indexes.searchState(fields.get(0).entity(), fields);
        List<FieldRow> rows = new ArrayList<>();
        for (CustomField field : fields) {
            rows.add(new FieldRow(
                    field.key(),
                    field.label(me.getLanguage()),
                    texts.of("settings.fields.type." + FieldEditor.kind(field.type(), field.target())),
                    texts.of("settings.fields.section." + field.entity() + "." + field.section()),
                    traits(field),
                    field.traits().filterable() && !field.retired(),
                    states.getOrDefault(field.key(), IndexState.NONE),
                    field.traits().searchable() && !field.retired(),
                    search,
                    field.retired(),
                    rows.size() + 1,
                    rows.size() + 1 == fields.size()));
        }
        return rows;
    }

    private List<String> traits(CustomField field) {
        List<String> traits = new ArrayList<>();
        trait(traits, field.required(), "required");
        trait(traits, field.multiple(), "multiple");
        trait(traits, field.traits().inList(), "inList");
        trait(traits, field.traits().filterable(), "filterable");
        return traits;
    }

    private void trait(List<String> traits, boolean held, String key) {
        if (held) {
            traits.add(texts.of("settings.fields.trait." + key));
        }
    }
}
